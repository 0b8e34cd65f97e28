"""A message tried on a charter, and a rule explained."""

from dataclasses import replace

import pytest

from bot.domain.charter.schema import KeywordAnswer
from bot.domain.charter.values import BanFor, Rate, Strike, Warn, Word
from bot.domain.rules.judge import compile_charter
from bot.domain.text.explained import explained
from bot.domain.tried import followed, tried
from bot.texts.catalog import Catalog
from tests.builders import charter, rule, when

ADS = rule("ads", when(contains=(Word("pots"),)), unless=(when(in_=("market",)),), then=[Strike(), BanFor()])
FLOOD = rule("flood", when(messages=Rate(6, 10)), then=[Warn()])
WORDS = Catalog(strict=True)


def test_a_message_is_tried_by_every_rule():
    found = tried(compile_charter(charter(ADS, FLOOD)), "buy pots", {"from": "newcomer"})

    assert [(trace.rule, trace.held) for trace in found.traces] == [("ads", True), ("flood", False)]
    assert found.outcome.answer == (BanFor(),)
    assert follows(charter(ADS, FLOOD), "buy pots") == ["The bot: a ban."]
    assert follows(charter(ADS), "tea") == ["The bot does nothing."]


def follows(agreed, text, **carried):
    found = tried(compile_charter(agreed), text, carried)
    return [WORDS.plain(line, "en") for line in followed(agreed, found)]


def test_what_is_answered_is_told_beside_what_follows_to_staff_too():
    shipping = KeywordAnswer(
        id="shipping", when=(when(contains=(Word("ship"),)),), reply={"": "Mondays, {member}."}
    )
    agreed = replace(charter(ADS), answers={"shipping": shipping})
    answered = ["The bot answers (“shipping”): Mondays, {member}."]

    assert follows(agreed, "when do you ship?") == answered
    assert follows(agreed, "when do you ship?", **{"from": "staff"}) == answered
    assert follows(agreed, "when do you ship pots?") == ["The bot: a ban."]


def test_where_it_is_said_and_by_whom_counts():
    assert tried(compile_charter(charter(ADS)), "buy pots", {"in": "market"}).outcome.answer == ()
    assert tried(compile_charter(charter(ADS)), "buy pots", {"from": "staff"}).outcome.exempt == "staff"


@pytest.mark.parametrize("language", WORDS.languages)
def test_each_word_of_a_rule_is_explained(language):
    found = explained(charter(ADS, FLOOD), "ads")

    assert [(part.at, part.word) for part in found.parts] == [
        ("when", "contains"),
        ("unless", "in"),
        ("then", "strike"),
        ("then", "ban"),
    ]
    assert all(WORDS.plain(part.about, language) for part in found.parts)
    assert all(WORDS.plain(part.says, language) for part in found.parts if part.says)
    assert len(found.ladder) == 1
    assert explained(charter(FLOOD), "flood").ladder == ()
