"""`charterbot try "text" --as TIER --in GROUP`: what the bot would do about a message, and why."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import msgspec
import typer

from bot.cli.charters import AsJson, CharterFile, Language, charter_of, unknown
from bot.cli.words import Words
from bot.domain.effects import Arg, Joined, Text

if TYPE_CHECKING:
    from bot.domain.charter.schema import Charter
    from bot.domain.tried import Tried

What = Annotated[str, typer.Argument(metavar="TEXT", help="The text of the message.")]
By = Annotated[
    str,
    typer.Option("--as", metavar="TIER", help="Who writes: a tier, newcomer or staff.", show_default=False),
]
In = Annotated[
    str, typer.Option("--in", metavar="GROUP", help="The group; the first if left out.", show_default=False)
]


def try_(
    text: What,
    *,
    as_: By = "",
    in_: In = "",
    charter: CharterFile = None,
    as_json: AsJson = False,
    lang: Language = "en",
) -> None:
    """Try a message: what the bot would do, and why. Exit code 0: told, 1: faulty charter or unknown name, 2: unreadable."""
    from bot.domain.rules.judge import compile_charter
    from bot.domain.tried import tried

    words = Words(lang)
    read = charter_of(charter, words)
    carried = {
        **_named("from", as_, ("newcomer", "staff", *(tier.name for tier in read.tiers)), words),
        **_named("in", in_, tuple(read.groups), words),
    }
    found = tried(compile_charter(read), text, carried)
    if as_json:
        typer.echo(_json(read, found, words))
    else:
        _show(read, found, words)


def _named(key: str, wanted: str, known: Iterable[str], words: Words) -> dict[str, str]:
    if not wanted:
        return {}
    if wanted in known:
        return {key: wanted}
    args: dict[str, Arg] = {"wanted": wanted, "known": Joined(parts=tuple(known))}
    raise unknown(Text(key=f"try-no-{key}", args=args), wanted, known, words)


def _json(charter: Charter, found: Tried, words: Words) -> str:
    from bot.domain.rules.consequence import phrase
    from bot.domain.tried import reply_of

    rules = [
        {
            "rule": trace.rule,
            "held": trace.held,
            "facts": [
                {"fact": fact, "holds": holds, "why": words.say(why)} for fact, holds, why in trace.facts
            ],
        }
        for trace in found.traces
    ]
    body = {
        "exempt": found.outcome.exempt,
        "bot": [phrase(one) for one in found.outcome.answer],
        "would": [phrase(one) for one in found.outcome.would],
        "answers": [
            {
                "answer": one,
                "reply": words.say(Text(key="answer-text", args={"words": reply_of(charter, one)})),
            }
            for one in found.outcome.answers
        ],
        "rules": rules,
    }
    return msgspec.json.encode(body).decode()


def _show(charter: Charter, found: Tried, words: Words) -> None:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text as Plain

    from bot.domain.tried import followed

    done = [words.say(line) for line in followed(charter, found)]
    if found.outcome.exempt:
        told = [words.say(Text(key="try-exempt")), *(done if found.outcome.answers else ())]
        typer.echo("\n".join(told))
        return
    table = Table()
    for key in ("try-rule", "try-holds", "try-why"):
        table.add_column(Plain(words.say(Text(key=key))))
    for trace in found.traces:
        answers = "\n".join(f"{fact}: {words.say(why)}" for fact, _, why in trace.facts)
        holds = words.say(Text(key="try-yes" if trace.held else "try-no"))
        if trace.held and charter.rules[trace.rule].mode == "observe":
            holds = words.say(Text(key="try-on-trial"))
        table.add_row(Plain(trace.rule), Plain(holds), Plain(answers))
    Console().print(table)
    typer.echo("\n".join(done))
