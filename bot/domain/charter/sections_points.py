"""The section `points`: what people call them, what earns how many, and what bounds that."""

from __future__ import annotations

from bot.domain.charter import phrases_standing as standing
from bot.domain.charter.block import Block
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.mend_standing import AMOUNTS, CAPS, LEASTS, TIMES
from bot.domain.charter.nodes import Mapping
from bot.domain.charter.phrase import DURATION, phrase, unread
from bot.domain.charter.prose import prose
from bot.domain.charter.scalars import empty, number, scalar, shown
from bot.domain.charter.schema import DAY, Words
from bot.domain.charter.schema_standing import PARTS, Cap, Earning, Points, Source
from bot.domain.charter.sections_counts import LONGEST_TEXT
from bot.domain.charter.vocabulary_standing import EARNING, POINTS, SOURCES

MOST = 10_000
"""So many points at once, at most."""

LONGEST_NAME = 30
ONE_AND_SEVERAL = 2


def _cap(text: str) -> Cap | None:
    found = standing.cap(text)
    return found if isinstance(found, Cap) else None


def _cap_of_times(text: str) -> Cap | None:
    found = _cap(text)
    return found if found is not None and found.of == "times" else None


CAP: Kind[Cap] = Kind(_cap, "fault-form-cap", "10 points per day", CAPS)
TIMES_CAP: Kind[Cap] = Kind(_cap_of_times, "fault-form-times", "1 time per day", TIMES)
AMOUNT: Kind[int] = Kind(standing.amount, "fault-form-amount", "50 points", AMOUNTS)
LEAST: Kind[int] = Kind(standing.least, "fault-form-least", "at least 10", LEASTS)


def points(desk: Desk, field: Field) -> Points:
    """How contribution counts. What earns points is known from here on."""
    block = Block(desk, field, POINTS)
    earn = block.need("earn", _earn)
    desk.earning = None if earn is None else frozenset(earn)
    return Points(
        called=block.read("called", _called) or {},
        earn=earn or {},
        strike_costs=block.read("strike costs", _strike_costs) or 0,
        day_cap=block.read("day cap", amount),
    )


def _called(desk: Desk, field: Field) -> Words | None:
    """What points are called; perhaps one of them, and several."""
    words = short(desk, field, most=LONGEST_NAME)
    for text in (words or {}).values():
        parts = text.split(PARTS)
        if len(parts) > ONE_AND_SEVERAL or not all(part.strip() for part in parts):
            desk.fault(
                field.node.place,
                say("fault-one-and-several", found=text),
                say("fault-do-write", text=f"{field.key.text}: leaf {PARTS} leaves"),
            )
            return None
    return words


def short(desk: Desk, field: Field, *, most: int) -> Words | None:
    """Words of a few signs on one line, in each language."""
    words = prose(desk, field)
    for text in (words or {}).values():
        if len(text) > most or "\n" in text:
            desk.fault(
                field.node.place,
                say("fault-too-long-words", key=field.key.text, found=shown(field.node), most=most),
                say("fault-do-short-words", most=most),
            )
            return None
    return words


def _strike_costs(desk: Desk, field: Field) -> int | None:
    return number(desk, field, most=MOST)


def _earn(desk: Desk, field: Field) -> dict[Source, Earning] | None:
    if isinstance(field.node, Mapping) and not field.node.entries:
        empty(desk, field)
        return None
    block = Block(desk, field, SOURCES)
    fields = {source: block.field(source) for source in EARNING}
    return {source: _earning(desk, at, source) for source, at in fields.items() if at is not None}


def _earning(desk: Desk, field: Field, source: Source) -> Earning:
    block = Block(desk, field, EARNING[source])
    gift = source == "staff gift"
    found = Earning(
        source=source,
        gives=0 if gift else block.need("gives", _gives) or 0,
        length=block.read("length", _length) or 0,
        once_per=block.read("once per", _once_per),
        at_most=block.read("at most", cap),
        from_one_person=block.read("from one person", times),
        up_to=(block.need("up to", amount) or 0) if gift else 0,
        one_member_gets=block.read("one member gets at most", cap),
    )
    _fits(desk, block.field("at most"), found.gives, found.at_most)
    _fits(desk, block.field("one member gets at most"), found.up_to, found.one_member_gets)
    return found


def _fits(desk: Desk, at: Field | None, gives: int, most: Cap | None) -> None:
    """Whether a cap leaves the very first points whole."""
    if at is not None and most is not None and most.of == "points" and most.number < gives:
        desk.fault(
            at.node.place,
            say("fault-cap-below", gives=gives, most=most.number),
            say("fault-do-write", text=f"{at.key.text}: {gives} points per {most.per}"),
            level="warning",
        )


def _gives(desk: Desk, field: Field) -> int | None:
    return number(desk, field, least=1, most=MOST)


def _length(desk: Desk, field: Field) -> int | None:
    """How many letters a message needs: something that a message can have."""
    letters = phrase(desk, field, LEAST)
    if letters == 0:
        always(desk, field, "at least 1")
    elif letters is not None and letters > LONGEST_TEXT:
        desk.fault(
            field.node.place,
            say("fault-never-so-long", most=LONGEST_TEXT),
            say("fault-do-write", text=f"length: at least {LONGEST_TEXT}"),
        )
    return letters


def always(desk: Desk, field: Field, better: str) -> None:
    """Say that everybody has what is asked."""
    desk.fault(
        field.node.place,
        say("fault-always", key=field.key.text, found=shown(field.node)),
        say("fault-do-write", text=f"{field.key.text}: {better}"),
    )


def _once_per(desk: Desk, field: Field) -> int | None:
    seconds = phrase(desk, field, DURATION)
    if seconds is not None and not 0 < seconds <= DAY:
        desk.fault(field.node.place, say("fault-slice"), say("fault-do-write", text="once per: 1 minute"))
        return None
    return seconds


def amount(desk: Desk, field: Field) -> int | None:
    """So many points."""
    found = phrase(desk, field, AMOUNT)
    if found is not None and not 0 < found <= MOST:
        desk.fault(
            field.node.place,
            say("fault-number-range", key=field.key.text, found=shown(field.node), least=1, most=MOST),
            say("fault-do-write", text=f"{field.key.text}: {_many(min(max(found, 1), MOST), 'points')}"),
        )
        return None
    return found


def _many(number: int, nouns: str) -> str:
    return f"{number} {nouns.removesuffix('s') if number == 1 else nouns}"


def cap(desk: Desk, field: Field) -> Cap | None:
    """So many points, or times, a day, week or month."""
    return _capped(desk, field, CAP, ("points", "times"))


def times(desk: Desk, field: Field) -> Cap | None:
    """So many times a day, week or month."""
    return _capped(desk, field, TIMES_CAP, ("times",))


def _capped(desk: Desk, field: Field, kind: Kind[Cap], of: tuple[str, ...]) -> Cap | None:
    found = scalar(desk, field)
    if found is None:
        return None
    match standing.cap(found.text):
        case standing.Bare() as bare:
            ways = [f"{_many(bare.number, one)} per {bare.per}" for one in of]
            desk.fault(
                found.place,
                say("fault-bare-cap", found=shown(found)),
                say("fault-do-write", text=ways[0])
                if len(ways) == 1
                else say("fault-do-points-or-times", points=ways[0], times=ways[1]),
            )
        case Cap(number=0):
            desk.fault(found.place, say("fault-cap-of-nothing", key=field.key.text), say("fault-do-cap"))
        case Cap(of=unit) as read if unit in of:
            return read
        case _:
            unread(desk, field, found, kind)
    return None
