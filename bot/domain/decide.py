"""What follows from a message: `decide(program, facts, event) -> Outcome`, and how the next message sees it.

All rules are judged and no order matters. Each rule that holds acts once on a message; if an edit or a later part of an
album breaks it again, it only deletes. Of several strikes the one that leads furthest is given, with its number.
"""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Sequence
from dataclasses import replace

from msgspec.structs import replace as changed

from bot.domain.charter.schema import Charter, Rule
from bot.domain.charter.values import BanFor, DeleteMessage, MuteFor, Step
from bot.domain.effects import Say, Text
from bot.domain.events import MessageEdited, MessagePosted, Post
from bot.domain.facts import Facts, GroupFacts, Member, Past, Spoken, StrikeGiven, author_of
from bot.domain.ids import MessageId, RuleId
from bot.domain.outcome import NOTHING, Card, Outcome, Verdict
from bot.domain.rules.answer import STAFF_HAVE, Answer
from bot.domain.rules.cards import name_of
from bot.domain.rules.case import Case
from bot.domain.rules.consequence import done_besides, for_channel, merged, with_rung
from bot.domain.rules.doing import is_channel, moderation
from bot.domain.rules.judge import Judged, Program, answers_to, held, matches
from bot.domain.rules.kinds import kinds_of
from bot.domain.rules.ladder import Rung, climb, highest
from bot.domain.rules.seen import NOTHING_SAID, Seen
from bot.domain.rules.telling import alert, in_turn, is_news, notices, remember

EXEMPT = {
    why: Outcome(exempt=why) for why in ("staff", "linked channel", "anonymous admin", "bot", "elsewhere")
}


def decide(program: Program, facts: Facts, event: MessagePosted | MessageEdited) -> Outcome:
    """Judge a message. `facts` are only read; let them `absorb` the outcome before the next one is judged."""
    post = event.post
    group = facts.groups.get(post.chat)
    exempt = exempt_as(group, post)
    if group is None or exempt:
        if group is None or exempt != "staff" or not (program.counts or program.answers):
            return EXEMPT[exempt]
        return _of_staff(program, open_case(program, facts, group, event))
    case = open_case(program, facts, group, event)
    found = held(program, case)
    if found or case.own.deleted:
        outcome = _follows(program, facts, case, found)
    else:
        outcome = Outcome(counted=case.own) if case.fresh else NOTHING
    if program.answers and _may_be_answered(case, found):
        return changed(outcome, answers=answers_to(program, case))
    return outcome


def _may_be_answered(case: Case, found: Sequence[Judged]) -> bool:
    """Whether a message is new and breaks no rule."""
    return case.fresh and not case.own.deleted and all(judged.observed for judged in found)


def _of_staff(program: Program, case: Case) -> Outcome:
    """What staff write is not judged; it counts and is answered all the same: an answer is no sanction."""
    if not case.fresh:
        return EXEMPT["staff"]
    counted = case.own if program.counts else None
    return Outcome(exempt="staff", counted=counted, answers=answers_to(program, case))


def exempt_as(group: GroupFacts | None, post: Post) -> str:
    """Why a message is not judged; empty: it is."""
    if group is None or not group.name:
        return "elsewhere"
    if post.voice == "person":
        return "staff" if post.author.id in group.staff else ""
    if post.voice != "channel":
        return post.voice
    return (
        "linked channel" if post.sender_chat is not None and post.sender_chat == group.linked_channel else ""
    )


def open_case(
    program: Program, facts: Facts, group: GroupFacts, event: MessagePosted | MessageEdited
) -> Case:
    """The message with all that is known of it. Raises `KeyError` if its author was not loaded."""
    post = event.post
    seen = program.content.read(post, staff_names=group.staff_names, our_groups=facts.our_groups)
    known = facts.messages.get((post.chat, post.message))
    parts = facts.albums.get((post.chat, post.album), ()) if post.album else ()
    own = known if known is not None else _first_state(program, seen)
    for part in parts:
        own = _sharing(own, part)
    return Case(
        post=post,
        seen=seen,
        member=facts.members[author_of(post)],
        group=group,
        groups=facts.groups,
        at=event.at,
        own=own,
        fresh=known is None,
        counted=known is None and (not parts or all(part.message == post.message for part in parts)),
    )


def _first_state(program: Program, seen: Seen) -> Past:
    """What is to remember of a message that nobody knew."""
    post = seen.post
    fingerprint, simhash, letters = seen.remembered() if program.remembers_text else NOTHING_SAID
    return Past(
        chat=post.chat,
        message=post.message,
        at=post.at,
        album=post.album,
        fingerprint=fingerprint,
        simhash=simhash,
        letters=letters,
        links=len(post.links),
        mentions=program.mentions(seen) if post.mentions or post.named else 0,
        kinds=kinds_of(post) if program.remembers_kinds else 0,
    )


def absorb(facts: Facts, post: Post, outcome: Outcome) -> None:
    """Let `facts` know what came of a message, so that the next one of the batch is judged with it."""
    if outcome.exempt:
        return
    member = facts.members[author_of(post)]
    if outcome.counted is not None:
        _keep(facts, member, outcome.counted)
        member.wrote = outcome.counted.at if member.wrote is None else member.wrote
    if outcome.verdicts:
        member.strikes.extend(outcome.strikes)
        rules = tuple(verdict.rule for verdict in outcome.verdicts if not verdict.observed)
        for effect in outcome.effects:
            if isinstance(effect, Say):
                remember(
                    facts, effect.chat, Spoken(at=post.edited_at or post.at, member=member.key, rules=rules)
                )


def _keep(facts: Facts, member: Member, past: Past) -> None:
    key = (past.chat, past.message)
    if key in facts.messages:
        member.past[:] = [past if (one.chat, one.message) == key else one for one in member.past]
    elif not member.past or member.past[-1].at <= past.at:
        member.past.append(past)
    else:
        insort(member.past, past, key=lambda one: one.at)
    facts.messages[key] = past
    if past.album:
        album = (past.chat, past.album)
        others = (part for part in facts.albums.get(album, ()) if part.message != past.message)
        facts.albums[album] = (*others, past)


def _sharing(own: Past, other: Past) -> Past:
    """`own` with what befell another part of its album, too."""
    return changed(own, struck=_both(own.struck, other.struck), deleted=own.deleted or other.deleted)


def _both(struck: Iterable[RuleId], more: Iterable[RuleId]) -> tuple[RuleId, ...]:
    return tuple(sorted({*struck, *more}))


def _follows(program: Program, facts: Facts, case: Case, found: Sequence[Judged]) -> Outcome:
    enforced = [judged for judged in found if not judged.observed]
    acting = [judged for judged in enforced if judged.rule.id not in case.own.struck]
    answer, rung = weigh(case, acting)
    if case.own.deleted or any(DeleteMessage() in judged.rule.then for judged in enforced):
        answer = replace(answer, delete=True)
    rules = [judged.rule for judged in acting]
    news = bool(rules) and is_news(facts, case, rules, rung)
    says = _says(program.charter, facts, case, answer, rules, rung) if news else ()
    more = [one for one in done_besides(program.charter, case, answer) if news or not isinstance(one, Say)]
    own = changed(case.own, struck=_both(case.own.struck, (rule.id for rule in rules)), deleted=answer.delete)
    return Outcome(
        verdicts=tuple(
            Verdict(rule=judged.rule.id, matches=matches(judged, case), observed=judged.observed)
            for judged in found
        ),
        answer=answer.listed,
        would=weigh(case, [judged for judged in found if judged.observed])[0].listed,
        strikes=() if rung is None else (_strike(case, rung),) * rung.number,
        effects=(*moderation(program.charter, case, answer, _parts(facts, case)), *more, *says),
        cards=_cards(case, answer.asked, rung) if news else (),
        counted=own if case.fresh or own != case.own else None,
    )


def weigh(case: Case, judged: Iterable[Judged]) -> tuple[Answer, Rung | None]:
    """What several rules together do to a message, and where its one strike leads, if there is one."""
    rules = tuple(judged)
    answer = merged(one for rule in rules for one in rule.rule.then)
    strikes = case.member.strikes
    rungs = [climb(one.ladder, one.rule.id, one.strikes, strikes, case.at) for one in rules if one.strikes]
    rung = highest(rungs) if rungs else None
    if rung is not None:
        answer = with_rung(answer, rung.step, asks=rung.asks)
    return for_channel(answer) if is_channel(case) else answer, rung


def _strike(case: Case, rung: Rung) -> StrikeGiven:
    post = case.post
    return StrikeGiven(
        ladder=rung.ladder.name, rule=rung.rule, at=case.at, chat=post.chat, message=post.message
    )


def _says(
    charter: Charter, facts: Facts, case: Case, answer: Answer, rules: Sequence[Rule], rung: Rung | None
) -> tuple[Say, ...]:
    told = notices(charter, case, answer, rules, rung)
    stays = charter.housekeeping.notices_stay
    alerts = alert(charter, facts, case, answer, rules)
    return (
        *in_turn(facts, case.at, told, Text(key="notice-many"), stays),
        *in_turn(facts, case.at, alerts, Text(key="staff-alert-many"), stays),
    )


def _cards(case: Case, asked: Step | None, rung: Rung | None) -> tuple[Card, ...]:
    if asked is None or rung is None:
        return ()
    return (
        Card(
            chat=case.post.chat,
            member=case.member.key,
            user=case.member.user,
            rule=rung.rule,
            step=name_of(asked),
            seconds=asked.seconds if isinstance(asked, MuteFor | BanFor) else None,
            needs="restrict",
            expires=case.at + STAFF_HAVE,
            message=case.post.message,
        ),
    )


def _parts(facts: Facts, case: Case) -> tuple[MessageId, ...]:
    """The message, and the parts of its album that came before and are not deleted already."""
    post = case.post
    if not post.album or case.own.deleted:
        return (post.message,)
    parts = facts.albums.get((post.chat, post.album), ())
    return tuple(sorted({post.message, *(part.message for part in parts)}))
