"""Reasons say what was found, where a reader does not see the message."""

import pytest

from bot.app.reasons import reason
from bot.domain.charter.values import Has, Mentions, Word
from bot.domain.decide import decide
from bot.domain.rules.judge import compile_charter
from bot.texts.catalog import Catalog
from tests.builders import charter, facts, posted, rule, when


def said(condition, text, language="en", **more):
    """Why a rule with this condition holds on a message, in words."""
    event = posted(text, **more)
    (verdict,) = decide(compile_charter(charter(rule("r", condition))), facts(), event).verdicts
    return Catalog(strict=True).plain(reason(verdict.matches, event.post.text), language)


@pytest.mark.parametrize(
    ("condition", "text", "why"),
    [
        (when(contains=(Word("pots"),)), "cheap pots", "contains “pots”"),
        (when(contains=(Word("pot*"),)), "cheap POTTERY", "contains “pot*” (“POTTERY”)"),
        (when(contains=(Word("/p.ts/"),)), "cheap pits", "contains “/p.ts/” (“pits”)"),
        (when(contains=(Word("*ery"),)), "my pottery.", "contains “*ery” (“pottery”)"),
        (when(contains=(Word("稳赚*"),)), "跟我稳赚不赔", "contains “稳赚*” (“稳赚”)"),
        (when(has=(Has("ip address"),)), "ask 192.0.2.1", "has: ip address (“192.0.2.1”)"),
        (
            when(contains=(Word("/free.*/"),)),
            "free " + "words " * 20,
            "contains “/free.*/” (“free words words words words words words…”)",
        ),
    ],
)
def test_patterns_and_kinds_are_told_with_the_words(condition, text, why):
    assert said(condition, text) == why


def test_what_was_found_twice_is_told_once():
    twice = "ask 192.0.2.1 or 192.0.2.1"

    assert said(when(has=(Has("ip address"),)), twice) == "has: ip address (“192.0.2.1”)"


def test_of_many_findings_the_first_are_told():
    names = ("ann", "ben", "cem", "dee", "eve")

    assert said(when(mentions=Mentions(4)), "hi", mentions=names) == (
        "mentions ann, mentions ben, mentions cem, and 2 more"
    )
    assert said(when(mentions=Mentions(4)), "hi", mentions=names[:4]).endswith(", and one more")
    assert "另有 2 项" in said(when(mentions=Mentions(4)), "hi", "zh", mentions=names)
