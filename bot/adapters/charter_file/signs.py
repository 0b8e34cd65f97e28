"""What is wrong in the lines themselves, before YAML sees them: signs that it refuses or takes silently for something else.

Each finding is mended in the text that goes on, so that it is told once and hides nothing behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from bot.domain.charter import vocabulary, vocabulary_rules
from bot.domain.charter.desk import say
from bot.domain.charter.faults import Fault
from bot.domain.charter.mend import narrow
from bot.domain.charter.schema import Place
from bot.domain.effects import Text
from bot.domain.rules.catalogue import CATALOGUE

_PLACES = (
    vocabulary.TOP,
    vocabulary.COMMUNITY,
    vocabulary.GROUP,
    vocabulary.LADDER,
    vocabulary_rules.EXAMPLES,
    CATALOGUE.rule,
    CATALOGUE.fact,
    CATALOGUE.step,
)
_KEYS = "|".join(
    sorted({key for place in _PLACES for key in (*place.keys, *place.later)}, key=len, reverse=True)
)
_BREAKS = re.compile(r"\r\n?")
_CONTROL = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
_INVISIBLE = "[\xad\u200b\u200e\u200f\u2060\ufeff]"
_INDENT = re.compile(r" *[\t\u3000\xa0][ \t\u3000\xa0]*")
_SIGNS = re.compile(r"[\t\u3000\xa0：:]")
_OPENS = re.compile(r":\s*(?:#.*)?$")


class Signs(NamedTuple):
    """The text that YAML may read, what was wrong with it, and whether indentation was guessed. Lines keep their numbers."""

    text: str
    faults: tuple[Fault, ...]
    guessed: bool


class _Trap(NamedTuple):
    shape: re.Pattern[str]
    told: Callable[[re.Match[str]], tuple[Text, Text]]
    by: Callable[[re.Match[str]], str]


TRAPS = (
    _Trap(
        _CONTROL,
        lambda found: (say("fault-control-sign", code=f"U+{ord(found[0]):04X}"), say("fault-do-delete-sign")),
        lambda _found: " ",
    ),
    _Trap(
        re.compile(rf"""^[^:#"']*?({_INVISIBLE})[^:#"']*:"""),
        lambda found: (say("fault-invisible", code=f"U+{ord(found[1]):04X}"), say("fault-do-delete-sign")),
        lambda found: re.sub(_INVISIBLE, "", found[0]),
    ),
    _Trap(
        re.compile(r"\t"), lambda _found: (say("fault-trap-tab"), say("fault-do-spaces")), lambda _found: " "
    ),
    _Trap(
        re.compile(rf"^\s*(?:-\s+)?({_KEYS})\s*：\s*"),
        lambda found: (
            say("fault-wide", found=found[0].strip()),
            say("fault-do-write", text=narrow(found[0]).strip()),
        ),
        lambda found: f"{found[0].rstrip().removesuffix('：').rstrip()}: ",
    ),
    _Trap(
        re.compile(r"""(?<=[^\s"'#]:)[\u3000\xa0]+"""),
        lambda _found: (say("fault-trap-wide-space"), say("fault-do-spaces")),
        lambda _found: " ",
    ),
    _Trap(
        re.compile(rf"^\s*(?:-\s+)?({_KEYS}):(?=[^\s:/])"),
        lambda found: (
            say("fault-trap-no-space", key=found[1]),
            say("fault-do-write", text=f"{found[1]}: ..."),
        ),
        lambda found: f"{found[0]} ",
    ),
)


def mended(name: str, text: str) -> Signs:
    """`text` as YAML may read it."""
    faults: list[Fault] = []
    guessed = False
    lines = _BREAKS.sub("\n", text.removeprefix("\ufeff")).split("\n")
    for number, line in enumerate(lines):
        if line.lstrip(" ").startswith("#"):
            lines[number] = _CONTROL.sub(" ", line)
        elif _SIGNS.search(line) or _CONTROL.search(line):
            indented = _indented(name, lines, number, faults)
            guessed = guessed or indented != line
            lines[number] = _line(name, number, indented, faults)
    return Signs("\n".join(lines), tuple(faults), guessed)


def _indented(name: str, lines: list[str], number: int, faults: list[Fault]) -> str:
    """The line with spaces before it, as far in as the line above lets one guess."""
    line = lines[number]
    found = _INDENT.match(line)
    if found is None:
        return line
    if not line.strip():
        return ""
    sign = next(place for place, one in enumerate(found[0]) if one != " ")
    message = say("fault-trap-tab") if found[0][sign] == "\t" else say("fault-trap-wide-space")
    place = Place(file=name, line=number + 1, column=sign + 1)
    faults.append(Fault(place=place, message=message, remedy=say("fault-do-spaces")))
    above = next((one for one in reversed(lines[:number]) if one.strip()), "")
    deep = len(above) - len(above.lstrip(" ")) + 2 * bool(_OPENS.search(above))
    return " " * deep + line[found.end() :]


def _line(name: str, number: int, line: str, faults: list[Fault]) -> str:
    for trap in TRAPS:
        found = trap.shape.search(line)
        if found is None:
            continue
        message, remedy = trap.told(found)
        place = Place(file=name, line=number + 1, column=found.start(found.re.groups) + 1)
        faults.append(Fault(place=place, message=message, remedy=remedy))
        line = trap.shape.sub(trap.by, line)
    return line
