"""The section `tiers`, lowest first: what each needs, what keeps it, and what it brings."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import pairwise

from bot.domain.charter import phrases
from bot.domain.charter.block import Block, named
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Mapping, Scalar
from bot.domain.charter.scalars import name
from bot.domain.charter.schema import Words
from bot.domain.charter.schema_standing import ONLY_TIER, Needs, Tier
from bot.domain.charter.sections_needs import needs
from bot.domain.charter.sections_points import LONGEST_NAME, short
from bot.domain.charter.sections_standing import agreeing, may, percent, tag, term
from bot.domain.charter.sense_standing import asks_more
from bot.domain.charter.values import OfTier
from bot.domain.charter.vocabulary_standing import TIER
from bot.domain.ids import TierName

OF_HIGHER_TIERS = ("needs", "keeps while", "grace", "review every", "approval")


def tiers(desk: Desk, field: Field) -> tuple[Tier, ...]:
    """The tiers, lowest first. Their names are known from here on, and what they may."""
    written = list(named(desk, field, TIER))
    if not written and isinstance(field.node, Mapping):
        desk.fault(field.key.place, say("fault-no-tier"), say("fault-do-add-tier"))
    names = tuple(TierName(entry.key.text) for entry in written)
    desk.tier_names = names or desk.tier_names
    _good_names(desk, [entry.key for entry in written])
    found: list[Tier] = []
    for place, entry in enumerate(written):
        found.append(_tier(desk, entry, names[:place], [tier.needs for tier in found]))
    _falling_prices(desk, written, found)
    _told_apart(desk, written, found)
    return tuple(found)


def _good_names(desk: Desk, keys: Sequence[Scalar]) -> None:
    """Names that rules and people can say without taking one tier for another, or for somebody else."""
    first: dict[str, Scalar] = {}
    for key in keys:
        if name(desk, key) is None:
            continue
        twin = first.setdefault(key.text.lower(), key)
        if twin is not key:
            message = say("fault-same-tier", name=key.text, other=twin.text, line=twin.place.line)
            desk.fault(key.place, message, say("fault-do-rename-tier"))
        elif phrases.who(key.text.lower()) != OfTier(TierName(key.text.lower())):
            desk.fault(key.place, say("fault-reserved-tier", name=key.text), say("fault-do-rename-tier"))


def _tier(desk: Desk, field: Field, below: tuple[TierName, ...], needed: Sequence[Needs]) -> Tier:
    before = len(desk.faults)
    block = Block(desk, field, TIER)
    asked = kept = None
    if below:
        asked = block.read("needs", partial(needs, below=below))
        kept = block.read("keeps while", partial(needs, below=below))
    else:
        _everybodys(desk, block)
    allowed = block.read("may", may) or ()
    tier = Tier(
        name=TierName(field.key.text),
        called=block.read("called", _called) or {},
        needs=asked or Needs(),
        keeps=kept,
        grace=block.read("grace", term) or ONLY_TIER.grace,
        review_every=block.read("review every", term) or ONLY_TIER.review_every,
        approval=block.read("approval", agreeing) or 0,
        may=frozenset(one.what for one in allowed),
        invites=next((one.number for one in allowed if one.number), 0),
        price=block.read("price", percent) or ONLY_TIER.price,
        tag=block.read("tag", tag) or {},
    )
    if below and len(desk.faults) == before:
        _makes_sense(desk, field, block, tier, needed)
    return tier


def _called(desk: Desk, field: Field) -> Words | None:
    return short(desk, field, most=LONGEST_NAME)


def _everybodys(desk: Desk, block: Block) -> None:
    """The lowest tier is everybody's: nobody comes to it, and nobody falls from it."""
    for key in OF_HIGHER_TIERS:
        field = block.field(key)
        if field is not None:
            desk.fault(
                field.key.place, say("fault-lowest-tier", key=key), say("fault-do-lowest-tier", key=key)
            )


def _makes_sense(desk: Desk, field: Field, block: Block, tier: Tier, needed: Sequence[Needs]) -> None:
    """A tier that something is needed for, and that is not harder to keep than to get."""
    if "needs" not in block:
        message = say("fault-needs-nothing", tier=tier.name)
        desk.fault(field.key.place, message, say("fault-do-need"), level="warning")
    kept = block.field("keeps while")
    harder = asks_more(tier.keeps, [tier.needs, *needed]) if tier.keeps is not None else None
    if kept is not None and harder is not None:
        message = say("fault-harder-to-keep", key=harder)
        desk.fault(kept.key.place, message, say("fault-do-keep-less", key=harder))


def _told_apart(desk: Desk, written: Sequence[Field], found: Sequence[Tier]) -> None:
    """No tier is called by the name of another one: `/tier` knows them by both."""
    first = {tier.name.lower(): field.key for field, tier in zip(written, found, strict=True)}
    for field, tier in zip(written, found, strict=True):
        for words in sorted({words.lower() for words in tier.called.values()}):
            twin = first.setdefault(words, field.key)
            if twin is not field.key:
                message = say("fault-tier-called", name=tier.name, other=twin.text, line=twin.place.line)
                desk.fault(field.key.place, message, say("fault-do-call-otherwise"))


def _falling_prices(desk: Desk, written: Sequence[Field], found: Sequence[Tier]) -> None:
    """The higher the tier, the lower its price, or the same."""
    for (_, low), (field, high) in pairwise(zip(written, found, strict=True)):
        if high.price > low.price:
            desk.fault(
                field.key.place,
                say("fault-rising-price", tier=high.name, price=high.price, lower=low.name, than=low.price),
                say("fault-do-price", price=low.price),
                level="warning",
            )
