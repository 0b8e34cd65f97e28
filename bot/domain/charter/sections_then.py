"""What follows: the consequences of a rule, the steps of a ladder, and what a story expects of the bot."""

from __future__ import annotations

import re
from collections.abc import Iterable

from bot.domain.charter import mend, suggest, values
from bot.domain.charter.block import Block, row
from bot.domain.charter.dashed import dashed, long_text
from bot.domain.charter.desk import Desk, Field, Use, say
from bot.domain.charter.nodes import Mapping, Scalar, Sequence
from bot.domain.charter.phrases import Later
from bot.domain.charter.scalars import joined, scalar, shown

ANDS = re.compile(r"[,;，、；&+]|\band\b")


def consequences(desk: Desk, field: Field) -> tuple[values.Consequence, ...] | None:
    """What a rule does: at least one thing, each once."""
    if isinstance(field.node, Sequence) and not field.node.items:
        desk.fault(field.node.place, say("fault-then-empty"), say("fault-do-observe"))
        return None
    items = row(desk, field)
    if _has_long_text(desk, field, items):
        return None
    found: list[values.Consequence] = []
    for item in items:
        value = _keyed(desk, item) if isinstance(item.node, Mapping) else _consequence(desk, item)
        if value is None:
            continue
        if any(type(value) is type(one) for one in found):
            desk.fault(item.node.place, say("fault-then-twice", found=shown(item.node)), say("fault-do-once"))
        found.append(value)
    return tuple(found) or None


def _has_long_text(desk: Desk, field: Field, items: Iterable[Field]) -> bool:
    """Whether a text is too long for the brackets that it stands in; that is a fault."""
    keys = desk.catalogue.keyed
    text = next((text for item in items if (text := long_text(item.node, keys))), None)
    if text is not None:
        remedy = say("fault-do-dashes", lines=dashed(field.key.text, field.node, keys))
        desk.fault(text.place, say("fault-prose-inline", found=shown(text)), remedy)
    return text is not None


def _keyed(desk: Desk, field: Field) -> values.Consequence | None:
    """A consequence with a text of its own, `reply: text`."""
    if _written_as_key(desk, field):
        return None
    block = Block(desk, field, desk.catalogue.then)
    found = [block.read(key, one.read) for key, one in desk.catalogue.keyed.items() if one.read]
    return next((value for value in found if value is not None), None)


def _written_as_key(desk: Desk, field: Field) -> bool:
    """Whether a consequence is written as a key, `mute: 1 hour`; that is a fault."""
    then = desk.catalogue.then
    for key, value in field.node.entries if isinstance(field.node, Mapping) else ():
        text = value.text if isinstance(value, Scalar) else ""
        meant = _mended(desk, f"{key.text} {text}") or _mended(desk, key.text)
        if key.text not in (*then.keys, *then.later, *then.instead) and meant is not None:
            found = say("fault-consequence", found=f"{key.text}: {text}".strip())
            desk.fault(key.place, found, say("fault-do-write", text=meant))
            return True
    return False


def _consequence(desk: Desk, field: Field) -> values.Consequence | None:
    found = scalar(desk, field)
    if found is None:
        return None
    head, colon, text = found.text.partition(":")
    keyed = desk.catalogue.keyed.get(head.strip()) if colon else None
    if keyed is not None and keyed.read is not None:
        words = Scalar(text=text.strip(), place=found.place, quoted=True, inline=found.inline)
        return keyed.read(desk, Field(field.key, words))
    value = _value(desk, field, found, "then")
    if value is None:
        return None
    entry = desk.catalogue.consequences[type(value)]
    if "then" in entry.uses and not entry.words:
        return value
    desk.fault(found.place, say("fault-only-in-examples", found=found.text), say(entry.misplaced))
    return None


def steps(desk: Desk, field: Field) -> tuple[values.Step, ...]:
    """The steps of a ladder, lowest first."""
    found = (_step(desk, item) for item in row(desk, field))
    return tuple(step for step in found if step is not None)


def _step(desk: Desk, field: Field) -> values.Step | None:
    found = scalar(desk, field)
    if found is None:
        return None
    match _value(desk, field, found, "ladder"):
        case values.Warn() | values.MuteFor() | values.KickOut() | values.BanFor() as step:
            return step
        case None:
            return None
        case _:
            desk.fault(
                found.place,
                say("fault-no-step", found=found.text),
                say("fault-do-choose", words=", ".join(desk.catalogue.examples("ladder"))),
            )
            return None


def expected(desk: Desk, field: Field) -> tuple[values.Consequence, ...] | None:
    """The complete answer that a story expects."""
    answer = tuple(value for item in row(desk, field) if (value := _expected(desk, item)) is not None)
    if len(answer) > 1 and values.Nothing() in answer:
        desk.fault(field.node.place, say("fault-nothing-and-more"), say("fault-do-nothing-alone"))
        return None
    return answer or None


def _expected(desk: Desk, field: Field) -> values.Consequence | None:
    found = scalar(desk, field)
    if found is None:
        return None
    value = _value(desk, field, found, "story")
    if isinstance(value, values.Strike):
        desk.fault(found.place, say("fault-strike-in-story"), say("fault-do-name-step"))
        return None
    return value


def _value(desk: Desk, field: Field, found: Scalar, use: Use) -> values.Consequence | None:
    value = desk.catalogue.phrases.read(found.text)
    if isinstance(value, Later) or _is_later_key(desk, found.text):
        desk.fault(found.place, say("fault-not-yet", what=shown(found)), say("fault-do-leave-out"))
        return None
    if value is None:
        _unknown(desk, field, found, use)
        return None
    return value if _in_bounds(desk, found, value) else None


def _is_later_key(desk: Desk, text: str) -> bool:
    head, colon, _ = text.partition(":")
    return bool(colon) and head.strip() in desk.catalogue.then.later


def _unknown(desk: Desk, field: Field, found: Scalar, use: Use) -> None:
    if mend.is_wide(found.text):
        remedy = say("fault-do-write", text=mend.narrow(found.text))
        desk.fault(found.place, say("fault-wide", found=shown(found)), remedy)
        return
    known = desk.catalogue.examples(use)
    meant = _mended(desk, found.text)
    if meant is not None and not _in_bounds(desk, found, _understood(desk, meant)):
        return
    if meant is None:
        if joined(desk, field, found, better=lambda part: _mended(desk, part), between=ANDS):
            return
        meant = suggest.nearest(found.text, known)
    remedy = say("fault-do-write", text=meant) if meant else say("fault-do-choose", words=", ".join(known))
    desk.fault(found.place, say("fault-consequence", found=shown(found)), remedy)


def _mended(desk: Desk, text: str) -> str | None:
    return mend.mended(lambda better: _understood(desk, better), text)


def _understood(desk: Desk, text: str) -> values.Consequence | None:
    value = desk.catalogue.phrases.read(text)
    return None if isinstance(value, Later) else value


def _in_bounds(desk: Desk, found: Scalar, value: values.Consequence | None) -> bool:
    """Whether Telegram can do it."""
    reason = desk.catalogue.consequences[type(value)].bounds(value, shown(found)) if value else None
    if reason is not None:
        desk.fault(found.place, *reason)
    return reason is None
