"""What the bot says about an answer: one notice to the member that names every rule, replies, an alert to staff.

It speaks about a rule to a member once a minute unless a new step follows, and in a chat a dozen times a minute: then
one sentence says that more is going on, and it is silent. What is done is not touched by that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.domain.charter.schema import Charter, Ladder, Rule
from bot.domain.charter.values import BanFor, KickOut, MuteFor, Reply, Step, Warn
from bot.domain.effects import Arg, Joined, Mention, Moment, Said, Say, Span, Text
from bot.domain.facts import Facts, GroupFacts, Spoken
from bot.domain.ids import ChatId
from bot.domain.rules.answer import Answer
from bot.domain.rules.case import Case
from bot.domain.rules.consequences.steps import step_words
from bot.domain.rules.doing import is_channel, silence, until
from bot.domain.rules.ladder import Rung, asks
from bot.domain.rules.speaking import language_of

BURST = 60
MOST = 12
"""How often rules make the bot speak in a chat within `BURST` seconds: Telegram takes 20 messages a minute in a group.

What members ask for is counted with that, and never keeps a rule from speaking."""


def lately(facts: Facts, chat: ChatId, at: int) -> list[Spoken]:
    """What the bot said in `chat` within a minute of `at`, for rules and for members who asked."""
    return [spoken for spoken in facts.spoken.get(chat, ()) if abs(at - spoken.at) < BURST]


def is_news(facts: Facts, case: Case, rules: Sequence[Rule], rung: Rung | None) -> bool:
    """Whether something follows that the member was not told within the last minute: a new step, or another rule."""
    if rung is not None and rung.new:
        return True
    said = lately(facts, case.post.chat, case.at)
    known = {rule for spoken in said if spoken.member == case.member.key for rule in spoken.rules}
    return any(rule.id not in known for rule in rules)


def remember(facts: Facts, chat: ChatId, spoken: Spoken) -> None:
    """Keep in mind that the bot spoke; what is older than a minute is forgotten."""
    facts.spoken[chat] = [*lately(facts, chat, spoken.at), spoken]


def in_turn(facts: Facts, at: int, says: Sequence[Say], summary: Text, stays: int) -> tuple[Say, ...]:
    """`says` (all of one chat), or one sentence instead, or nothing: by how often the bot spoke there already."""
    if not says:
        return ()
    chat = says[0].chat
    before = sum(1 for spoken in lately(facts, chat, at) if spoken.rules)
    if before < MOST:
        return tuple(says)
    return (
        (Say(chat=chat, text=summary, language=says[0].language, stays=stays, urgent=True),)
        if before == MOST
        else ()
    )


def notices(
    charter: Charter, case: Case, answer: Answer, rules: Sequence[Rule], rung: Rung | None
) -> list[Say]:
    """What is said where it happened: the notice, if anything happens to the member, and replies."""
    post = case.post
    language = language_of(charter.community, case.member.language)
    texts: list[tuple[Text, bool]] = []
    if answer.step is not None or answer.asked is not None or answer.unable is not None:
        texts.append((_notice(case, answer, rules, rung), False))
    texts += [(_reply(case, reply, gone=answer.delete), not answer.delete) for reply in answer.replies]
    return [
        Say(
            chat=post.chat,
            text=text,
            language=language,
            reply_to=post.message if answers else None,
            thread=post.thread,
            stays=charter.housekeeping.notices_stay,
            urgent=True,
        )
        for text, answers in texts
    ]


def alert(charter: Charter, facts: Facts, case: Case, answer: Answer, rules: Sequence[Rule]) -> list[Say]:
    """What staff are told: in the staff room, else the owner in private; nothing if neither is known."""
    if not answer.alert:
        return []
    room = staff_room(charter, facts, case.group)
    if room is None:
        return []
    lines = (*_alert_lines(case, answer, rules),)
    text = Text(key="staff-alert", args={"lines": Joined(parts=lines, lines=True)})
    return [Say(chat=room, text=text, language=charter.community.languages[0])]


def staff_room(charter: Charter, facts: Facts, group: GroupFacts) -> ChatId | None:
    """Where staff are spoken to: the staff room, else the private chat of the owner of `group` (or of another group)."""
    room = charter.staff_room
    known = facts.chat_of(room.name) if room is not None else None
    if known is not None:
        return known
    for place in (group, *facts.groups.values()):
        for user, standing in place.staff.items():
            if standing.status == "owner":
                return ChatId(user)
    return None


def _notice(case: Case, answer: Answer, rules: Sequence[Rule], rung: Rung | None) -> Text:
    lines: list[Arg] = [_what_happens(case, answer)]
    lines += [Text(key="notice-rule", args={"says": Said(words=dict(rule.says))}) for rule in rules]
    if rung is not None:
        lines.append(place_on(rung, asked=answer.asked is not None))
    return Text(key="notice-broken", args={"lines": Joined(parts=tuple(lines), lines=True)})


def _what_happens(case: Case, answer: Answer) -> Text:
    member: dict[str, Arg] = {"member": _mention(case)}
    match answer.step:
        case KickOut():
            return Text(key="notice-kicked", args=member)
        case BanFor(seconds=seconds):
            return _term(case, seconds, "notice-banned-until", "notice-banned-for-good")
        case _ if answer.asked is not None and not is_channel(case):
            step, term = step_words(answer.asked), Span(seconds=silence(answer))
            return Text(key="notice-asked", args={**member, "step": step, "term": term})
        case MuteFor(seconds=seconds):
            return _term(case, seconds, "notice-muted-until", "notice-muted-for-good")
        case Warn():
            return Text(key="notice-warned", args=member)
        case None:
            return Text(key="notice-removed", args=member)


def _term(case: Case, seconds: int | None, ending: str, endless: str) -> Text:
    end = None if is_channel(case) else until(case.at, seconds)
    if end is None:
        return Text(key=endless, args={"member": _mention(case)})
    return Text(key=ending, args={"member": _mention(case), "until": Moment(at=end)})


def next_words(ladder: Ladder, step: Step) -> Text:
    """A step to come: one before which staff are asked may not come at all."""
    words = step_words(step)
    return Text(key="notice-step-if-staff", args={"step": words}) if asks(ladder, step) else words


def place_on(rung: Rung, *, asked: bool = False) -> Text:
    """Where a strike leads, as the notice tells it: its number, and what the next one brings.

    While staff are `asked`, what comes next is theirs to say.
    """
    if asked:
        return Text(key="notice-strikes-asked", args={"number": rung.count})
    if rung.count >= len(rung.ladder.steps):
        following = next_words(rung.ladder, rung.step)
        return Text(key="notice-strikes-last", args={"number": rung.count, "step": following})
    args: dict[str, Arg] = {
        "number": rung.count,
        "of": len(rung.ladder.steps),
        "next": next_words(rung.ladder, rung.next),
    }
    return Text(key="notice-strikes", args=args)


def _reply(case: Case, reply: Reply, *, gone: bool) -> Text:
    words = Said(words=dict(reply.words))
    if gone:
        return Text(key="notice-reply-to", args={"member": _mention(case), "words": words})
    return Text(key="notice-reply", args={"words": words})


def _alert_lines(case: Case, answer: Answer, rules: Sequence[Rule]) -> Iterator[Arg]:
    where = case.group.title or case.group.name
    args: dict[str, Arg] = {"member": _mention(case), "group": where, "number": len(rules)}
    yield Text(key="staff-alert-who", args=args)
    yield from (
        Text(key="staff-alert-rule", args={"rule": rule.id, "says": Said(words=dict(rule.says))})
        for rule in rules
    )
    if answer.unable is not None:
        yield Text(key="staff-alert-channel")
    elif done := tuple(_done(answer)):
        yield Text(key="staff-alert-done", args={"done": Joined(parts=done)})
    elif answer.asked is None:
        yield Text(key="staff-alert-nothing")
    if answer.asked is not None:
        yield Text(key="staff-alert-asked", args={"step": step_words(answer.asked)})
    if not answer.delete:
        yield link_to(case)


def _done(answer: Answer) -> Iterator[Text]:
    if answer.delete:
        yield Text(key="staff-done-deleted")
    if answer.step is not None:
        yield step_words(answer.step)


def link_to(case: Case) -> Text:
    """The address of the message judged."""
    place = case.group.username or f"c/{str(case.post.chat).removeprefix('-100')}"
    return Text(key="staff-alert-link", args={"link": f"https://t.me/{place}/{case.post.message}"})


def _mention(case: Case) -> Mention:
    return Mention(user=case.member.user, name=case.post.author.name or case.member.name)
