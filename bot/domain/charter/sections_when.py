"""`when` and `unless`: facts that are asked of a message, its author and its place. Lines are AND, dashes are OR."""

from __future__ import annotations

from bot.domain.charter import mend, phrases, suggest, values
from bot.domain.charter.block import Block, empty, row, scalar, shown
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Broken, Mapping, Scalar, Sequence
from bot.domain.charter.patterns import is_regex
from bot.domain.charter.phrase import (
    AGE,
    COUNT,
    COUNTED,
    FORWARDED,
    HAS,
    LINKS,
    MENTIONS,
    RATE,
    SHARE,
    Kind,
    phrase,
    unread,
)
from bot.domain.charter.phrases_grammar import HAS as KINDS
from bot.domain.charter.schema import Condition
from bot.domain.charter.sections_lists import words
from bot.domain.charter.vocabulary import FACT
from bot.domain.ids import GroupName

LONGEST_WINDOW = 30 * 86_400
WHOLE = 100
PEOPLE = ("newcomer", "staff", "everyone")
WHO: Kind[values.Who | phrases.Later] = Kind(phrases.who, "fault-form-who", "newcomer")


def conditions(desk: Desk, field: Field) -> tuple[Condition, ...]:
    """One condition from lines, several from dashes."""
    found = (_condition(desk, item) for item in row(desk, field))
    return tuple(condition for condition in found if condition is not None)


def _condition(desk: Desk, field: Field) -> Condition | None:
    match field.node:
        case Broken():
            return None
        case Mapping(entries=()):
            empty(desk, field)
            return None
        case Mapping():
            return _facts(Block(desk, field, FACT))
        case Sequence():
            desk.fault(
                field.node.place,
                say("fault-dashes-in-dashes", key=field.key.text),
                say("fault-do-facts", key=field.key.text),
            )
        case Scalar() as found:
            _bare(desk, field, found)
    return None


def _bare(desk: Desk, field: Field, found: Scalar) -> None:
    fact = next(
        (key for key in sorted(FACT.keys, key=len, reverse=True) if found.text.startswith(f"{key} ")), None
    )
    remedy = (
        say("fault-do-write", text=f"{fact}: {found.text.removeprefix(fact).strip(' :：')}")
        if fact
        else say("fault-do-facts", key=field.key.text)
    )
    desk.fault(found.place, say("fault-want-fact", key=field.key.text, found=shown(found)), remedy)


def _facts(block: Block) -> Condition:
    return Condition(
        contains=block.read("contains", words),
        contains_all=block.read("contains all", words),
        links_to=block.read("links to", _links),
        has=block.read("has", has),
        forwarded_from=block.read("forwarded from", _forwarded),
        mentions=block.read("mentions", _mentions),
        length=block.read("length", _length),
        caps=block.read("caps", _caps),
        repeats=block.read("repeats", _repeats),
        messages=block.read("messages", _rate),
        member=block.read("member", _member),
        in_=block.read("in", places),
        in_the_group=block.read("in the group", _age),
        strikes=block.read("strikes", _strikes),
    )


def _links(desk: Desk, field: Field) -> values.LinksTo | None:
    found = [_linked(desk, item) for item in row(desk, field)]
    good = [link for link in found if link is not None]
    excepted = tuple(target for link in good for target in link.excepted)
    if excepted and len(found) > 1:
        desk.fault(
            field.node.place, say("fault-except-in-row"), say("fault-do-one-line-except", key=field.key.text)
        )
    return (
        values.LinksTo(tuple(target for link in good for target in link.targets), excepted) if good else None
    )


def _linked(desk: Desk, field: Field) -> values.LinksTo | None:
    found = scalar(desk, field)
    if found is None:
        return None
    value = phrases.links(found.text)
    if value is None:
        bare = found.text.replace("https://", "").replace("http://", "")
        if phrases.links(bare) is not None:
            desk.fault(
                found.place, say("fault-site-scheme", found=shown(found)), say("fault-do-write", text=bare)
            )
        elif is_regex(found.text):
            desk.fault(found.place, say("fault-regex-site"), say("fault-do-contains-regex", regex=found.text))
        elif near := suggest.nearest(found.text, ("any site", "telegram", "telegram invite", "shortener")):
            desk.fault(
                found.place,
                say("fault-phrase", found=shown(found), forms=say("fault-form-links")),
                say("fault-do-mean", word=near),
            )
        else:
            unread(desk, field, found, LINKS)
        return None
    desk.use_lists(found.place, (*value.targets, *value.excepted), as_sites=True)
    return value


def has(desk: Desk, field: Field) -> tuple[values.Has, ...] | None:
    """What a message carries, one or several."""
    return tuple(value for item in row(desk, field) for value in _carried(desk, item)) or None


def _carried(desk: Desk, field: Field) -> tuple[values.Has, ...]:
    found = scalar(desk, field)
    if found is None:
        return ()
    value = phrases.has(found.text)
    if value is None:
        near = suggest.nearest(found.text.removesuffix("s"), KINDS)
        if near and mend.mended(phrases.has, found.text) is None:
            desk.fault(
                found.place,
                say("fault-phrase", found=shown(found), forms=say("fault-form-has")),
                say("fault-do-mean", word=near),
            )
        else:
            unread(desk, field, found, HAS)
        return ()
    desk.use_lists(found.place, value[0].excepted)
    return value


def _forwarded(desk: Desk, field: Field) -> values.ForwardedFrom | None:
    found = [value for item in row(desk, field) if (value := phrase(desk, item, FORWARDED)) is not None]
    for value in found:
        desk.use_lists(field.node.place, (*value.sources, *value.excepted))
    excepted = tuple(entry for value in found for entry in value.excepted)
    if excepted and len(found) > 1:
        desk.fault(
            field.node.place, say("fault-except-in-row"), say("fault-do-one-line-except", key=field.key.text)
        )
    sources = tuple(entry for value in found for entry in value.sources)
    return values.ForwardedFrom(any(value.anyone for value in found), sources, excepted) if found else None


def _mentions(desk: Desk, field: Field) -> values.Mentions | None:
    value = phrase(desk, field, MENTIONS)
    if value is None:
        return None
    desk.use_lists(field.node.place, value.excepted)
    return value if value.within is None or _window(desk, field, value.within) else None


def _length(desk: Desk, field: Field) -> values.Count | None:
    value = phrase(desk, field, COUNT)
    return value if value is None or _possible(desk, field, value.bound, value.number, lowest=1) else None


def _strikes(desk: Desk, field: Field) -> values.Count | None:
    value = phrase(desk, field, COUNTED)
    return value if value is None or _possible(desk, field, value.bound, value.number, lowest=0) else None


def _caps(desk: Desk, field: Field) -> values.Share | None:
    value = phrase(desk, field, SHARE)
    if value is None or not _possible(desk, field, value.bound, value.percent, lowest=0):
        return None
    if value.percent > WHOLE:
        desk.fault(
            field.node.place,
            say("fault-over-whole", percent=value.percent),
            say("fault-do-write", text=f"{value.bound} 100%"),
        )
        return None
    return value


def _possible(desk: Desk, field: Field, bound: values.Bound, number: int, *, lowest: int) -> bool:
    """Whether anything can be so small."""
    highest = {"under": number - 1, "at most": number, "none": 0}.get(bound)
    if highest is None or highest >= lowest:
        return True
    desk.fault(
        field.node.place,
        say("fault-never-so-small", key=field.key.text),
        say("fault-do-write", text=f"{field.key.text}: under {max(number, lowest) + 1}"),
    )
    return False


def _repeats(desk: Desk, field: Field) -> values.Rate | None:
    value = _rate(desk, field)
    if value is not None and value.number == 1:
        desk.fault(
            field.node.place,
            say("fault-one-repeats"),
            say("fault-do-write", text="repeats: at least 2 in 10 minutes"),
        )
        return None
    return value


def _rate(desk: Desk, field: Field) -> values.Rate | None:
    value = phrase(desk, field, RATE)
    if value is None or not _window(desk, field, value.within):
        return None
    if value.number == 0:
        desk.fault(
            field.node.place,
            say("fault-rate-of-none", key=field.key.text),
            say("fault-do-write", text=f"{field.key.text}: {RATE.example}"),
        )
        return None
    return value


def _window(desk: Desk, field: Field, within: int) -> bool:
    if 0 < within <= LONGEST_WINDOW:
        return True
    desk.fault(field.node.place, say("fault-window", key=field.key.text), say("fault-do-write-window"))
    return False


def _age(desk: Desk, field: Field) -> values.Age | None:
    value = phrase(desk, field, AGE)
    return value if value is None or _possible(desk, field, value.bound, value.seconds, lowest=0) else None


def _member(desk: Desk, field: Field) -> tuple[values.Who, ...] | None:
    found: list[values.Who] = []
    for item in row(desk, field):
        match phrase(desk, item, WHO):
            case phrases.Later():
                _tier(desk, item)
            case None:
                pass
            case known:
                found.append(known)
    return tuple(found) or None


def _tier(desk: Desk, field: Field) -> None:
    found = scalar(desk, field)
    if found is None:
        return
    near = suggest.nearest(found.text, PEOPLE)
    if near:
        desk.fault(
            found.place,
            say("fault-want-choice", key="member", found=shown(found), words=", ".join(PEOPLE)),
            say("fault-do-mean", word=near),
        )
    else:
        desk.fault(
            found.place,
            say("fault-no-tiers", found=shown(found)),
            say("fault-do-choose", words=", ".join(PEOPLE)),
        )


def places(desk: Desk, field: Field) -> values.Places | None:
    """Groups by their names."""
    found = (group_name(desk, item) for item in row(desk, field))
    return tuple(group for group in found if group is not None) or None


def group_name(desk: Desk, field: Field) -> GroupName | None:
    """A group that the charter names."""
    found = scalar(desk, field)
    if found is None or found.text in desk.group_names:
        return GroupName(found.text) if found else None
    near = suggest.nearest(found.text, desk.group_names)
    desk.fault(
        found.place,
        say("fault-unknown-group", name=shown(found)),
        say("fault-do-mean", word=near)
        if near
        else say("fault-do-choose", words=", ".join(sorted(desk.group_names))),
    )
    return None
