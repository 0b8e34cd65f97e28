"""`/tier`: a tier shown and set by hand."""

import pytest

from bot.app.commands.tier import named
from bot.domain.charter.schema_standing import Needs, Points, Tier
from bot.domain.effects import Say
from bot.domain.ids import ChatId, TierName
from tests import builders
from tests.builders import LOUNGE, NOON
from tests.support.house import ALICE, BOB, MOD, House, keys, private, words

TIERS = tuple(
    Tier(name=TierName(name), needs=Needs(points=100 * place))
    for place, name in enumerate(("member", "group owner", "group", "元老", "друг"))
)


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=Points(), tiers=TIERS))
    await made.open()
    return made


async def state(house, who=ALICE):
    key = await house.key(who)
    return (await house.books(lambda books: books.tier_states([key])))[key]


async def test_it_is_set_with_a_reason_and_the_member_is_told_why_and_by_whom(house):
    effects = await house.says("/tier @alice Group Owner lock she looks after us", by=MOD)

    found = await state(house)
    assert (found.tier, found.locked) == ("group owner", True)
    told, done = [one for one in effects if isinstance(one, Say)]
    assert (told.chat, told.instead, done.chat) == (ChatId(ALICE.id), None, LOUNGE)
    assert words([told])[0].splitlines() == [
        "In Tea you are “group owner” now.",
        "By Max: she looks after us",
        "It stays so until staff change it.",
    ]
    assert words([done]) == ["Alice is “group owner” now, until staff change it."]
    assert "the tier “group owner” was set" in words(await house.give(private("/why")))[0]


async def test_alone_it_shows_where_somebody_stands_and_what_is_missing(house):
    (before,) = words(await house.says("/tier @alice", by=MOD))
    await house.says("/tier @alice group owner lock kind", by=MOD)
    (after,) = words(await house.says("/tier @alice", by=MOD))

    assert before.splitlines() == [
        "Alice is “member”.",
        "Still missing for “group owner”:",
        "• points: 0 (at least 100)",
    ]
    assert after.splitlines()[0].startswith("Alice has been “group owner” since")
    assert after.splitlines()[1] == "Staff have fixed this tier by hand."


@pytest.mark.parametrize(
    ("words_", "found"),
    [
        ("group owner because", ("group owner", "because")),
        ("GROUP because", ("group", "because")),
        ("groups because", None),
        ("“group owner”: because", ("group owner", "because")),
        ("元老，因为", ("元老", "因为")),
        ("元老因为", ("元老", "因为")),
        ("другой", None),
        ("Друг помог", ("друг", "помог")),
    ],
)
def test_names_have_spaces_and_any_script(words_, found):
    assert named(words_, TIERS) == found


@pytest.mark.parametrize(
    ("rest", "key"),
    [
        pytest.param("@alice gruop owner kind", "points-tier-like", id="the nearest name is proposed"),
        pytest.param("@alice emperor kind", "points-tier-unknown", id="an unknown name"),
        pytest.param("@alice group owner", "points-tier-reason", id="no reason"),
        pytest.param("@alice group owner lock", "points-tier-reason", id="no reason behind lock"),
        pytest.param("@max group owner me", "points-tier-yourself", id="not for oneself"),
        pytest.param("@alice member kind", "points-tier-already", id="nothing changes"),
        pytest.param("@warden_bot group kind", "points-not-bot", id="not for bots"),
    ],
)
async def test_what_it_refuses(house, rest, key):
    assert keys(await house.says(f"/tier {rest}", by=MOD))[0] == key


async def test_a_ban_goes_before_it(house):
    await house.says("/ban @Bobby rude", by=MOD)

    assert keys(await house.says("/tier @Bobby group kind", by=MOD, at=NOON + 5)) == [
        "points-tier-sanctioned"
    ]
    assert BOB.username == "Bobby"


async def test_where_there_is_one_tier_staff_are_told_so(store):
    house = House(store)
    await house.open()

    assert keys(await house.says("/tier @alice", by=MOD)) == ["points-off-tiers"]
