"""Reading one text at one place: words, names, choices, numbers; and showing what was found there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping as Meanings

from bot.domain.charter import mend, suggest
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Broken, Mapping, Node, Scalar, Sequence, is_empty

PLAIN_TRAPS = {
    "fault-trap-boolean": re.compile(r"yes|no|on|off|true|false|y|n|null|~", re.IGNORECASE),
    "fault-trap-octal": re.compile(r"0[0-9]+|0x[0-9a-f]+|0o[0-7]+", re.IGNORECASE),
    "fault-trap-clock": re.compile(r"[0-9]{1,2}(:[0-5]?[0-9])+"),
    "fault-trap-date": re.compile(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}"),
}
SHOWN = 60
NO_MEANINGS: Meanings[str, str] = {}
SEVERAL = 2
COMMAS = re.compile("[,，、]")


def text_with_colon(desk: Desk, field: Field) -> bool:
    """Whether a text was meant where YAML sees a key and a value, `win: now`; that is a fault."""
    if not isinstance(field.node, Mapping) or len(field.node.entries) != 1:
        return False
    key, value = field.node.entries[0]
    if key.quoted or not isinstance(value, Scalar):
        return False
    text = f"{key.text}: {value.text}".strip()
    if is_empty(value) and key.inline:
        text = f"{{{key.text}}}"
        desk.fault(key.place, say("fault-trap-sign", sign="{", found=text), say("fault-do-quote", text=text))
    else:
        desk.fault(key.place, say("fault-trap-colon", found=text), say("fault-do-quote", text=text))
    return True


def joined(
    desk: Desk,
    field: Field,
    found: Scalar,
    *,
    better: Callable[[str], str | None] = str,
    between: re.Pattern[str] = COMMAS,
) -> bool:
    """Whether one text says several things, `a, b`, where each wants its own place; that is a fault."""
    parts = [part.strip() for part in between.split(found.text) if part.strip()]
    if len(parts) < SEVERAL:
        return False
    row = ", ".join(better(part) or part for part in parts)
    desk.fault(
        found.place,
        say("fault-joined", found=shown(found)),
        say("fault-do-write", text=f"{field.key.text}: [{row}]"),
    )
    return True


def later(desk: Desk, at: Scalar, what: str) -> None:
    """Say that the bot can't do something yet."""
    desk.fault(at.place, say("fault-not-yet", what=what), say("fault-do-leave-out"))


def empty(desk: Desk, field: Field) -> None:
    """Say that nothing stands at a key."""
    desk.fault(
        field.key.place if is_empty(field.node) else field.node.place,
        say("fault-empty", key=field.key.text),
        say("fault-do-fill-or-drop", key=field.key.text),
    )


def scalar(desk: Desk, field: Field) -> Scalar | None:
    """The one text at a key; anything else is a fault."""
    match field.node:
        case Broken():
            return None
        case Scalar() as found if not is_empty(found):
            return found
        case Scalar():
            empty(desk, field)
        case _:
            desk.fault(
                field.node.place,
                say("fault-want-one", key=field.key.text, found=shown(field.node)),
                say("fault-do-write-one", key=field.key.text),
            )
    return None


def word(desk: Desk, field: Field) -> Scalar | None:
    """A name or word: one text that YAML would not read as something else, without quotes that are none."""
    found = scalar(desk, field)
    return found if found is not None and is_itself(desk, found) else None


def is_itself(desk: Desk, found: Scalar) -> bool:
    """Whether a text means just itself to every reader of YAML; if not, that is a fault."""
    if found.quoted:
        return True
    trap = next((name for name, shape in PLAIN_TRAPS.items() if shape.fullmatch(found.text)), None)
    if trap is not None:
        desk.fault(found.place, say(trap, found=found.text), say("fault-do-quote", text=found.text))
    elif found.text[0] in "“”‘’「『":
        desk.fault(
            found.place,
            say("fault-wide-quotes", found=found.text),
            say("fault-do-quote", text=found.text.strip("“”‘’「」『』")),
        )
    elif found.inline and re.search("[，、]", found.text):
        desk.fault(
            found.place,
            say("fault-wide", found=found.text),
            say("fault-do-write", text=mend.narrow(found.text)),
        )
    else:
        return True
    return False


def choice(
    desk: Desk,
    field: Field,
    words: Collection[str],
    later_words: Collection[str] = (),
    meant: Meanings[str, str] = NO_MEANINGS,
) -> str | None:
    """One of a few words. `meant`: what others stand for."""
    found = scalar(desk, field)
    if found is None or found.text in words:
        return found.text if found else None
    if found.text in later_words:
        later(desk, found, f"{field.key.text}: {found.text}")
        return None
    near = meant.get(found.text.lower()) or suggest.nearest(found.text, words)
    desk.fault(
        found.place,
        say("fault-want-choice", key=field.key.text, found=shown(found), words=", ".join(words)),
        say("fault-do-mean", word=near) if near else say("fault-do-choose", words=", ".join(words)),
    )
    return None


def flag(desk: Desk, field: Field) -> bool | None:
    """`yes` or `no`."""
    found = scalar(desk, field)
    if found is None or found.text in ("yes", "no"):
        return found.text == "yes" if found else None
    meant = "no" if found.text.lower() in ("false", "off", "n", "0") else "yes"
    desk.fault(
        found.place,
        say("fault-want-choice", key=field.key.text, found=shown(found), words="yes, no"),
        say("fault-do-write", text=f"{field.key.text}: {meant}"),
    )
    return None


def number(desk: Desk, field: Field, *, least: int = 0, most: int) -> int | None:
    """A whole number from `least` to `most`."""
    found = scalar(desk, field)
    if found is None:
        return None
    if re.fullmatch(r"0|-?[1-9][0-9]{0,8}", found.text):
        value = int(found.text)
        if least <= value <= most:
            return value
        desk.fault(
            found.place,
            say("fault-number-range", key=field.key.text, found=found.text, least=least, most=most),
            say("fault-do-write", text=f"{field.key.text}: {min(max(abs(value), least), most)}"),
        )
        return None
    trap = "fault-trap-octal" if re.fullmatch(r"0[0-9]+", found.text) else "fault-want-number"
    digits = re.search(r"[1-9][0-9]{0,2}|0$", found.text)
    desk.fault(
        found.place,
        say(trap, key=field.key.text, found=shown(found)),
        say("fault-do-write", text=f"{field.key.text}: {digits[0] if digits else 1}"),
    )
    return None


def name(desk: Desk, key: Scalar) -> str | None:
    """The name that a key gives to something: any script and spaces, but no `,` or `$`, and no `or above` at its end."""
    if not key.text.strip():
        desk.fault(key.place, say("fault-empty-name"), say("fault-do-name"))
        return None
    wrong = (
        ","
        if "," in key.text
        else "$"
        if "$" in key.text
        else "or above"
        if key.text.endswith("or above")
        else None
    )
    if wrong is not None:
        better = re.sub(r"[,$]|or above$", " ", key.text)
        desk.fault(
            key.place,
            say("fault-name-sign", name=key.text, sign=wrong),
            say("fault-do-write", text=f"{' '.join(better.split()) or 'name'}:"),
        )
        return None
    return key.text if is_itself(desk, key) else None


def shown(node: Node) -> str:
    """What was found, short enough for a line."""
    match node:
        case Scalar(text=text):
            flat = " ".join(text.split())
            return flat if len(flat) <= SHOWN else f"{flat[: SHOWN - 1]}…"
        case Sequence():
            return "[…]"
        case _:
            return "{…}"
