"""Which group of the charter a history belongs to."""

import pytest

from bot.app.replay import place_of
from bot.domain.charter.schema import Community, Group
from tests.builders import LOUNGE, charter


def test_the_group_of_a_history_is_the_one_of_its_id():
    assert place_of(charter(), LOUNGE) == "lounge"


def test_the_group_may_be_named():
    assert place_of(charter(), LOUNGE, "market") == "market"
    assert place_of(charter(), LOUNGE, "kitchen") is None


def one_group(**more):
    groups = {
        name: Group(name=name, chat=f"{name}_chat", **kinds) for name, kinds in {"tea": {}, **more}.items()
    }
    from bot.domain.charter.schema import Charter

    return Charter(community=Community(name={"": "Tea"}, goal={"": "Tea."}), groups=groups)


@pytest.mark.parametrize(
    ("others", "place"),
    [
        ({}, "tea"),
        ({"office": {"open_to": "staff"}, "news": {"kind": "channel"}}, "tea"),
        ({"coffee": {}}, None),
    ],
)
def test_without_its_id_the_only_group_of_members_is_taken(others, place):
    assert place_of(one_group(**others), -5) == place


def test_a_charter_of_staff_alone_has_their_group():
    groups = {"office": Group(name="office", chat="office_chat", open_to="staff")}
    from bot.domain.charter.schema import Charter

    alone = Charter(community=Community(name={"": "Tea"}, goal={"": "Tea."}), groups=groups)

    assert place_of(alone, -5) == "office"
