"""What staff are asked, in the alert and in words."""

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.values import AlertStaff, BanFor, KickOut, MuteFor, Strike, Warn, Word
from bot.domain.rules.consequences.steps import step_words
from bot.texts.catalog import Catalog
from tests import builders
from tests.builders import OFFICE, facts, follows, member, posted, says_in, strike

WORDS = Catalog(strict=True)
ADS = builders.rule("ads", builders.when(contains=(Word("pots"),)), then=[AlertStaff(), Strike()])


def test_staff_who_are_asked_hear_of_nothing_else():
    known = facts(member(strikes=[strike()] * 3))

    lines = says_in(follows([ADS], posted("pots"), known), OFFICE)[0]

    assert "You are asked about the next step: a ban. See the question with the buttons." in lines
    assert not any(line.startswith(("Done:", "Nothing")) for line in lines)


@pytest.mark.parametrize("step", [Warn(), MuteFor(3600), KickOut(), BanFor(), BanFor(7 * DAY)])
@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_step_has_its_words(step, language):
    term = getattr(step, "seconds", None)
    said = WORDS.plain(step_words(step), language)

    assert said
    assert (term is None) or any(digit in said for digit in "17")
