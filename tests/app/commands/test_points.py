"""`/me /top /thanks /award /void /unvoid` and thanks by words, with the real handling of batches."""

from dataclasses import replace

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Cap, Earning, Needs, Points, Thanked, Tier
from bot.domain.charter.values import Warn, Word
from bot.domain.effects import React, Say
from bot.domain.events import PeopleArrived, Person
from bot.domain.ids import ChatId, MessageId, TierName, UserId
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import (
    ALICE,
    BOB,
    CARL,
    HELPER,
    ME,
    MOD,
    House,
    chat,
    keys,
    private,
    says,
    update,
    words,
)
from tests.support.leaves import POINTS, TIERS, balance, presses


@pytest.fixture
async def house(store):
    made = House(store, builders.charter(points=POINTS, tiers=TIERS))
    await made.open()
    return made


async def test_me_says_in_private_what_there_is_and_what_is_missing(house):
    (text,) = words(await house.give(private("/me", at=NOON)))

    assert text.splitlines() == [
        "You are “guest” in Tea.",
        "",
        "You have 2 leaves: place 1.",
        "Today so far: 2 leaves.",
        "",
        "For “host” you still need:",
        "• 38 more leaves (you have 2 of 40)",
        "• 1 more day of writing (you have 1 of 2 in the last 10 days)",
        "“host” brings:",
        "• the price: 80% of the list price",
    ]


@pytest.mark.parametrize(
    ("kept", "english", "chinese"),
    [
        pytest.param(
            {"points": POINTS, "tiers": TIERS},
            "Alice is “guest” and has 2 leaves (place 1).",
            "Bob 是“guest”，有 2 茶叶（第 1 名）。",
            id="points and tiers",
        ),
        pytest.param(
            {"points": POINTS},
            "Alice has 2 leaves (place 1).",
            "Bob 有 2 茶叶（第 1 名）。",
            id="points alone",
        ),
        pytest.param(
            {"tiers": (TIERS[0], replace(TIERS[1], needs=Needs(active=Active(days=9, within=9 * DAY))))},
            "Alice is “guest”.",
            "Bob 是“guest”。",
            id="tiers alone",
        ),
    ],
)
async def test_me_in_a_group_is_one_sentence(store, kept, english, chinese):
    house = House(store, builders.charter(**kept))
    await house.open()

    assert words(await house.says("/me")) == [english]
    assert words(await house.says("/me", by=BOB)) == [chinese]


async def test_help_tells_which_words_are_thanks(house):
    (text,) = words(await house.give(private("/help")))

    assert (
        "/thanks – thank somebody; answering with “thanks”, “+1”, “谢谢” or “спасибо” does the same" in text
    )


async def test_me_tells_that_a_cap_is_reached(house):
    for minute in range(1, 4):
        await house.says(f"{'a very different thing ' * minute} {minute}", at=NOON + 61 * minute)

    (text,) = words(await house.give(private("/me")))
    assert "Nothing more comes today from: messages you write." in text


async def test_without_points_and_tiers_me_is_kindly_declined_in_private_and_not_in_help(store):
    house = House(store)
    await house.open()

    assert keys(await house.give(private("/me"))) == ["points-off-either"]
    assert await house.says("/me") == []
    assert keys(await house.says("/award @alice 3 nice", by=MOD)) == ["points-off-points"]
    assert "/me" not in words(await house.give(private("/help")))[0]


async def test_a_command_earns_nothing(house):
    await house.says("/charter please tell me all about it", at=NOON + 600)

    assert await balance(house) == 2


async def test_thanks_by_words_are_told_in_one_line_that_goes_after_a_minute(house):
    helped = says("boil it at ninety degrees", at=NOON + 4 * DAY)
    await house.give(helped)

    (notice,) = await house.says("thanks", by=BOB, answers=helped, at=NOON + 4 * DAY + 9)
    assert (words([notice]), notice.stays) == (["Bob thanked Alice: +5 leaves"], 60)
    (again,) = await house.says("+1", by=BOB, answers=helped, at=NOON + 4 * DAY + 90)
    assert words([again]) == ["Bob 再次感谢了 Alice。没有增加茶叶：同一个人的感谢每天只计 1 次。"]


async def test_while_a_line_stands_more_thanks_are_seen_by_an_emoji(house):
    helped = says("boil it at ninety degrees", at=NOON)
    await house.give(helped)

    told = [await house.says("谢谢", by=BOB, answers=helped, at=NOON + 7 * place) for place in range(20)]

    kinds = [[type(effect) for effect in effects] for effects in told]
    assert [place for place, kind in enumerate(kinds) if kind == [Say]] == [0, 9, 18]
    assert [kind for kind in kinds if kind != [Say]] == [[React]] * 17
    assert (told[1][0].chat, told[1][0].emoji) == (LOUNGE, "👍")


async def test_what_members_ask_keeps_no_rule_from_speaking(store):
    rude = builders.rule("rude", builders.when(contains=(Word("fool"),)), then=[Warn()])
    house = House(store, builders.charter(rude, points=POINTS, tiers=TIERS))
    await house.open()
    for second in range(15):
        await house.says("/me", by=BOB, at=NOON + second)

    (notice,) = await house.says("you fool", at=NOON + 20)
    assert (words([notice])[0].splitlines()[0], notice.urgent) == ("Alice, this is a warning.", True)


@pytest.mark.parametrize(
    ("earning", "day_cap", "said"),
    [
        pytest.param(
            Earning(source="thanks received", gives=5, from_one_person=Cap(number=2, of="times", per="week")),
            None,
            "Carl Smith thanked Alice again. It brings no more leaves: one person’s thanks count 2 times a week.",
            id="one giver",
        ),
        pytest.param(
            Earning(source="thanks received", gives=5, at_most=Cap(number=10, of="points", per="month")),
            None,
            "Carl Smith thanked Alice. It brings no more leaves: Alice has all that thanks can bring in a month.",
            id="all thanks",
        ),
        pytest.param(
            Earning(source="thanks received", gives=5),
            10,
            "Carl Smith thanked Alice. It brings no more leaves today: Alice has all that one day can bring.",
            id="the day",
        ),
    ],
)
async def test_thanks_that_bring_nothing_say_why(store, earning, day_cap, said):
    points = replace(POINTS, earn={"thanks received": earning}, day_cap=day_cap)
    house = House(store, builders.charter(points=points))
    await house.open()

    told = [words(await house.says("/thanks @alice", by=CARL, at=NOON + 61 * place))[0] for place in range(3)]

    assert told == ["Carl Smith thanked Alice: +5 leaves"] * 2 + [said]


async def test_thanks_for_a_message_that_was_taken_back_say_so(house):
    helped = says("boil it at ninety degrees")
    await house.give(helped)
    await house.says("/void", by=MOD, answers=helped)

    assert words(await house.says("thanks", by=CARL, answers=helped)) == [
        "Carl Smith thanked Alice. It brings no leaves: the message that it is about does not count."
    ]


async def test_thanks_to_another_account_of_ones_own_are_told_to_be_that(house):
    await house.says("/same @bobby @alice one and the same", by=MOD)

    assert keys(await house.says("/thanks @alice", by=BOB)) == ["points-thanks-yourself"]


async def test_thanks_by_command_count_as_much(house):
    before = await balance(house)

    assert words(await house.says("/thanks @alice for the tea", by=BOB)) == ["Bob thanked Alice: +5 leaves"]
    assert await balance(house) == before + 5


@pytest.mark.parametrize(
    ("command", "more", "key"),
    [
        pytest.param("/thanks @bobby", {}, "points-thanks-yourself", id="not to oneself"),
        pytest.param("/thanks @warden_bot", {}, "points-not-bot", id="not to the bot"),
        pytest.param("/thanks", {"answers": says(by=ME, voice="bot")}, "points-not-bot", id="not to bots"),
        pytest.param(
            "/thanks",
            {"answers": says(by=Person(id=136817688, name="S"), voice="channel", sender_chat=ChatId(-1007))},
            "points-no-person",
            id="not to channels",
        ),
    ],
)
async def test_whom_thanks_can_not_reach(house, command, more, key):
    assert keys(await house.says(command, by=BOB, **more)) == [key]


async def test_a_newcomers_thanks_do_not_count_and_they_are_told_kindly(house):
    nina = Person(id=UserId(77), name="Nina", language="en")
    await house.give(
        PeopleArrived(update=update(), at=NOON - 60, chat=chat(), message=MessageId(9), people=(nina,))
    )

    assert keys(await house.says("/thanks @alice", by=nina)) == ["points-thanks-new"]
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


async def test_me_tells_what_keeps_a_tier_and_that_nine_tenths_are_enough(house):
    await house.says("/tier @alice host she helps", by=MOD)

    lines = words(await house.give(private("/me")))[0].splitlines()
    assert lines[:6] == [
        "You are “host” in Tea.",
        "Your price: 80% of the list price.",
        "You stay “host” as long as you have:",
        "• leaves: 2 (at least 36)",
        "• days of writing in the last 10 days: 1 (at least 2)",
        "To stay “host”, nine tenths of each number that it took to get there are enough: the numbers above are those.",
    ]


async def test_a_tier_is_read_as_it_is_called_in_each_language(store):
    host = replace(TIERS[1], called={"en": "good host", "zh": "主人"})
    house = House(store, builders.charter(points=POINTS, tiers=(TIERS[0], host)))
    await house.open()

    (told, _) = await house.says("/tier @Bobby 主人 很热心", by=MOD)
    assert words([told])[0].splitlines()[0] == "您在 Tea 现在是“主人”。"
    assert words(await house.give(private("/me", by=BOB)))[0].splitlines()[0] == "您在 Tea 是“主人”。"
    assert words(await house.says("/tier @alice good host lock kind", by=MOD))[-1].startswith(
        "Alice is “good host” now"
    )
    assert "the tier “good host” was set" in words(await house.give(private("/why")))[0]


async def test_a_gift_from_the_staff_room_is_told_where_the_member_wrote_last(house):
    await house.says("hello there", by=BOB, chat=MARKET, at=NOON)

    notice, answer = await house.says("/award @bobby 12 the garden", by=MOD, chat=OFFICE)

    assert (notice.chat, words([notice])[0].splitlines()[0]) == (MARKET, "管理员给了 Bob 12 茶叶。")
    assert (answer.chat, words([answer])[0].splitlines()[:2]) == (
        OFFICE,
        ["In Market:", "Bob gets 12 leaves from the staff."],
    )
