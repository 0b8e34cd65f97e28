"""`/warn /unwarn /warns`: strikes by hand on the ladder `standard`, taken back and listed."""

from __future__ import annotations

from bot.app import steps
from bot.app.commands.aim import offender
from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import SANCTION, announce, keep, punish, reason_in
from bot.app.commands.target import member_of, whom
from bot.domain.charter.schema import STANDARD, Ladder
from bot.domain.effects import Moment, Said, Text
from bot.domain.facts import Member, StrikeGiven
from bot.domain.ids import RuleId
from bot.domain.rules.consequence import phrase
from bot.domain.rules.ladder import climb, live
from bot.domain.rules.telling import place_on

BY_HAND = RuleId("")
SHOWN = 15


def standard(ask: Ask) -> Ladder:
    """The ladder that strikes by hand climb."""
    return ask.work.force.charter.ladders.get(STANDARD.name, STANDARD)


def warn(ask: Ask) -> None:
    """`/warn`: one strike, and at once what the ladder's step says; who may warn needs not ask staff."""
    aim = offender(ask)
    if aim is None:
        return
    ask, target = aim
    if target.channel is not None:
        ask.say("command-channel-only-ban")
        return
    if target.person.bot:
        ask.say("command-not-bot", {"member": target.mention})
        return
    member, reason = member_of(ask, target), reason_in(target.rest)
    rung = climb(standard(ask), BY_HAND, 1, member.strikes, ask.at)
    given = StrikeGiven(
        ladder=rung.ladder.name,
        rule=BY_HAND,
        at=ask.at,
        chat=ask.here.chat,
        message=target.message,
        by=str(ask.asker.key),
        reason=reason,
    )
    ask.work.strike(ask.event.update, member.key, [given])
    member.strikes.append(given)
    ask.do(steps.effects(ask.work.force, ask.here.chat, target.person.id, rung.step, ask.at))
    punish(ask, target, phrase(rung.step), reason)
    announce(ask, member, steps.words(target.mention, rung.step, ask.at), reason, place_on(rung))


def unwarn(ask: Ask) -> None:
    """`/unwarn`: take the newest strike back."""
    target = whom(ask)
    if target is None:
        return
    member, work = member_of(ask, target), ask.work
    work.draft.write_record(work.books)
    newest = _newest_that_counts(ask, member)
    if newest is None:
        ask.say("command-no-warnings", {"member": target.mention})
        return
    for strike in member.strikes[-newest:]:
        _give_back(ask, strike)
    work.books.take_back(member.key, newest, by=str(ask.asker.key), at=ask.at)
    work.counting.strikes_taken_back(member.key, newest, f"u{ask.event.update}")
    fresh = work.books.members({member.user: target.person}, at=work.now, since=work.now)
    member.strikes[:] = fresh[member.user].strikes
    keep(ask, target, "unwarn")
    left = Text(key="command-warnings-left", args={"number": live(member.strikes, standard(ask), ask.at)})
    announce(ask, member, Text(key="command-unwarned", args={"member": target.mention}), "", left)


def _give_back(ask: Ask, strike: StrikeGiven) -> None:
    """What a message earned counts again, if a warning by hand alone took it back."""
    if strike.rule != BY_HAND or strike.message is None:
        return
    found = ask.work.books.counted(strike.chat, strike.message)
    if found is not None and found.void == SANCTION:
        ask.work.counting.void(strike.chat, strike.message, "", f"u{ask.event.update}")


def warns(ask: Ask) -> None:
    """`/warns`: the strikes somebody has, the newest first."""
    target = whom(ask)
    if target is None:
        return
    member = member_of(ask, target)
    if not member.strikes:
        ask.say("command-no-warnings", {"member": target.mention})
        return
    newest = member.strikes[: -SHOWN - 1 : -1]
    head = Text(
        key="command-warns", args={"member": target.mention, "number": _counting(ask, member.strikes)}
    )
    ask.lines(head, *(_line(ask, strike) for strike in newest))


def _ladder_of(ask: Ask, strike: StrikeGiven) -> Ladder:
    return ask.work.force.charter.ladders.get(strike.ladder, STANDARD)


def _counts(ask: Ask, strike: StrikeGiven) -> bool:
    return ask.at < strike.at + _ladder_of(ask, strike).fade_after


def _counting(ask: Ask, strikes: list[StrikeGiven]) -> int:
    return sum(_counts(ask, strike) for strike in strikes)


def _newest_that_counts(ask: Ask, member: Member) -> int | None:
    """How many strikes to take back so that the newest one that has not faded is among them; `None`: there is none."""
    return next(
        (place for place, strike in enumerate(reversed(member.strikes), 1) if _counts(ask, strike)), None
    )


def _line(ask: Ask, strike: StrikeGiven) -> Text:
    fades = Moment(at=strike.at + _ladder_of(ask, strike).fade_after)
    key = "command-warns-counts" if _counts(ask, strike) else "command-warns-faded"
    return Text(key=key, args={"at": Moment(at=strike.at), "what": _what(ask, strike), "until": fades})


def _what(ask: Ask, strike: StrikeGiven) -> Text:
    if strike.rule != BY_HAND:
        rule = ask.work.force.charter.rules.get(strike.rule)
        says = Said(words=dict(rule.says) if rule is not None else {"": strike.rule})
        return Text(key="command-warns-rule", args={"rule": strike.rule, "says": says})
    if strike.reason:
        return Text(key="command-warns-reason", args={"reason": strike.reason})
    return Text(key="command-warns-by-hand")
