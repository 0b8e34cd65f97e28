r"""Word patterns and regular expressions as the charter writes them: `cat`, `cat*`, `/regex/` in RE2's syntax.

Only whether they can be used is asked here, and nothing is matched. RE2 knows no look-around and no back-references: with
them the time that a match takes would be the writer's to choose.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

import re2

from bot.domain.charter.desk import say
from bot.domain.effects import Text

LONGEST = 1000
MEMORY = 256 << 20


def is_regex(entry: str) -> bool:
    """Whether an entry is written `/.../`."""
    return len(entry) > 1 and entry.startswith("/") and entry.endswith("/")


def pattern_fault(entry: str) -> tuple[Text, Text] | None:
    """What is wrong with a word pattern, and what to do; `None` if nothing is."""
    if is_regex(entry):
        return _regex_fault(entry[1:-1])
    if re.fullmatch(r"/.*[^\\/]/[gimsux]{1,4}", entry):
        bare = entry.rstrip("gimsux")
        return say("fault-regex-flags", found=entry), say("fault-do-write", text=bare)
    inner = entry.strip().removeprefix("*").removesuffix("*")
    if not inner.strip("* "):
        return say("fault-empty-pattern", found=entry), say("fault-do-write-pattern")
    if "*" in inner:
        by_regex = "/" + ".*".join(re.escape(part).replace("\\ ", " ") for part in inner.split("*")) + "/"
        return say("fault-star-inside", found=entry), say("fault-do-write", text=by_regex)
    if len(entry) > LONGEST:
        return say("fault-long-pattern", most=LONGEST), say("fault-do-shorten")
    return None


def set_fault(entries: Iterable[str]) -> tuple[Text, Text] | None:
    """What is wrong with the regular expressions of a list taken together."""
    together = re2.Set.SearchSet(_options())
    regexes = [entry[1:-1] for entry in entries if is_regex(entry)]
    for regex in regexes:
        together.Add(regex)
    if not regexes:
        return None
    try:
        together.Compile()
    except re2.error:
        return say("fault-regexes-too-big", number=len(regexes)), say("fault-do-split-list")
    return None


REFUSED = (
    (re.compile(r"\(\?<?[=!]"), "fault-regex-look-around", "fault-do-unless"),
    (
        re.compile(r"(?<!\\)(?:\\\\)*\\[1-9]|\(\?P=|\\k[<{']"),
        "fault-regex-back-reference",
        "fault-do-repeats",
    ),
    (re.compile(r"\(\?>|[*+?}]\+"), "fault-regex-possessive", "fault-do-plain-regex"),
)


@lru_cache(maxsize=4096)
def _regex_fault(regex: str) -> tuple[Text, Text] | None:
    if not regex.strip():
        return say("fault-empty-pattern", found=f"/{regex}/"), say("fault-do-write-pattern")
    if len(regex) > LONGEST:
        return say("fault-long-pattern", most=LONGEST), say("fault-do-shorten")
    try:
        compiled = re2.compile(regex, _options())
    except re2.error as error:
        for shape, message, remedy in REFUSED:
            if shape.search(regex):
                return say(message, found=f"/{regex}/"), say(remedy)
        return say("fault-regex", found=f"/{regex}/", reason=_reason(error)), say("fault-do-escape")
    if compiled.search("") is not None:
        return say("fault-regex-always", found=f"/{regex}/"), say("fault-do-narrow-regex")
    return None


def _reason(error: Exception) -> str:
    reason = error.args[0] if error.args else ""
    return reason.decode(errors="replace") if isinstance(reason, bytes) else str(reason)


def _options() -> re2.Options:
    options = re2.Options()
    options.log_errors = False
    options.max_mem = MEMORY
    return options
