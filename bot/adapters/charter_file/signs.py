"""What is wrong in the lines themselves, before YAML sees them: signs that it refuses or takes silently for something else.

Each finding is mended in the text that goes on, so that it is told once and hides nothing behind it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from bot.domain.charter import vocabulary
from bot.domain.charter.desk import say
from bot.domain.charter.faults import Fault
from bot.domain.charter.mend import narrow
from bot.domain.charter.schema import Place
from bot.domain.effects import Text

_PLACES = (
    vocabulary.TOP,
    vocabulary.COMMUNITY,
    vocabulary.GROUP,
    vocabulary.LADDER,
    vocabulary.RULE,
    vocabulary.FACT,
    vocabulary.EXAMPLES,
    vocabulary.STEP,
)
_KEYS = "|".join(
    sorted({key for place in _PLACES for key in (*place.keys, *place.later)}, key=len, reverse=True)
)
_BREAKS = re.compile(r"\r\n?")
_CONTROL = re.compile(
    "[^\t\n\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)

Say = Callable[[re.Match[str]], tuple[Text, Text]]


def _tab(_found: re.Match[str]) -> tuple[Text, Text]:
    return say("fault-trap-tab"), say("fault-do-spaces")


def _control(found: re.Match[str]) -> tuple[Text, Text]:
    return say("fault-control-sign", code=f"U+{ord(found[0]):04X}"), say("fault-do-delete-sign")


def _wide_space(_found: re.Match[str]) -> tuple[Text, Text]:
    return say("fault-trap-wide-space"), say("fault-do-spaces")


def _wide_colon(found: re.Match[str]) -> tuple[Text, Text]:
    return say("fault-wide", found=found[0].strip()), say("fault-do-narrow", text=narrow(found[0]).strip())


def _no_space(found: re.Match[str]) -> tuple[Text, Text]:
    return say("fault-trap-no-space", key=found[1]), say("fault-do-write", text=f"{found[1]}: ...")


TRAPS: tuple[tuple[re.Pattern[str], str, Say], ...] = (
    (_CONTROL, " ", _control),
    (re.compile(r"(?<=^)\t+|(?<=^)[ \t]*\t[ \t]*(?=\S)|\t"), "  ", _tab),
    (re.compile(r"^(?: *)[\u3000\xa0][ \u3000\xa0]*"), "  ", _wide_space),
    (re.compile(rf"^\s*(?:-\s+)?({_KEYS})\s*：\s*"), "：", _wide_colon),
    (re.compile(r"""(?<=[^\s"'#]:)[\u3000\xa0]+"""), " ", _wide_space),
    (re.compile(rf"^\s*(?:-\s+)?({_KEYS}):(?=[^\s:/])"), ":", _no_space),
)
_SIGNS = re.compile(r"[\t\u3000\xa0：:]")


def mended(name: str, text: str) -> tuple[str, tuple[Fault, ...]]:
    """The text that YAML may read, and what was wrong with it; lines keep their numbers."""
    faults: list[Fault] = []
    lines = _BREAKS.sub("\n", text.removeprefix("\ufeff")).split("\n")
    for number, line in enumerate(lines):
        if (_SIGNS.search(line) or _CONTROL.search(line)) and not line.lstrip(" ").startswith("#"):
            lines[number] = _line(name, number + 1, line, faults)
    return "\n".join(_CONTROL.sub(" ", line) for line in lines), tuple(faults)


def _line(name: str, number: int, line: str, faults: list[Fault]) -> str:
    for shape, by, told in TRAPS:
        found = shape.search(line)
        if found is None:
            continue
        message, remedy = told(found)
        column = found.start(1) if found.re.groups else found.start()
        faults.append(
            Fault(place=Place(file=name, line=number, column=column + 1), message=message, remedy=remedy)
        )
        line = shape.sub(lambda one, by=by: _put(one, by), line)  # type: ignore[misc]  # mypy can't infer a lambda's default
    return line


def _put(found: re.Match[str], by: str) -> str:
    if by == "：":
        return narrow_colon(found[0])
    return f"{found[0]} " if by == ":" else by * max(1, found[0].count("\t"))


def narrow_colon(begun: str) -> str:
    """A key with YAML's own colon and a space behind it."""
    return f"{begun.rstrip().removesuffix('：').rstrip()}: "
