"""`/award`: points from the staff, in public and with a reason.

The right to restrict members is asked for: whoever may give weight to people is trusted as much as who may take it away.
"""

from __future__ import annotations

import re

from msgspec import Struct

from bot.app.approvals import put_to_staff
from bot.app.commands.aim import placed
from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import announce, keep, reason_in
from bot.app.commands.target import Target, is_asker, recipient
from bot.app.gifts import gift_rules, give, left_this_week, most_in_a_week
from bot.app.staff_room import room_of
from bot.domain.charter.schema_standing import Earning
from bot.domain.effects import Arg, Text
from bot.domain.ids import ChatId, RuleId
from bot.domain.outcome import Card
from bot.domain.points.words import amount

_number = re.compile(r"(?s)^[+＋]?([0-9]{1,9})(?![0-9]|[.,][0-9])[\s,:;，：；]*(.*)$")


class Gift(Struct, frozen=True, kw_only=True):
    """So many points for a reason."""

    points: int
    reason: str


def award(ask: Ask) -> None:
    """`/award`: give points; more than one of the staff may give alone waits for a second one."""
    rules = gift_rules(ask.work)
    if rules is None:
        ask.say("points-award-off")
        return
    target = recipient(ask)
    gift = None if target is None or not _for_others(ask, target) else _gift(ask, target)
    there = None if target is None or gift is None else placed(ask, target)
    if target is not None and gift is not None and there is not None and _within_week(ask, gift):
        if gift.points > rules.up_to:
            _ask_second(there, target, gift, rules)
        else:
            _give(there, target, gift)


def _for_others(ask: Ask, target: Target) -> bool:
    if is_asker(ask, target):
        ask.say("points-award-yourself")
        return False
    return True


def _gift(ask: Ask, target: Target) -> Gift | None:
    found = _number.match(target.rest)
    if found is None or not int(found[1]):
        ask.wrong(Text(key="points-award-number"))
    elif not (reason := reason_in(found[2])):
        ask.wrong(Text(key="points-award-reason"))
    else:
        return Gift(points=int(found[1]), reason=reason)
    return None


def _within_week(ask: Ask, gift: Gift) -> bool:
    """X28: what one of the staff gives in a week is bounded, agreed gifts included."""
    left, called = left_this_week(ask.work, ask.asker.key), ask.work.force.called
    if gift.points <= left:
        return True
    most = amount(most_in_a_week(ask.work), called)
    ask.say("points-award-week", {"left": amount(max(left, 0), called), "most": most})
    return False


def _give(ask: Ask, target: Target, gift: Gift) -> None:
    got = give(ask.work, _card(ask, target, gift), ask.at, f"u{ask.event.update}")
    member = keep(ask, target, "gift", gift.reason, number=got)
    called = ask.work.force.called
    args: dict[str, Arg] = {
        "member": target.mention,
        "amount": amount(got, called),
        "asked": amount(gift.points, called),
    }
    announce(ask, member, Text(key=_key(got, gift), args=args), gift.reason)


def _key(got: int, gift: Gift) -> str:
    if got <= 0:
        return "points-award-full"
    return "points-award-done" if got == gift.points else "points-award-capped"


def _ask_second(ask: Ask, target: Target, gift: Gift, rules: Earning) -> None:
    room = room_of(ask.work.force)
    most = amount(rules.up_to, ask.work.force.called)
    if room is None or room == ChatId(ask.asker.user):
        ask.say("points-award-nowhere", {"most": most})
        return
    put_to_staff(ask.work, f"u{ask.event.update}", _card(ask, target, gift), room, target.mention)
    ask.say("points-award-asked", {"most": most})


def _card(ask: Ask, target: Target, gift: Gift) -> Card:
    return Card(
        chat=ask.here.chat,
        member=ask.work.member(target.person).key,
        user=target.person.id,
        rule=RuleId(""),
        step="",
        seconds=None,
        needs="",
        expires=0,
        kind="gift",
        wants=2,
        agreed=(ask.asker.key,),
        points=gift.points,
        reason=gift.reason,
    )
