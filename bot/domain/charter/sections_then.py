"""What follows: the consequences of a rule, the steps of a ladder, and what a story expects of the bot."""

from __future__ import annotations

import re

from bot.domain.charter import mend, phrases, suggest, values
from bot.domain.charter.block import Block, row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Mapping, Scalar, Sequence
from bot.domain.charter.prose import prose
from bot.domain.charter.scalars import joined, scalar, shown
from bot.domain.charter.vocabulary_rules import CONSEQUENCES, THEN

SHORTEST = 30
LONGEST = 366 * 86_400
MOST_STRIKES = 100
ANDS = re.compile(r"[,;，、；&+]|\band\b")
STEPS = ("warn", "mute 1 hour", "kick", "ban")


def consequences(desk: Desk, field: Field) -> tuple[values.Consequence, ...] | None:
    """What a rule does: at least one thing, each once."""
    if isinstance(field.node, Sequence) and not field.node.items:
        desk.fault(field.node.place, say("fault-then-empty"), say("fault-do-observe"))
        return None
    found: list[values.Consequence] = []
    for item in row(desk, field):
        value = _reply(desk, item) if isinstance(item.node, Mapping) else _consequence(desk, item)
        if value is None:
            continue
        if any(type(value) is type(one) for one in found):
            desk.fault(item.node.place, say("fault-then-twice", found=shown(item.node)), say("fault-do-once"))
        found.append(value)
    return tuple(found) or None


def _reply(desk: Desk, field: Field) -> values.Reply | None:
    if _written_as_key(desk, field):
        return None
    block = Block(desk, field, THEN)
    words = block.read("reply", prose)
    return values.Reply(tuple(words.items())) if words else None


def _written_as_key(desk: Desk, field: Field) -> bool:
    """Whether a consequence is written as a key, `mute: 1 hour`; that is a fault."""
    for key, value in field.node.entries if isinstance(field.node, Mapping) else ():
        text = value.text if isinstance(value, Scalar) else ""
        meant = mend.mended(_understood, f"{key.text} {text}") or mend.mended(_understood, key.text)
        if key.text not in (*THEN.keys, *THEN.later, *THEN.instead) and meant is not None:
            found = say("fault-consequence", found=f"{key.text}: {text}".strip())
            desk.fault(key.place, found, say("fault-do-write", text=meant))
            return True
    return False


def _consequence(desk: Desk, field: Field) -> values.Consequence | None:
    found = scalar(desk, field)
    if found is None:
        return None
    head, colon, text = found.text.partition(":")
    if colon and head.strip() == "reply":
        text_node = Scalar(text=text.strip(), place=found.place, quoted=True, inline=found.inline)
        words = prose(desk, Field(field.key, text_node))
        return values.Reply(tuple(words.items())) if words else None
    match _value(desk, field, found, CONSEQUENCES):
        case values.Nothing() | values.AskStaff() | values.Reply():
            desk.fault(
                found.place,
                say("fault-only-in-examples", found=found.text),
                say(
                    {"nothing": "fault-do-observe", "reply": "fault-do-reply"}.get(
                        found.text, "fault-do-ask-before"
                    )
                ),
            )
            return None
        case value:
            return value


def steps(desk: Desk, field: Field) -> tuple[values.Step, ...]:
    """The steps of a ladder, lowest first."""
    found = (_step(desk, item) for item in row(desk, field))
    return tuple(step for step in found if step is not None)


def _step(desk: Desk, field: Field) -> values.Step | None:
    found = scalar(desk, field)
    if found is None:
        return None
    match _value(desk, field, found, STEPS):
        case values.Warn() | values.MuteFor() | values.KickOut() | values.BanFor() as step:
            return step
        case None:
            return None
        case _:
            desk.fault(
                found.place,
                say("fault-no-step", found=found.text),
                say("fault-do-choose", words=", ".join(STEPS)),
            )
            return None


def expected(desk: Desk, field: Field) -> tuple[values.Expected, ...] | None:
    """The complete answer that a story expects."""
    answer = tuple(value for item in row(desk, field) if (value := _expected(desk, item)) is not None)
    if len(answer) > 1 and values.Nothing() in answer:
        desk.fault(field.node.place, say("fault-nothing-and-more"), say("fault-do-nothing-alone"))
        return None
    return answer or None


def _expected(desk: Desk, field: Field) -> values.Expected | None:
    found = scalar(desk, field)
    if found is None:
        return None
    value = _value(desk, field, found, (*CONSEQUENCES, "nothing", "ask staff", "reply"))
    if isinstance(value, values.Strike):
        desk.fault(found.place, say("fault-strike-in-story"), say("fault-do-name-step"))
        return None
    return value


def _value(desk: Desk, field: Field, found: Scalar, known: tuple[str, ...]) -> values.Expected | None:
    value = phrases.consequence(found.text)
    if isinstance(value, phrases.Later) or _is_later_key(found.text):
        desk.fault(found.place, say("fault-not-yet", what=shown(found)), say("fault-do-leave-out"))
        return None
    if value is None:
        _unknown(desk, field, found, known)
        return None
    return value if _in_bounds(desk, found, value) else None


def _is_later_key(text: str) -> bool:
    head, colon, _ = text.partition(":")
    return bool(colon) and head.strip() in THEN.later


def _unknown(desk: Desk, field: Field, found: Scalar, known: tuple[str, ...]) -> None:
    if mend.is_wide(found.text):
        remedy = say("fault-do-write", text=mend.narrow(found.text))
        desk.fault(found.place, say("fault-wide", found=shown(found)), remedy)
        return
    meant = mend.mended(_understood, found.text)
    read = phrases.consequence(meant) if meant else None
    if isinstance(read, values.MuteFor | values.BanFor) and _out_of_bounds(read):
        _in_bounds(desk, found, read)
        return
    if meant is None:
        if joined(desk, field, found, better=lambda part: mend.mended(_understood, part), between=ANDS):
            return
        meant = suggest.nearest(found.text, known)
    remedy = say("fault-do-write", text=meant) if meant else say("fault-do-choose", words=", ".join(known))
    desk.fault(found.place, say("fault-consequence", found=shown(found)), remedy)


def _understood(text: str) -> object:
    value = phrases.consequence(text)
    return None if isinstance(value, phrases.Later) else value


def _in_bounds(desk: Desk, found: Scalar, value: values.Expected) -> bool:
    match value:
        case values.MuteFor(seconds=int(seconds)) | values.BanFor(seconds=int(seconds)) if _out_of_bounds(
            value
        ):
            short = seconds < SHORTEST
            verb = "mute" if isinstance(value, values.MuteFor) else "ban"
            longest = "ban" if verb == "ban" else "mute 366 days"
            desk.fault(
                found.place,
                say("fault-too-short" if short else "fault-too-long", found=shown(found)),
                say("fault-do-write", text=f"{verb} 30 seconds" if short else longest),
            )
        case values.Strike(number=number) if not 1 <= number <= MOST_STRIKES:
            message = say("fault-strikes-range", found=found.text, most=MOST_STRIKES)
            desk.fault(found.place, message, say("fault-do-write", text="strike"))
        case _:
            return True
    return False


def _out_of_bounds(value: values.Expected) -> bool:
    match value:
        case values.MuteFor(seconds=int(seconds)) | values.BanFor(seconds=int(seconds)):
            return not SHORTEST <= seconds <= LONGEST
        case _:
            return False
