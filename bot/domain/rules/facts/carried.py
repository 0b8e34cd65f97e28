"""`links`, `files`, `stickers`, `commands`: how many somebody sends in a time, those of the message judged counted."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.charter.phrase import RATE
from bot.domain.charter.sections_counts import rate
from bot.domain.charter.values import Rate
from bot.domain.effects import Arg, Text
from bot.domain.facts import Past
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.pace import Fact as Key, earlier, of_pace
from bot.domain.rules.kinds import COMMAND, FILE, STICKER
from bot.domain.rules.naming import Naming, exactly
from bot.domain.rules.shown import COUNTED

Amount = Callable[[Past], int]


def _check(key: Key, asked: Rate, asking: Asking, amount: Amount) -> Check:
    def number(case: Case) -> int:
        own = amount(case.own)
        if not own:
            return 0
        return own + sum(map(amount, earlier(case, case.member.past, asked.within, asking.groups)))

    return of_pace(key, asked, number, others=0)


def _fact(key: Key, amount: Amount, instead: tuple[str, ...]) -> Fact[Rate]:
    def says(asked: Rate, _naming: Naming) -> Text:
        args: dict[str, Arg] = {"number": asked.number, "within": exactly(asked.within)}
        return Text(key=f"fact-{key}-says", args=args)

    return Fact(
        key=key,
        read=rate,
        kind=RATE,
        examples=("at least 3 in 1 hour",),
        instead=instead,
        check=lambda asked, asking: _check(key, asked, asking, amount),
        says=says,
        needs=lambda _asked: COUNTED,
        looks_back=lambda asked: asked.within,
    )


def _kind(bit: int) -> Amount:
    return lambda past: 1 if past.kinds & bit else 0


LINKS = _fact("links", lambda past: past.links, ("link rate", "urls"))
FILES = _fact("files", _kind(FILE), ("documents",))
STICKERS = _fact("stickers", _kind(STICKER), ("sticker",))
COMMANDS = _fact("commands", _kind(COMMAND), ("command",))
BY_KIND = (FILES, STICKERS, COMMANDS)
"""Those for which the kinds of messages must be remembered."""
