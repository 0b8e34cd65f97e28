"""The first charter: whatever is answered stands in it, and nothing is wrong with it."""

import re

import pytest
from hypothesis import given, strategies as st

from bot.adapters.charter_file import READY, Answers, first_charter, read_text, zones
from bot.cli.words import Words
from bot.domain.charter.sections_community import NOT_YET


def page_of(given, language="en"):
    return first_charter(given, says=Words(language).say, notes=Words("en").say)


def answers(**given):
    return Answers(**({"name": "Tea", "goal": "Good tea.", "languages": ("en",), "timezone": "UTC"} | given))


def any_answers(texts):
    clean = texts.map(lambda text: " ".join(text.split())).filter(bool)
    return st.builds(
        Answers,
        name=clean,
        goal=clean,
        languages=st.lists(st.sampled_from(("en", "zh", "no", "ru", "zh-Hant")), min_size=1, unique=True).map(
            tuple
        ),
        timezone=st.sampled_from(sorted(zones())),
        chat=st.just("") | st.from_regex(r"\A(@[A-Za-z][A-Za-z0-9_]{3,31}|-[1-9][0-9]{0,15})\Z"),
        rules=st.lists(st.sampled_from(sorted(READY)), unique=True).map(tuple),
    )


def chat_of(group):
    return f"@{group.chat}" if isinstance(group.chat, str) else str(group.chat)


def assert_says(charter, given):
    community = charter.community
    assert (community.name, community.goal) == ({"": given.name}, {"": given.goal})
    assert (community.languages, community.timezone) == (given.languages, given.timezone)
    assert [chat_of(group) for group in charter.groups.values()] == [given.chat.lower() or str(NOT_YET)]
    assert tuple(charter.rules) == given.rules


@given(any_answers(st.text(st.characters(exclude_categories=("C", "Z"), include_characters=" "))))
def test_what_can_be_printed_is_taken_and_reads_back_as_it_was_answered(given):
    reading = read_text(page_of(given))

    assert [fault.message.key for fault in reading.faults] == ([] if given.chat else ["fault-no-chat-yet"])
    assert_says(reading.charter, given)


@given(any_answers(st.text()))
def test_what_is_taken_reads_back_as_it_was_answered(given):
    reading = read_text(page_of(given))

    if reading.ok:
        assert_says(reading.charter, given)


@pytest.mark.parametrize(
    ("name", "written"),
    [
        pytest.param("Camellia Tea Club", "Camellia Tea Club", id="words stand as they are"),
        pytest.param("茶会，每天一杯。", "茶会，每天一杯。", id="Chinese, too"),
        pytest.param("Tea, please!", "Tea, please!", id="a comma divides nothing on a line of its own"),
        pytest.param("Tea: the best", '"Tea: the best"', id="a colon would begin a block"),
        pytest.param("Tea #1", '"Tea #1"', id="a number sign would begin a comment"),
        pytest.param('The "best" \\ tea', '"The \\"best\\" \\\\ tea"', id="quotes and backslashes"),
        pytest.param("- tea", '"- tea"', id="a dash would begin a row"),
        pytest.param("no", '"no"', id="a word that YAML takes for another thing"),
        pytest.param("2026", '"2026"', id="a number"),
    ],
)
def test_quotes_stand_only_where_yaml_needs_them(name, written):
    page = page_of(answers(name=name))

    assert re.search("^  name: (.*)$", page, re.MULTILINE)[1] == written


@pytest.mark.parametrize("language", ["en", "zh"])
def test_its_sentences_are_in_the_language_of_who_reads_them(language):
    page = page_of(answers(rules=tuple(READY)), language)

    assert read_text(page).ok
    assert bool(re.search("[一-龥]", page)) == (language == "zh")


def test_it_is_read_in_half_a_minute():
    page = page_of(answers(chat="@tea_club", rules=("links",)))

    assert (
        page
        == """\
# After a change: charterbot check. All that can be said is in docs/charter.md of Charterbot; its charter.yaml shows it.
charter: 1
community:
  name: Tea
  goal: Good tea.
  languages: [en]
  timezone: UTC
groups:
  lounge: {chat: "@tea_club"}
rules:
  links:
    says: No links in your first days here, please.
    when: {member: newcomer, links to: any site}
    then: [delete, strike]
"""
    )
