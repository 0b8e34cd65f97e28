"""Points in words."""

import pytest

from bot.domain.effects import Said
from bot.domain.points.words import amount, name
from bot.texts.catalog import Catalog

WORDS = Catalog(strict=True)
LEAVES = {"en": "leaf / leaves", "zh": "茶叶"}


@pytest.mark.parametrize(
    ("called", "language", "said"),
    [
        pytest.param({}, "en", "1 point", id="one point"),
        pytest.param({}, "zh", "1 积分", id="one point in Chinese"),
        pytest.param(LEAVES, "en", "1 leaf", id="the charter's word for one"),
        pytest.param(LEAVES, "zh", "1 茶叶", id="the charter's word in Chinese"),
    ],
)
def test_so_many_points(called, language, said):
    assert WORDS.plain(amount(1, called), language) == said


def test_what_points_are_called():
    assert WORDS.plain(name({}), "en") == "points"
    assert name(LEAVES) == Said(words={"en": "leaves", "zh": "茶叶"})


@pytest.mark.parametrize(("number", "said"), [(0, "0 leaves"), (-1, "-1 leaf"), (1200, "1,200 leaves")])
def test_one_and_several(number, said):
    assert WORDS.plain(amount(number, LEAVES), "en") == said
    assert WORDS.plain(amount(number, {"": "gold"}), "en").endswith(" gold")
