"""When two messages say the same."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.rules import sameness
from bot.domain.rules.fold import skeleton
from bot.domain.rules.sameness import fingerprint, same_as, simhash
from tests.builders import past

LONG = "Earn money from home with no effort at all, write to me in private and I will tell you how it works today"
WORDS = st.lists(st.sampled_from(LONG.split()), min_size=8)


def remembered(text):
    return past(fingerprint=fingerprint(text), simhash=simhash(text))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Hi", "hi"),
        ("Hello  there", "hеllо there"),
        (LONG, LONG.upper()),
        ("稳赚不赔", "稳赚不赔 "),
        ("ｈｉ", "hi"),
    ],
)
def test_the_same_after_folding_is_the_same(one, other):
    assert fingerprint(one) == fingerprint(other)
    assert same_as(remembered(one), [remembered(other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("", ""),
        ("Hi", "Ho"),
        ("", "x"),
        (LONG, "Does anybody know a good doctor for dogs near the river, please?"),
        ("👍", ""),
    ],
)
def test_other_words_and_no_words_are_not_the_same(one, other):
    assert not same_as(remembered(one), [remembered(other)])


def test_a_long_text_with_another_number_is_nearly_the_same():
    long = " ".join(f"word{place} and" for place in range(60))
    assert fingerprint(long + " 5") != fingerprint(long)
    assert same_as(remembered(long + " 5"), [remembered(long)])


def test_a_short_text_has_no_simhash():
    assert simhash("nineteen letters no") == 0
    assert simhash("just enough letters are here") != 0
    assert simhash("稳赚不赔跟我投资") != 0


def test_words_of_several_scripts_stand_side_by_side():
    mixed = "稳赚不赔 with bitcoin for everybody here 跟我投资"
    assert simhash(mixed) == simhash(mixed.upper()) != simhash(mixed.replace("bitcoin", "gold and silver"))


def test_votes_are_forgotten_when_they_are_many(monkeypatch):
    before = simhash(LONG)
    monkeypatch.setattr(sameness, "_KEPT", 1)
    sameness._VOTES.clear()
    assert simhash(LONG) == before


@given(WORDS, st.integers(1, 300))
def test_few_words_and_many_are_counted_alike(words, times):
    said = [word.encode() for word in words[:255]]

    assert sameness._majority(said) == sameness._majority_of_many(said * times)


@given(WORDS)
def test_each_bit_is_what_most_words_vote_for(words):
    folded = skeleton(" ".join(words))
    said = folded.translate(sameness._BREAKS).split()
    votes = [sum(sameness._VOTES[word] >> 8 * bit & 1 for word in said) for bit in range(64)]

    bits = sameness.simhash_of(folded) & 0xFFFFFFFFFFFFFFFF

    assert bits.bit_count() == sum(2 * vote > len(said) for vote in votes)


@given(st.text())
def test_hashes_fit_a_column(text):
    assert 0 <= fingerprint(text) < 1 << 63
    assert -(1 << 63) <= simhash(text) < 1 << 63


@given(WORDS, st.randoms())
def test_the_order_of_words_changes_no_simhash(words, random):
    mixed = list(words)
    random.shuffle(mixed)
    assert simhash(" ".join(words)) == simhash(" ".join(mixed))
