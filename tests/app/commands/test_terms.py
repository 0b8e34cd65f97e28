"""How long, as people write it."""

import pytest

from bot.app.commands.terms import term_in

HOUR, DAY = 3600, 86_400


@pytest.mark.parametrize(
    ("words", "seconds", "rest"),
    [
        ("30s", 30, ""),
        ("10m", 600, ""),
        ("2h", 2 * HOUR, ""),
        ("3d", 3 * DAY, ""),
        ("1w", 7 * DAY, ""),
        ("2H spam", 2 * HOUR, "spam"),
        ("10 minutes", 600, ""),
        ("1 hour, too loud", HOUR, "too loud"),
        ("2 Weeks", 14 * DAY, ""),
        ("1d12h again", DAY + 12 * HOUR, "again"),
        ("2h 3 times", 2 * HOUR, "3 times"),
        ("2小时 广告", 2 * HOUR, "广告"),
        ("10分钟广告", 600, "广告"),
        ("3天", 3 * DAY, ""),
        ("1周", 7 * DAY, ""),
        ("2个小时", 2 * HOUR, ""),
    ],
)
def test_a_term_is_read_with_what_follows(words, seconds, rest):
    term = term_in(words)

    assert (term.seconds, term.rest) == (seconds, rest)


@pytest.mark.parametrize(
    "words", ["", "spam", "h", "2", "2 potatoes", "2hx", "two hours", "-2h", "²h", "2 months"]
)
def test_other_words_are_no_term(words):
    assert term_in(words) is None


@pytest.mark.parametrize(
    ("words", "fits"), [("29s", False), ("30s", True), ("366d", True), ("367d", False), ("0h", False)]
)
def test_telegram_takes_terms_of_half_a_minute_to_a_year(words, fits):
    assert term_in(words).fits is fits
