"""Attacks on points, by their number: what each tries, and what must hold."""

import json

import pytest
from msgspec.structs import replace

from bot.adapters.telegram.decode import decode
from bot.domain.charter.schema_standing import Cap, Earning, Points
from bot.domain.charter.values import DeleteMessage, Word
from bot.domain.events import ButtonPressed, GroupMigrated, Link, Person
from bot.domain.ids import ChatId, MessageId
from tests import builders
from tests.builders import LOUNGE, NOON, OFFICE
from tests.support.house import ALICE, BOB, HELPER, ME, MOD, House, keys, says, update

DAY = 86_400
MIDNIGHT = NOON + DAY // 2
POINTS = Points(
    earn={
        "message": Earning(source="message", gives=1, at_most=Cap(number=10, of="points", per="day")),
        "reply received": Earning(source="reply received", gives=2),
        "thanks received": Earning(source="thanks received", gives=5),
        "staff gift": Earning(source="staff gift", up_to=20),
    }
)
"""The defaults: 1 for a message, 2 for a reply received, 5 for thanks."""

TALK = (
    "good morning to everybody here",
    "the kettle is on the fire",
    "who brought these little cups",
    "I prefer my oolong rather dark",
    "yesterday it rained all day",
    "my neighbour grows mint on the roof",
    "let us meet near the old bridge",
    "this pot was made by my uncle",
    "have you ever tasted white peony",
    "the train is late once more",
    "my cat sleeps on the drying racks",
    "tomorrow I leave for the mountains",
)


@pytest.fixture
async def house(store):
    return await opened(store)


async def opened(store, points=POINTS, **more):
    rule = builders.rule("ads", builders.when(contains=(Word("casino"),)), then=[DeleteMessage()])
    house = House(store, builders.charter(rule, points=points, **more))
    await house.handle.look_at([LOUNGE, OFFICE])
    await house.give(*(says("hi", by=one, at=NOON - DAY) for one in (ALICE, BOB)))
    return house


def reacted(message, *, by, old, new):
    """What Telegram tells when somebody's reactions to a message change."""
    change = {
        "chat": {"id": LOUNGE, "type": "supergroup", "title": "Lounge"},
        "message_id": message,
        "user": {"id": by.id, "is_bot": False, "first_name": by.name},
        "date": NOON,
        "old_reaction": old,
        "new_reaction": new,
    }
    told = json.dumps({"ok": True, "result": [{"update_id": update(), "message_reaction": change}]})
    return decode(told.encode(), me=ME.id, username=ME.username, now=NOON)


async def balance(house, who=ALICE):
    key = await house.key(who)
    found = await house.books(lambda books: books.standings([key]))
    return found[key].balance if key in found else 0


async def test_x1_in_a_minute_one_message_counts_however_many_are_written(house):
    await house.give(*(says(text, at=NOON + second) for second, text in enumerate(TALK)))

    assert await balance(house) == 1


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("1", {}),
        ("ok", {}),
        ("👍👍👍👍👍", {}),
        ("https://shop.example/tea", {"links": (Link(url="https://shop.example/tea"),)}),
        ("@bobby @olga", {"mentions": ("bobby", "olga")}),
    ],
)
async def test_x2_what_says_nothing_scores_nothing(house, text, marked):
    await house.says(text, at=NOON, **marked)

    assert await balance(house) == 0


@pytest.mark.parametrize("text", ["what a very fine morning for a cup", "今天的茶真好喝大家都来尝尝吧"])
async def test_x2_what_was_said_before_scores_nothing(house, text):
    await house.give(*(says(f"{text}{'!' * times}", at=NOON + 61 * times) for times in range(5)))

    assert await balance(house) == 1


async def test_x3_an_album_scores_once(house):
    await house.give(*(says(text, at=NOON + 61 * part, album="A") for part, text in enumerate(TALK[:10])))

    assert await balance(house) == 1


async def test_x4_what_the_bot_deletes_leaves_nothing_to_anybody(house):
    said = says(TALK[0], at=NOON)
    await house.give(said)
    await house.says("indeed they are lovely", by=BOB, answers=said, at=NOON + 5)
    await house.says("thanks", by=BOB, answers=said, at=NOON + 9)
    assert await balance(house) == 1 + 2 + 5

    await house.says("/del", by=HELPER, answers=said, at=NOON + 20)

    assert await balance(house) == 0


async def test_x5_an_edit_into_spam_takes_back_and_another_edit_earns_nothing(house):
    said = says(TALK[0], at=NOON)
    await house.give(said)
    await house.give(replace(builders.edited(said.post, TALK[1]), update=update()))
    assert await balance(house) == 1

    await house.give(replace(builders.edited(said.post, "to the casino", at=NOON + 90), update=update()))

    assert await balance(house) == 0


async def test_x6_the_same_update_twice_is_once(house):
    said = says(TALK[0], at=NOON)
    for _ in range(3):
        await house.give(said, said)

    assert await balance(house) == 1


async def test_x7_reacting_again_and_again_brings_nobody_anything(house):
    await house.says(TALK[0], by=BOB, message=MessageId(700))
    before = await balance(house, BOB)
    thumb, nothing = [{"type": "emoji", "emoji": "\N{THUMBS UP SIGN}"}], []

    for old, new in ((nothing, thumb), (thumb, nothing), (nothing, thumb)):
        await house.handle(reacted(700, by=ALICE, old=old, new=new))

    assert await balance(house, BOB) == before


async def test_x8_nobody_recognises_themselves(house):
    said = says(TALK[0], at=NOON)
    await house.give(said)
    await house.says("thanks", by=ALICE, answers=said, at=NOON + 5)
    await house.says("and I said it well, too", by=ALICE, answers=said, at=NOON + 6)
    assert keys(await house.says("/thanks @alice", by=ALICE, at=NOON + 7)) == ["points-thanks-yourself"]

    assert await balance(house) == 1


async def test_x8_a_channel_neither_gives_nor_earns(house):
    own = {"by": Person(id=136817688, name="Alice’s"), "voice": "channel", "sender_chat": ChatId(-1007)}
    said, theirs = says(TALK[0], at=NOON), says(TALK[1], at=NOON + 1, **own)
    await house.give(said, theirs)
    before = await balance(house)

    await house.says("thanks", answers=said, at=NOON + 5, **own)
    await house.says("that is true and well said", answers=said, at=NOON + 6, **own)
    await house.says("thanks", by=BOB, answers=theirs, at=NOON + 7)

    assert await balance(house) == before
    assert await balance(house, Person(id=-1007)) == 0
    assert keys(await house.says("/thanks", by=BOB, answers=theirs, at=NOON + 8)) == ["points-no-person"]


async def test_x12_a_cap_can_not_be_played_by_taking_back(house):
    told = [says(text, at=NOON + 61 * number) for number, text in enumerate(TALK)]
    await house.give(*told)
    assert await balance(house) == 10

    for each in told[:4]:
        await house.says("/void", by=HELPER, answers=each, at=NOON + 3000)
    assert await balance(house) == 8
    for each in reversed(told[:4]):
        await house.says("/unvoid", by=HELPER, answers=each, at=NOON + 3000)

    assert await balance(house) == 10


async def test_x13_the_day_is_the_communitys_whatever_language_somebody_speaks(store):
    house = await opened(
        store, Points(earn=POINTS.earn | {"message": Earning(source="message", gives=1)}, day_cap=1)
    )
    await house.give(
        says(TALK[0], at=MIDNIGHT - 120), says(TALK[1], at=MIDNIGHT - 30), says(TALK[2], at=MIDNIGHT + 61)
    )

    assert await balance(house) == 2


async def test_x28_gifts_are_not_for_oneself_and_bounded_in_a_week(house):
    assert keys(await house.says("/award @max 5 well done", by=MOD))[0] == "points-award-yourself"
    for _ in range(10):
        await house.says("/award @alice 20 garden", by=MOD)
    assert await balance(house) == 200

    assert keys(await house.says("/award @alice 1 garden", by=MOD)) == ["points-award-week"]
    assert keys(await house.says("/award @alice 21 garden", by=MOD)) == ["points-award-week"]
    assert await balance(house) == 200


async def test_x28_several_questions_at_once_do_not_get_round_the_week(house):
    for number in range(2):
        effects = await house.says("/award @alice 150 garden", by=MOD)
        (card,) = [one.card for one in effects if getattr(one, "card", None)]
        await house.books(lambda books, card=card, at=number: books.card_shown(card, MessageId(70 + at)))
        if not number:
            first = card

    answers = [
        await house.give(
            ButtonPressed(
                update=update(), at=NOON, query="q", person=HELPER, data=f"card:{each}:agreed", chat=OFFICE
            )
        )
        for each in (first, card)
    ]

    assert await balance(house) == 150
    assert keys(answers[1])[-1] == "office-button-missing"


async def test_x33_a_group_that_becomes_a_supergroup_awards_nothing_again(house):
    said = says(TALK[0], at=NOON)
    await house.give(said)
    new = ChatId(-1_009_999)

    await house.give(GroupMigrated(update=update(), at=NOON + 5, old=LOUNGE, new=new))
    await house.give(said)

    assert await balance(house) == 1


@pytest.mark.parametrize(
    ("messages", "repliers", "thanks", "points"),
    [
        pytest.param(1, 0, 0, 1, id="a message gives 1"),
        pytest.param(12, 0, 0, 10, id="messages give 10 a day at most"),
        pytest.param(1, 1, 0, 3, id="a reply gives 2 to whom it answers"),
        pytest.param(1, 0, 1, 6, id="thanks give 5"),
        pytest.param(12, 1, 1, 17, id="other sources are not touched by the cap of messages"),
    ],
)
async def test_the_golden_numbers(house, messages, repliers, thanks, points):
    told = [says(text, at=NOON + 61 * number) for number, text in enumerate(TALK[:messages])]
    await house.give(*told)
    if repliers:
        await house.says("that sounds like a good idea", by=BOB, answers=told[0], at=NOON + 900)
        await house.says("and I mean every word of it", by=BOB, answers=told[0], at=NOON + 999)
    if thanks:
        await house.says("спасибо", by=BOB, answers=told[0], at=NOON + 1200)

    assert await balance(house) == points
