"""`/why`: the newest decision about somebody or about a message - which rule, what it found, what followed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

import msgspec

from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import by_whom
from bot.app.commands.target import author_of_message, member_of, whom
from bot.app.deeds import CARD, EXPIRED, ByHand
from bot.app.rows import Decision
from bot.domain.charter.phrases import Later
from bot.domain.charter.schema import STANDARD, Ladder
from bot.domain.charter.values import AskStaff, BanFor, MuteFor, Strike
from bot.domain.effects import Arg, Joined, Mention, Moment, Said, Text
from bot.domain.events import Person
from bot.domain.facts import StrikeGiven
from bot.domain.ids import NOBODY, MemberKey, MessageId, RuleId, TierName
from bot.domain.outcome import Verdict
from bot.domain.points.words import amount
from bot.domain.rules.catalogue import CATALOGUE, CONSEQUENCES
from bot.domain.rules.consequence import phrase
from bot.domain.rules.consequences.steps import step_words
from bot.domain.rules.doing import until
from bot.domain.rules.ladder import climb, live
from bot.domain.rules.telling import next_words

LOOKED_AT = 20
WHYS = 4
LIFTS = {"unmute": "command-why-unmuted", "unban": "command-why-unbanned", "unwarn": "command-why-unwarned"}
STANDING = {
    "gift": "points-why-gift",
    "void": "points-why-void",
    "unvoid": "points-why-unvoid",
    "tier": "points-why-tier",
    "same": "same-why",
    "notsame": "same-why-not",
}
"""What is done by hand to points, tiers and accounts."""

_verdicts = msgspec.json.Decoder(tuple[Verdict, ...]).decode
_by_hand = msgspec.json.Decoder(ByHand).decode


def why(ask: Ask) -> None:
    """`/why`: members about themselves, staff about anybody in their groups; a reply asks about that message."""
    ask.work.draft.write_record(ask.work.books)
    message, author = ask.post.reply_to, ask.post.reply_author
    of_ours = author is not None and author.id == ask.work.me.id
    if ask.command.rest:
        _about_somebody(ask)
    elif message is not None and not of_ours:
        _about_message(ask, message)
    else:
        _about(ask, ask.asker.key, "command-why-nothing-you")


def _about_somebody(ask: Ask) -> None:
    target = whom(ask) if _is_staff(ask) else None
    if target is not None:
        _about(ask, member_of(ask, target).key, "command-why-nothing-them")
    elif not _is_staff(ask):
        ask.say("command-why-own")


def _about(ask: Ask, member: MemberKey, nothing: str) -> None:
    found: list[Decision] = []
    for decision in ask.work.books.decisions_of(member, LOOKED_AT):
        if _shown_to(ask, decision):
            found.append(decision)
            if not _comes_after(decision):
                break
    if not found or _comes_after(found[-1]):
        ask.say(nothing)
    else:
        _tell(ask, found[-1])


def _about_message(ask: Ask, message: MessageId) -> None:
    decision = ask.work.books.decision_on(ask.post.chat, message)
    writer = decision.member if decision is not None else author_of_message(ask, message)
    if ask.standing is None and writer != ask.asker.key:
        ask.say("command-why-own")
    elif decision is not None and _shown_to(ask, decision):
        _tell(ask, decision)
    else:
        ask.say("command-why-nothing-message")


def _tell(ask: Ask, decision: Decision) -> None:
    """A decision, and what was decided next on what it had left open."""
    since = [one for one in _since(ask, decision) if _shown_to(ask, one)]
    later = (*takewhile(_comes_after, since),)
    asked = phrase(AskStaff()) in decision.answer and not decision.undone and not any(map(_answers, since))
    lifted = bool(decision.undone) or any(one.answer[0] in LIFTS for one in later)
    ends = () if lifted else _ends(ask, decision)
    ask.lines(*_lines(ask, decision, (*ends,), asked=asked), *(_then(ask, one) for one in later))


def _since(ask: Ask, decision: Decision) -> Sequence[Decision]:
    """What was decided about the member after that, the oldest first."""
    newest_first = ask.work.books.decisions_of(decision.member, LOOKED_AT)
    newer = takewhile(lambda one: (one.update, one.at) != (decision.update, decision.at), newest_first)
    return [*newer][::-1]


def _answers(decision: Decision) -> bool:
    """Whether it became of a card."""
    return not decision.rules and _by_hand(decision.facts).command == CARD


def _ends(ask: Ask, decision: Decision) -> Iterator[Text]:
    """Until when a mute or ban lasts, or lasted."""
    for written in decision.answer:
        one = CATALOGUE.phrases.read(written)
        end = until(decision.at, one.seconds) if isinstance(one, MuteFor | BanFor) else None
        if end is not None:
            key = "command-why-over" if end <= ask.at else "command-why-lasts"
            yield Text(key=key, args={"until": Moment(at=end)})


def _is_staff(ask: Ask) -> bool:
    groups = [ask.group] if ask.group is not None else ask.work.facts.groups.values()
    return any(ask.asker.user in group.staff for group in groups if group.name)


def _shown_to(ask: Ask, decision: Decision) -> bool:
    """Staff of the group see all; members what was done about themselves, not what was only observed."""
    group = ask.work.facts.groups.get(decision.chat)
    if group is not None and ask.asker.user in group.staff:
        return True
    return decision.member == ask.asker.key and (not decision.rules or bool(_enforced(decision)))


def _enforced(decision: Decision) -> Sequence[Verdict]:
    return [verdict for verdict in _verdicts(decision.why) if not verdict.observed]


def _comes_after(decision: Decision) -> bool:
    """Whether somebody of the staff decided on what an earlier decision had left open, or lifted what it did."""
    if decision.rules:
        return False
    return decision.answer[0] in LIFTS or _answers(decision)


def _then(ask: Ask, decision: Decision) -> Text:
    answer, at = decision.answer[0], Moment(at=decision.at)
    if answer in LIFTS:
        return Text(key=LIFTS[answer], args={"at": at})
    if answer == EXPIRED:
        return Text(key="command-why-expired", args={"at": at, "step": _done(decision.answer[1])})
    person = _who(ask, _by_hand(decision.facts))
    by = Mention(user=person.id, name=person.name)
    return Text(key="command-why-agreed", args={"at": at, "by": by, "step": _done(answer)})


def _lines(ask: Ask, decision: Decision, ends: Sequence[Text], *, asked: bool) -> Iterator[Text]:
    group = ask.work.facts.groups.get(decision.chat)
    place = group.title or group.name if group is not None else ""
    yield Text(key="command-why-head", args={"at": Moment(at=decision.at), "group": place})
    if decision.rules:
        yield from _rules(ask, decision)
    else:
        yield _person(ask, _by_hand(decision.facts))
    if decision.answer:
        done = Joined(parts=tuple(_followed(ask, decision, one) for one in decision.answer))
        yield Text(key="command-why-followed", args={"done": done})
    yield from ends
    yield from _ladders(ask, decision, asked=asked)
    if decision.undone:
        yield Text(key="command-why-undone", args={"at": Moment(at=decision.undone)})
    if decision.rules:
        yield Text(key="command-why-charter", args={"number": decision.charter})


def _rules(ask: Ask, decision: Decision) -> Iterator[Text]:
    staff = decision.member != ask.asker.key
    for verdict in _verdicts(decision.why) if staff else _enforced(decision):
        rule = ask.work.force.charter.rules.get(verdict.rule)
        says = Said(words=dict(rule.says) if rule is not None else {"": verdict.rule})
        key = "command-why-observed" if verdict.observed else "command-why-rule"
        yield Text(key=key, args={"says": says})
        found = [match.why for match in verdict.matches]
        whys = tuple(one for place, one in enumerate(found) if one not in found[:place])[:WHYS]
        if whys:
            yield Text(key="command-why-found", args={"whys": Joined(parts=whys)})


def _person(ask: Ask, by_hand: ByHand) -> Text:
    person = _who(ask, by_hand)
    return by_whom(person.id, person.name, by_hand.reason)


def _who(ask: Ask, by_hand: ByHand) -> Person:
    return ask.work.books.person_of(by_hand.by) or Person(id=NOBODY)


def _followed(ask: Ask, decision: Decision, answer: str) -> Text:
    """What followed; of what staff did about points and tiers, with the number or the tier."""
    if decision.rules or answer not in STANDING:
        return _done(answer)
    by_hand = _by_hand(decision.facts)
    points = amount(by_hand.number, ask.work.force.called)
    tier = ask.work.force.names.tier(TierName(by_hand.tier))
    return Text(key=STANDING[answer], args={"amount": points, "tier": tier})


def _done(written: str) -> Text:
    """What followed, of the words of the charter in which it is kept."""
    one = CATALOGUE.phrases.read(written)
    known = None if one is None or isinstance(one, Later) else CONSEQUENCES[type(one)]
    return Text(key="command-does-mute") if known is None else known.done(one)


def _ladders(ask: Ask, decision: Decision, *, asked: bool) -> Iterator[Text]:
    """Where the member stands now, on each ladder that the decision is about."""
    charter = ask.work.force.charter
    rules = [charter.rules[RuleId(name)] for name in decision.rules if name in charter.rules]
    striking = [rule for rule in rules if any(isinstance(one, Strike) for one in rule.then)]
    ladders = {charter.ladder_of(rule).name: charter.ladder_of(rule) for rule in striking}
    if not decision.rules and set(decision.answer) - STANDING.keys():
        ladders = {STANDARD.name: charter.ladders.get(STANDARD.name, STANDARD)}
    person = ask.work.books.person_of(decision.member)
    if person is not None:
        strikes = ask.work.member(person).strikes
        for ladder in ladders.values():
            yield from _standing(ladder, strikes, ask.at, asked=asked)


def _standing(ladder: Ladder, strikes: Sequence[StrikeGiven], at: int, *, asked: bool) -> Iterator[Text]:
    """The strikes that count, and what comes next: the step that staff are being asked about, or that of one strike more."""
    number = live(strikes, ladder, at)
    if not number:
        return
    here, following = climb(ladder, RuleId(""), 0, strikes, at), climb(ladder, RuleId(""), 1, strikes, at)
    args: dict[str, Arg] = {
        "number": number,
        "of": len(ladder.steps),
        "next": next_words(ladder, following.step),
    }
    key = "command-why-standing-beyond" if number > len(ladder.steps) else "command-why-standing"
    if asked and here.asks:
        key, args["next"] = "command-why-standing-asked", step_words(here.step)
    yield Text(key=key, args=args)
