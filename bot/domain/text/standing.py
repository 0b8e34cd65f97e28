"""Points and tiers as people read them: what brings points, what a tier takes, keeps and gives."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.charter.schema_standing import Cap, Earning, Needs, Points, Source, Thanked, Tier, Words
from bot.domain.charter.values import Count
from bot.domain.effects import Arg, Text
from bot.domain.points.words import amount, name
from bot.domain.rules.facts.member_may import MAY
from bot.domain.rules.naming import Naming, chained, exactly
from bot.domain.text.item import Item, said

FULL_PRICE = 100
SOURCES: dict[Source, str] = {
    "message": "text-earn-message",
    "reply received": "text-earn-reply",
    "thanks received": "text-earn-thanks",
    "staff gift": "text-earn-gift",
}


def points_item(points: Points) -> Item:
    """What brings points, and what costs them."""
    return Item("points", "points", tuple(_points(points)))


def _points(points: Points) -> Iterator[Text]:
    yield Text(key="text-points", args={"called": name(points.called)})
    for earning in points.earn.values():
        details = chained("text-comma", _earned(earning, points.called))
        yield Text(key="text-earn", args={"source": Text(key=SOURCES[earning.source]), "details": details})
    if points.day_cap is not None:
        yield Text(key="text-day-cap", args={"amount": amount(points.day_cap, points.called)})
    if points.strike_costs:
        yield Text(key="text-strike-costs", args={"amount": amount(points.strike_costs, points.called)})


def _earned(earning: Earning, called: Words) -> Iterator[Text]:
    if earning.source == "staff gift":
        yield Text(key="text-earn-up-to", args={"amount": amount(earning.up_to, called)})
    else:
        yield Text(key="text-earn-gives", args={"amount": amount(earning.gives, called)})
    if earning.length:
        yield Text(key="text-earn-length", args={"number": earning.length})
    if earning.once_per is not None:
        yield Text(key="text-earn-once-per", args={"term": exactly(earning.once_per)})
    caps = {
        "text-earn-at-most": earning.at_most,
        "text-earn-from-one-person": earning.from_one_person,
        "text-earn-one-member": earning.one_member_gets,
    }
    for key, cap in caps.items():
        if cap is not None:
            yield Text(key=key, args={"cap": _cap(cap, called)})


def _cap(cap: Cap, called: Words) -> Text:
    what: Arg = amount(cap.number, called) if cap.of == "points" else cap.number
    key = "text-cap-points" if cap.of == "points" else "text-cap-times"
    return Text(key=key, args={"what": what, "number": cap.number, "per": cap.per})


def tier_item(tier: Tier, naming: Naming, called: Words) -> Item:
    """What a tier takes, what keeps it, and what it gives."""
    return Item("tier", tier.name, tuple(_tier(tier, naming, called)))


def _tier(tier: Tier, naming: Naming, called: Words) -> Iterator[Text]:
    takes = (*_needs(tier.needs, naming, called), *_approval(tier))
    head = "text-tier-head" if takes else "text-tier-first"
    yield Text(key=head, args={"tier": naming.tier(tier.name)})
    if takes:
        yield Text(key="text-tier-takes", args={"needs": chained("text-comma", takes)})
        grace, every = exactly(tier.grace), exactly(tier.review_every)
        args: dict[str, Arg] = {"grace": grace, "every": every}
        if tier.keeps is None:
            yield Text(key="text-tier-keeps-nine-tenths", args=args)
        else:
            keeps = chained("text-comma", _needs(tier.keeps, naming, called))
            yield Text(key="text-tier-keeps", args=args | {"needs": keeps})
    if gives := tuple(_gives(tier)):
        yield Text(key="text-tier-gives", args={"gives": chained("text-comma", gives)})


def _needs(needs: Needs, naming: Naming, called: Words) -> Iterator[Text]:
    if needs.points is not None:
        yield Text(key="text-needs-points", args={"amount": amount(needs.points, called)})
    if needs.active is not None:
        args: dict[str, Arg] = {"days": needs.active.days, "window": _window(needs.active.within)}
        yield Text(key="text-needs-active", args=args)
    if needs.in_the_group is not None:
        yield Text(key="text-needs-in-the-group", args={"term": exactly(needs.in_the_group)})
    for tier, seconds in needs.time_as.items():
        yield Text(key="text-needs-time-as", args={"term": exactly(seconds), "tier": naming.tier(tier)})
    if needs.thanked_by is not None:
        yield _thanked(needs.thanked_by)
    if needs.strikes is not None:
        yield _strikes(needs.strikes)


def _thanked(thanked: Thanked) -> Text:
    args: dict[str, Arg] = {"people": thanked.people, "days": thanked.days, "window": _window(thanked.within)}
    return Text(key="text-needs-thanked-on" if thanked.days > 1 else "text-needs-thanked", args=args)


def _strikes(limit: Count) -> Text:
    most = limit.number - 1 if limit.bound == "under" else limit.number
    return Text(key="text-needs-strikes", args={"number": most, "window": _window(limit.within)})


def _window(within: int | None) -> Text:
    """The days of a window; without one, all that counts."""
    return (
        Text(key="text-ever") if within is None else Text(key="text-within", args={"term": exactly(within)})
    )


def _approval(tier: Tier) -> Iterator[Text]:
    if tier.approval:
        yield Text(key="text-needs-approval", args={"number": tier.approval})


def _gives(tier: Tier) -> Iterator[Text]:
    for may, key in MAY.items():
        if may in tier.may:
            yield Text(key="text-gives-may", args={"what": Text(key=key, args={"number": tier.invites})})
    if tier.price != FULL_PRICE:
        yield Text(key="text-gives-price", args={"price": tier.price})
    if tier.tag:
        yield Text(key="text-gives-tag", args={"tag": said(tier.tag)})
