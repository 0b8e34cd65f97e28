"""The reference page and the schema for editors come from what the bot knows, and tell it right."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, strategies as st
from ruamel.yaml import YAML

from bot.adapters.charter_file.reading import reading
from bot.domain.charter.phrase import AGE, COUNT, COUNTED, DURATION, HAS, LINKS, MENTIONS, MOMENT, RATE, SHARE
from bot.domain.charter.phrase_patterns import pattern_of
from bot.domain.charter.phrases import parser
from bot.domain.rules.catalogue import CATALOGUE, CONSEQUENCES, FACTS
from bot.domain.text import reference
from bot.domain.text.places import SPOTS
from bot.domain.text.recipes import HEAD, RECIPES
from bot.domain.text.schema import json_schema
from bot.texts.catalog import Catalog
from tests.support.schemas import refusals

ROOT = Path(__file__).parents[3]
WORDS = Catalog(strict=True)
KINDS = (DURATION, COUNT, COUNTED, SHARE, AGE, RATE, MENTIONS, MOMENT)
SAID = (
    "at least|at most|under|none|in|3|10|017|%|10%|seconds|minute|days|except|$list|, |photo|phone number|any site|telegram"
    "|shop.example|shop.example/x|Friday|10:00|mute|ban|strike|2|strikes|delete|alert staff|word|or above| |\n|-"
)
TOKENS = st.sampled_from(SAID.split("|"))
TEXTS = st.lists(TOKENS, max_size=7).map(" ".join) | st.lists(TOKENS, max_size=4).map("".join)
FOR_FOLLOWING = pattern_of(CATALOGUE.phrases.grammar, "consequence")


def said(language):
    return lambda text: WORDS.plain(text, language)


def resolved(schema, place):
    return schema["$defs"][place]


@pytest.mark.parametrize("spot", SPOTS, ids=lambda spot: spot.name)
def test_every_key_of_a_place_has_its_shape(spot):
    assert set(spot.shapes) == set(spot.vocabulary.keys)
    assert set(spot.needs) <= set(spot.shapes)


def test_the_page_in_the_repository_is_what_the_bot_knows():
    page = (ROOT / "docs" / "charter.md").read_text("utf-8")

    assert page == reference.page(said("en")), "make docs"


@pytest.mark.parametrize("language", WORDS.languages)
def test_the_page_names_every_fact_and_every_consequence(language):
    page = reference.page(said(language))

    assert [key for key in FACTS if f"| `{key}` |" not in page] == []
    assert [kind.examples for kind in CONSEQUENCES.values() if f"`{kind.examples[0]}`" not in page] == []


@pytest.mark.parametrize("name", RECIPES)
def test_each_recipe_is_a_charter_that_works_as_it_says(name):
    found, _ = reading("charter.yaml", HEAD + RECIPES[name], lambda _file: None)

    assert found.faults == ()
    assert any(rule.must_match or rule.stories for rule in found.charter.rules.values())


@pytest.mark.parametrize("language", WORDS.languages)
def test_the_schema_knows_every_key_and_describes_it(language):
    schema = json_schema(said(language))

    assert set(resolved(schema, "condition")["properties"]) == set(FACTS)
    assert all(fact["description"] for fact in resolved(schema, "condition")["properties"].values())
    assert set(schema["properties"]) == set(SPOTS[0].vocabulary.keys)
    assert json.loads(json.dumps(schema)) == schema


def test_what_the_schema_points_at_is_there():
    text = json.dumps(json_schema(said("en")))
    pointed = {name.replace("%20", " ") for name in re.findall(r'"#/\$defs/([^"]+)"', text)}

    assert pointed <= set(json.loads(text)["$defs"])


SHIPPED = (ROOT / "charter.yaml").read_text("utf-8")
WHOLE = {"the shipped charter": SHIPPED} | {name: HEAD + recipe for name, recipe in RECIPES.items()}


@pytest.mark.parametrize("name", WHOLE)
def test_the_schema_takes_what_is_a_charter(name):
    schema = json_schema(said("en"))

    assert [*refusals(YAML(typ="safe", pure=True).load(WHOLE[name]), schema, schema)] == []


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("when:", "whn:"),
        ("at least 6 in 10 seconds", "more than 5 in 10 seconds"),
        ("mute 10 minutes]", "mute a while]"),
        ("mode: observe", "mode: silent"),
        ("  goal: ", "  gaol: "),
    ],
)
def test_the_schema_refuses_what_is_none(right, wrong):
    schema = json_schema(said("en"))
    assert right in SHIPPED

    charter = YAML(typ="safe", pure=True).load(SHIPPED.replace(right, wrong, 1))

    assert [*refusals(charter, schema, schema)] != []


@given(TEXTS)
def test_a_pattern_takes_what_the_grammar_reads(text):
    for kind in (*KINDS, LINKS, HAS):
        if kind.read(text) is not None:
            assert re.search(pattern_of(parser(), kind.start), text), (kind, text)
    if CATALOGUE.phrases.read(text) is not None and not text.startswith("alert"):
        assert re.search(FOR_FOLLOWING, text) or type(CATALOGUE.phrases.read(text)).__name__ == "Later"


@given(TEXTS)
def test_a_pattern_of_numbers_takes_nothing_else(text):
    for kind in (DURATION, COUNT, COUNTED, SHARE, AGE, RATE, MOMENT):
        assert (kind.read(text) is not None) == bool(re.search(pattern_of(parser(), kind.start), text)), kind


@pytest.mark.parametrize("kind", [*KINDS, LINKS, HAS], ids=lambda kind: kind.start)
def test_a_pattern_takes_the_example(kind):
    assert re.search(pattern_of(parser(), kind.start), kind.example)


@pytest.mark.parametrize(
    "text", ["delete", "mute 1 hour", "2 strikes", "ban", "ban  7 days", "alert staff", "nothing"]
)
def test_what_may_follow_has_a_pattern(text):
    assert re.search(FOR_FOLLOWING, text)
    assert not re.search(FOR_FOLLOWING, f"{text} please")
