"""Standing in words: what is missing, with numbers; why a tier changed; what the member is told, and what staff are asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.domain.charter.schema_standing import Tier
from bot.domain.effects import Arg, Joined, Mention, Moment, Said, Span, Text
from bot.domain.points.words import counted
from bot.domain.rules.facts.member_may import MAY
from bot.domain.tiers.evaluate import place_of
from bot.domain.tiers.names import Names
from bot.domain.tiers.needs import asked_of_staff
from bot.domain.tiers.standing import LIMITS, Decision, Kind, Measure, Need, Stats

FULL_PRICE = 100
NO_NAMES = Names()

AGREE = Text(key="tier-agree")
REFUSE = Text(key="tier-refuse")

MISSING: dict[Need, str] = {
    "points": "tier-missing-points",
    "active": "tier-missing-active",
    "in the group": "tier-missing-in-the-group",
    "time as": "tier-missing-time-as",
    "thanked by": "tier-missing-thanked-by",
    "thanked on": "tier-missing-thanked-on",
    "strikes": "tier-missing-strikes",
    "approval": "tier-missing-approval",
    "one giver": "tier-missing-one-giver",
    "sanction": "tier-missing-sanction",
    "lock": "tier-missing-lock",
}
NUMBERS: dict[Need, str] = {
    "points": "tier-number-points",
    "active": "tier-number-active",
    "in the group": "tier-number-in-the-group",
    "time as": "tier-number-time-as",
    "thanked by": "tier-number-thanked-by",
    "thanked on": "tier-number-thanked-on",
    "strikes": "tier-number-strikes",
    "one giver": "tier-number-one-giver",
}
"""What has a number worth showing."""

REASONS: dict[Kind, str] = {
    "keep": "tier-reason-kept",
    "ask": "tier-reason-asked",
    "warn": "tier-reason-warned",
    "recover": "tier-reason-recovered",
    "promote": "tier-reason-promoted",
    "demote": "tier-reason-demoted",
}
BY_SANCTION: dict[Kind, str] = {"promote": "tier-reason-returned", "demote": "tier-reason-paused"}

TIMES: frozenset[Need] = frozenset({"in the group", "time as"})


def missing(measures: Iterable[Measure], names: Names = NO_NAMES) -> tuple[Text, ...]:
    """What is missing, one text for each measure that is not met. `names`: what the charter calls points and tiers."""
    return tuple(
        _named(one, names, "tier-missing-called") or Text(key=MISSING[one.need], args=_blanks(one, names))
        for one in measures
        if not one.met
    )


def numbers(measures: Iterable[Measure], names: Names = NO_NAMES) -> tuple[Text, ...]:
    """The measures as a list of numbers, about nobody in particular."""
    return tuple(
        _named(one, names, "tier-number-called") or Text(key=NUMBERS[one.need], args=_blanks(one, names))
        for one in measures
        if one.need in NUMBERS
    )


def reason(decision: Decision, names: Names = NO_NAMES) -> Text:
    """Why, in one sentence that is about nobody in particular."""
    by_sanction = decision.cause in ("sanction", "return")
    key = BY_SANCTION.get(decision.kind, "") if by_sanction else ""
    args: dict[str, Arg] = {
        "to": names.tier(decision.to),
        "was": names.tier(decision.was),
        "asks": names.tier(decision.asks or decision.to),
    }
    return Text(key=key or REASONS[decision.kind], args=args)


def message(
    decision: Decision,
    tiers: Sequence[Tier],
    community: str,
    names: Names = NO_NAMES,
    *,
    tagged: bool = True,
) -> Text | None:
    """What the member is told in private; `None` where there is nothing to tell. `tagged`: they get a tag, if there is one."""
    match decision.kind:
        case "keep" | "ask":
            return None
        case "warn":
            return _lines(_warned(decision, tiers, community, names))
        case "recover":
            return Text(key="tier-recovered", args={"tier": names.tier(decision.to), "community": community})
        case "promote":
            return _lines(
                (
                    *_promoted(decision, community, names),
                    *gives(tiers[place_of(tiers, decision.to)], tagged=tagged),
                    *_returns_later(decision, names),
                )
            )
        case "demote" if decision.cause == "sanction":
            return _lines(_paused(decision, community, names))
        case "demote":
            return _lines(_demoted(decision, community, names))


def question(
    decision: Decision, member: Mention, tiers: Sequence[Tier], stats: Stats, names: Names = NO_NAMES
) -> Text:
    """What staff are asked where a decision `asks`: whether the member moves up, with the numbers."""
    tier = tiers[place_of(tiers, decision.asks)]
    voices = sum(one.wants for one in asked_of_staff(tier, stats))
    lines: list[Arg] = [Text(key="tier-question-who", args={"member": member, "tier": names.tier(tier.name)})]
    lines += _items(numbers(decision.evidence, names))
    lines.append(Text(key="tier-question-agree", args={"member": member, "number": voices}))
    return _lines(lines)


def gives(tier: Tier, *, tagged: bool = True) -> tuple[Text, ...]:
    """What a tier brings: what one may do, the price, the tag (not where one is not `tagged`). Empty if it is none of these."""
    lines: list[Text] = []
    if tier.may:
        lines.append(Text(key="tier-gives-may"))
        lines += _items(
            Text(key=key, args={"number": tier.invites}) for may, key in MAY.items() if may in tier.may
        )
    if tier.price != FULL_PRICE:
        lines.append(Text(key="tier-gives-price", args={"price": tier.price}))
    if tier.tag and tagged:
        lines.append(Text(key="tier-gives-tag", args={"tag": Said(words=dict(tier.tag))}))
    return tuple(lines)


def brings(tier: Tier, *, tagged: bool = True) -> tuple[Text, ...]:
    """The same as items of a list, about nobody in particular."""
    items = [Text(key=key, args={"number": tier.invites}) for may, key in MAY.items() if may in tier.may]
    if tier.price != FULL_PRICE:
        items.append(Text(key="tier-brings-price", args={"price": tier.price}))
    if tier.tag and tagged:
        items.append(Text(key="tier-brings-tag", args={"tag": Said(words=dict(tier.tag))}))
    return tuple(_items(items))


def listed(texts: Iterable[Text]) -> tuple[Text, ...]:
    """Each as an item of a list."""
    return tuple(_items(texts))


def kept(tier: Tier, names: Names, shown: Iterable[Measure]) -> tuple[Text, ...]:
    """That less than a tier needs is enough to keep it: below the numbers `shown`, where the charter does not say how much."""
    if tier.keeps is not None or all(one.need in LIMITS for one in shown):
        return ()
    return (Text(key="tier-nine-tenths", args={"tier": names.tier(tier.name)}),)


def _promoted(decision: Decision, community: str, names: Names) -> Iterator[Arg]:
    about: dict[str, Arg] = {"tier": names.tier(decision.to), "community": community}
    if decision.cause == "return":
        yield Text(key="tier-returned", args=about)
        return
    yield Text(key="tier-promoted", args=about)
    if reached := numbers(decision.reasons, names):
        yield Text(key="tier-promoted-why")
        yield from _items(reached)


def _returns_later(decision: Decision, names: Names) -> Iterator[Arg]:
    if decision.paused is not None:
        yield Text(key="tier-returns-later", args={"tier": names.tier(decision.paused)})


def _warned(decision: Decision, tiers: Sequence[Tier], community: str, names: Names) -> Iterator[Arg]:
    place, tier = place_of(tiers, decision.to), names.tier(decision.to)
    until, lower = Moment(at=decision.until or 0), names.tier(tiers[max(0, place - 1)].name)
    yield Text(key="tier-warned", args={"tier": tier, "community": community})
    yield from _items(missing(decision.reasons, names))
    yield from kept(tiers[place], names, decision.reasons)
    yield Text(key="tier-warned-until", args={"tier": tier, "until": until, "lower": lower})


def _demoted(decision: Decision, community: str, names: Names) -> Iterator[Arg]:
    was = names.tier(decision.was)
    about: dict[str, Arg] = {"tier": names.tier(decision.to), "was": was, "community": community}
    yield Text(key="tier-demoted", args=about)
    yield from _items(numbers(decision.reasons, names))
    yield Text(key="tier-demoted-back", args={"tier": was})
    yield from _items(missing(decision.unmet, names))


def _paused(decision: Decision, community: str, names: Names) -> Iterator[Arg]:
    back = names.tier(decision.paused or decision.was)
    yield Text(key="tier-paused", args={"tier": names.tier(decision.to), "community": community})
    yield Text(key="tier-paused-back", args={"tier": back})


def _named(measure: Measure, names: Names, key: str) -> Text | None:
    """Points by the charter's own word: of what is missing as many as that are, of a number several."""
    if measure.need != "points" or not names.points:
        return None
    number = measure.wants - measure.has if key == "tier-missing-called" else 0
    return Text(key=key, args={**_blanks(measure, names), "called": counted(number, names.points)})


def _blanks(measure: Measure, names: Names) -> dict[str, Arg]:
    more = measure.wants - measure.has
    timed = measure.need in TIMES
    return {
        "more": Span(seconds=more) if timed else more,
        "has": Span(seconds=measure.has) if timed else measure.has,
        "wants": Span(seconds=measure.wants) if timed else measure.wants,
        "tier": names.tier(measure.tier),
        "window": _window(measure),
    }


def _window(measure: Measure) -> Text:
    if measure.within is not None:
        return Text(key="tier-window", args={"term": Span(seconds=measure.within)})
    return Text(key="tier-window-now") if measure.need == "strikes" else Text(key="tier-window-ever")


def _items(texts: Iterable[Text]) -> Iterator[Text]:
    return (Text(key="tier-item", args={"what": text}) for text in texts)


def _lines(lines: Iterable[Arg]) -> Text:
    return Text(key="tier-lines", args={"lines": Joined(parts=tuple(lines), lines=True)})
