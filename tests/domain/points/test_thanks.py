"""Thanks by words, in three languages."""

import pytest

from bot.domain.points.thanks import is_thanks


@pytest.mark.parametrize(
    "text",
    [
        "thanks",
        "Thanks!",
        "THANK YOU 🙏",
        "+1",
        "谢谢",
        "谢谢！",
        "多谢~",
        "Спасибо)",
        "большое спасибо",
        "thx",
        "thanks @olga_k",
    ],
)
def test_thanks_are_understood(text):
    assert is_thanks(text)


@pytest.mark.parametrize("text", ["thanks Olga", "Thank you, Olga P!", "谢谢 Olga"])
def test_a_name_may_stand_beside(text):
    assert is_thanks(text, ("Olga P", "Olga"))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "thanks for nothing",
        "+10",
        "1",
        "no thanks",
        "谢谢你的帮助但是不行",
        "thanks Bob",
        "t" * 200,
        "🙏",
    ],
)
def test_anything_else_is_no_thanks(text):
    assert not is_thanks(text, ("Olga", ""))
