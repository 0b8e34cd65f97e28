"""`script`: in which writing a text is, or `any except` some."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from bot.domain.charter import suggest
from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.scalars import scalar, shown
from bot.domain.effects import Text
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message
from bot.domain.rules.letters import script_of
from bot.domain.rules.naming import Naming, one_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import TEXT

FEWEST = 3
SHARE = 3
"""One of so many letters is enough."""

_NAMES = (
    "Latin Cyrillic Greek Arabic Hebrew Han Hiragana Katakana Hangul Thai Lao Khmer Myanmar Tibetan Devanagari Bengali "
    "Gurmukhi Gujarati Tamil Telugu Kannada Malayalam Sinhala Georgian Armenian Ethiopic Mongolian"
)
SCRIPTS = tuple(_NAMES.split())
_OTHERWISE = {"CJK": "Han", "IDEOGRAPHIC": "Han"}
BY_LANGUAGE = {
    "english": "Latin",
    "russian": "Cyrillic",
    "ukrainian": "Cyrillic",
    "chinese": "Han",
    "中文": "Han",
    "汉字": "Han",
    "korean": "Hangul",
    "japanese": "Hiragana",
    "hindi": "Devanagari",
    "persian": "Arabic",
    "farsi": "Arabic",
    "urdu": "Arabic",
    "burmese": "Myanmar",
    "punjabi": "Gurmukhi",
}
ANY_EXCEPT = "any except "


@dataclass(frozen=True, slots=True)
class Scripts:
    """Scripts by their names; `others`: all but these are meant."""

    names: tuple[str, ...]
    others: bool = False


def _scripts(text: str) -> Scripts | None:
    """`Cyrillic`, or `any except Latin, Han`."""
    others = text.startswith(ANY_EXCEPT)
    names = tuple(part.strip() for part in text.removeprefix(ANY_EXCEPT).split(","))
    return Scripts(names, others) if all(name in SCRIPTS for name in names) else None


KIND: Kind[Scripts] = Kind(_scripts, "fault-form-script", "Cyrillic")


def _read(desk: Desk, field: Field) -> Scripts | None:
    found = [one for item in row(desk, field) if (one := _one(desk, item)) is not None]
    names = tuple(name for one in found for name in one.names)
    if len(found) > 1 and any(one.others for one in found):
        desk.fault(
            field.node.place,
            say("fault-except-in-row"),
            say("fault-do-write", text=f"{field.key.text}: any except {', '.join(names)}"),
        )
    return Scripts(names, found[0].others) if found else None


def _one(desk: Desk, field: Field) -> Scripts | None:
    found = scalar(desk, field)
    if found is None or (value := _scripts(found.text)) is not None:
        return value if found else None
    bare = found.text.removeprefix(ANY_EXCEPT)
    near = BY_LANGUAGE.get(bare.lower()) or suggest.nearest(bare, SCRIPTS)
    desk.fault(
        found.place,
        say("fault-phrase", found=shown(found), forms=say(KIND.forms)),
        say("fault-do-mean", word=f"{found.text[: -len(bare)]}{near}")
        if near
        else say("fault-do-choose", words=", ".join(SCRIPTS)),
    )
    return None


def scripts_in(text: str) -> Counter[str]:
    """How many letters of each script a text has."""
    found: Counter[str] = Counter()
    for char in text:
        name = script_of(char)
        if name:
            found[_OTHERWISE.get(name, name.capitalize())] += 1
    return found


def _question(asked: Scripts) -> Question:
    wanted = frozenset(asked.names)

    def question(seen: Seen) -> tuple[Found, ...]:
        text = seen.post.text
        letters = scripts_in(text)
        meant = {name: number for name, number in letters.items() if (name in wanted) is not asked.others}
        number = sum(meant.values())
        if number < FEWEST or number * SHARE < letters.total():
            return NOTHING
        return (Found("script", 0, len(text), ", ".join(sorted(meant))),)

    return question


def _says(asked: Scripts, _naming: Naming) -> Text:
    key = "fact-script-says-others" if asked.others else "fact-script-says"
    return Text(key=key, args={"scripts": one_of(asked.names)})


SCRIPT: Fact[Scripts] = Fact(
    key="script",
    read=_read,
    kind=KIND,
    row=True,
    examples=("Cyrillic", "any except Latin, Han"),
    instead=("alphabet", "writing"),
    check=lambda asked, _asking: of_message("script", 6, _question(asked)),
    says=_says,
    needs=lambda _asked: TEXT,
)
