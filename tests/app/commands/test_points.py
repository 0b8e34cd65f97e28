"""`/me /top /thanks /award /void /unvoid` and thanks by words, with the real handling of batches."""

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Needs, Points, Thanked, Tier
from bot.domain.effects import Say
from bot.domain.ids import MessageId, TierName
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import (
    ALICE,
    BOB,
    HELPER,
    MOD,
    House,
    keys,
    private,
    says,
    words,
)
from tests.support.leaves import POINTS, TIERS, balance, presses


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=POINTS, tiers=TIERS))
    await made.open()
    return made


async def test_a_command_earns_nothing(house):
    await house.says("/charter please tell me all about it", at=NOON + 600)

    assert await balance(house) == 2


async def test_award_gives_in_public_with_a_reason_and_why_tells(house):
    (said,) = await house.says("/award @alice 12 she looked after the garden", by=MOD)

    assert words([said])[0].splitlines() == [
        "Alice gets 12 leaves from the staff.",
        "By Max: she looked after the garden",
    ]
    assert await balance(house) == 14
    assert "What followed: 12 leaves from the staff" in words(await house.give(private("/why")))[0]


@pytest.mark.parametrize(
    ("rest", "key"),
    [
        ("@alice", "points-award-number"),
        ("@alice 0 nothing", "points-award-number"),
        ("@alice -5 rude", "points-award-number"),
        ("@alice 1.5 half", "points-award-number"),
        ("@alice 10", "points-award-reason"),
        ("@max 10 me", "points-award-yourself"),
        ("@warden_bot 10 good bot", "points-not-bot"),
    ],
)
async def test_what_award_refuses(house, rest, key):
    assert keys(await house.says(f"/award {rest}", by=MOD))[0] == key


async def test_what_one_member_may_get_is_said(house):
    await house.says("/award @alice 20 garden", by=MOD)

    (said,) = await house.says("/award @alice 20 garden again", by=MOD)
    assert words([said])[0].startswith("Alice gets 15 leaves from the staff, not 20 leaves")
    (full,) = await house.says("/award @alice 1 and again", by=MOD)
    assert keys([full])[0] == "points-award-full"


async def asked(house):
    effects = await house.says("/award @alice 30 the big feast", by=MOD)
    (card,) = [one for one in effects if isinstance(one, Say) and one.card]
    await house.books(lambda books: books.card_shown(card.card, MessageId(70)))
    return effects, card


async def test_more_than_one_may_give_waits_for_a_second(house):
    effects, card = await asked(house)
    assert [one.chat for one in effects] == [OFFICE, LOUNGE]
    assert await balance(house) == 2

    own = await presses(house, f"card:{card.card}:agreed", by=MOD, where=OFFICE)
    assert keys(own) == ["office-button-own"]
    effects = await presses(house, f"card:{card.card}:agreed", by=HELPER, where=OFFICE)

    assert await balance(house) == 32
    (public,) = [one for one in effects if isinstance(one, Say) and one.chat == LOUNGE]
    assert words([public])[0].splitlines() == [
        "Alice gets 30 leaves from the staff.",
        "By Max and Hana: the big feast",
    ]


async def test_void_takes_back_and_unvoid_gives_back_once(house):
    said = says("a whole new thing to say", at=NOON + 600)
    await house.give(said)
    assert await balance(house) == 4

    assert words(await house.says("/void", by=HELPER, answers=said))[0].startswith("Alice loses the 2 leaves")
    assert await balance(house) == 2
    assert keys(await house.says("/void", by=HELPER, answers=said)) == ["points-void-already"]
    assert words(await house.says("/unvoid", by=HELPER, answers=said))[0].startswith("Alice has the 2 leaves")
    assert await balance(house) == 4
    assert keys(await house.says("/unvoid", by=HELPER, answers=said)) == ["points-unvoid-already"]
    assert keys(await house.says("/void", by=HELPER, reply_to=1)) == ["points-void-unknown"]


@pytest.mark.parametrize("command", ["/del", "/purge", "/warn rude", "/mute rude", "/kick rude", "/ban rude"])
async def test_what_is_deleted_or_punished_counts_for_nothing(house, command):
    said = says("a whole new thing to say", at=NOON + 600)
    await house.give(said)

    await house.says(command, by=MOD, answers=said, at=NOON + 610)

    assert await balance(house) == 2


async def test_a_strike_by_hand_costs_and_unwarn_gives_it_back(store):
    house = House(store, builders.charter(points=Points(earn=POINTS.earn, strike_costs=10)))
    await house.open()

    await house.says("/warn @alice rude", by=MOD)
    assert await balance(house) == -8
    await house.says("/unwarn @alice", by=MOD)
    assert await balance(house) == 2


async def test_tiers_without_points_count_days_and_thanks_all_the_same(store):
    needs = Needs(active=Active(days=2, within=10 * DAY), thanked_by=Thanked(people=1))
    house = House(store, builders.charter(tiers=(TIERS[0], Tier(name=TierName("host"), needs=needs))))
    await house.open()
    helped = says("boil it at ninety degrees", at=NOON + DAY)
    await house.give(helped)

    assert words(await house.says("thanks", by=BOB, answers=helped, at=NOON + DAY + 9))[:1] == [
        "Bob thanked Alice. It is noted."
    ]

    key = await house.key(ALICE)
    assert (await house.books(lambda books: books.tier_states([key])))[key].tier == "host"
    assert keys(await house.give(private("/top"))) == ["points-off-points"]


async def test_a_large_purge_takes_everything_back_quickly(house):
    told = [
        says(f"{'tea and cakes ' * (1 + n % 9)} {n}", at=NOON + 61 * n, message=MessageId(5000 + n))
        for n in range(300)
    ]
    await house.give(*told)

    await house.says("/purge", by=MOD, answers=told[0], at=NOON + 61 * 300, message=MessageId(5900))

    assert await balance(house) == 2


async def test_a_gift_from_the_staff_room_is_told_where_the_member_wrote_last(house):
    await house.says("hello there", by=BOB, chat=MARKET, at=NOON)

    notice, answer = await house.says("/award @bobby 12 the garden", by=MOD, chat=OFFICE)

    assert (notice.chat, words([notice])[0].splitlines()[0]) == (MARKET, "管理员给了 Bob 12 茶叶。")
    assert (answer.chat, words([answer])[0].splitlines()[:2]) == (
        OFFICE,
        ["In Market:", "Bob gets 12 leaves from the staff."],
    )
