"""How many emoji a reader sees."""

import pytest

from bot.domain.rules.emoji import emoji_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("", 0),
        ("plain words 123 #*", 0),
        ("为什么 – “да” → ™ ① ✓", 0),
        ("😀", 1),
        ("😀😀 a 😀", 3),
        ("👨‍👩‍👧‍👦", 1),
        ("🇨🇳🇩🇪", 2),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1),
        ("👍🏽👍", 2),
        ("1️⃣ 2️⃣", 2),
        ("❤️ ❤", 2),
        ("☀︎", 0),
        ("™️ ↔️", 2),
        ("❤️‍🔥", 1),
    ],
)
def test_emoji(text, number):
    assert emoji_in(text) == number
