"""Questions to staff: who may answer, once, and what follows."""

import pytest

from bot.domain.charter.schema import DAY
from bot.domain.charter.values import BanFor, KickOut, MuteFor, Warn
from bot.domain.effects import Answer, Ban, BanChannel, Kick, Mute, Rewrite, Say, Unmute
from bot.domain.events import Membership, Person
from bot.domain.ids import CHANNEL_SENDER, ChatId
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.asking import asked, charter, due, press
from tests.support.house import ALICE, BOB, HELPER, MOD, OWNER, done, keys, private, words

A_CHANNEL = {
    "by": Person(id=CHANNEL_SENDER, name="Shop", bot=True),
    "voice": "channel",
    "sender_chat": ChatId(-1007),
}


@pytest.fixture(autouse=True)
def in_force(house):
    house.adopt(charter(BanFor()))


async def test_a_step_that_asks_staff_puts_a_card_into_their_room_and_mutes_meanwhile(house):
    effects = await house.says("fool", by=ALICE)

    (card,) = [effect for effect in effects if isinstance(effect, Say) and effect.card is not None]
    assert card.chat == OFFICE
    assert [[button.data for button in row] for row in card.buttons] == [
        [f"card:{card.card}:agreed", f"card:{card.card}:refused"]
    ]
    assert done(effects) == [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + DAY)]


async def test_an_administrator_who_agrees_lets_the_step_happen(house):
    card = await asked(house)

    effects = await house.give(press(card, MOD))

    assert {effect.chat for effect in done(effects)} == {LOUNGE, MARKET, OFFICE}
    assert all(isinstance(effect, Ban) and effect.until is None for effect in done(effects))
    assert [type(effect) for effect in effects[-3:]] == [Say, Rewrite, Answer]
    assert "Max agreed: a ban" in words(effects)[1]
    assert [effect.buttons for effect in effects if isinstance(effect, Rewrite)] == [()]


@pytest.mark.parametrize(
    ("step", "effect"),
    [
        (BanFor(7 * DAY), Ban(chat=LOUNGE, user=ALICE.id, until=NOON + 60 + 7 * DAY)),
        (KickOut(), Kick(chat=LOUNGE, user=ALICE.id)),
        (MuteFor(2 * DAY), Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 60 + 2 * DAY)),
        (Warn(), Unmute(chat=LOUNGE, user=ALICE.id)),
    ],
)
async def test_each_step_happens_when_staff_agree(house, step, effect):
    house.adopt(charter(step))
    card = await asked(house)

    assert effect in done(await house.give(press(card, MOD)))


async def test_a_refusal_gives_the_word_back(house):
    card = await asked(house)

    effects = await house.give(press(card, MOD, "refused"))

    assert done(effects) == [Unmute(chat=LOUNGE, user=ALICE.id)]
    assert "Max refused: a ban" in words(effects)[1]


@pytest.mark.parametrize(
    ("ending", "said"),
    [
        ("agreed", ["Alice is banned.", "• No fool.", "By Max."]),
        ("refused", ["Alice may write here again.", "By Max."]),
    ],
)
async def test_the_group_reads_what_staff_decided(house, ending, said):
    card = await asked(house)

    (say,) = [effect for effect in await house.give(press(card, MOD, ending)) if isinstance(effect, Say)]

    assert (say.chat, say.stays) == (LOUNGE, 600)
    assert words([say]) == ["\n".join(said)]


@pytest.mark.parametrize(
    ("ending", "last"),
    [
        ("agreed", "Nov 15, 2023 12:01: Max agreed: a ban"),
        ("refused", "Since Nov 15, 2023 12:01 writing is allowed again."),
    ],
)
async def test_the_member_can_ask_why_and_hears_what_staff_decided(house, ending, last):
    card = await asked(house)
    await house.give(press(card, MOD, ending))

    (told,) = words(await house.give(private("/why", by=ALICE)))

    assert told.splitlines()[1] == "• No fool."
    assert told.splitlines()[-1] == last


async def test_a_channel_that_staff_agree_to_ban_is_banned_as_a_channel(house):
    effects = await house.says("fool", **A_CHANNEL)
    (card,) = [effect for effect in effects if isinstance(effect, Say) and effect.card is not None]

    effects = await house.give(press(card, MOD))

    assert {type(effect) for effect in done(effects)} == {BanChannel}
    assert words(effects)[0].splitlines()[0] == "Shop is banned."


async def test_a_channel_that_staff_do_not_ban_is_left_in_peace(house):
    effects = await house.says("fool", **A_CHANNEL)
    (card,) = [effect for effect in effects if isinstance(effect, Say) and effect.card is not None]

    assert keys(await house.give(press(card, MOD, "refused"))) == ["office-button-done"]


async def test_nobody_is_asked_about_what_telegram_can_not_do_to_a_channel(house):
    house.adopt(charter(MuteFor(DAY)))

    effects = await house.says("fool", **A_CHANNEL)

    assert [effect for effect in effects if isinstance(effect, Say) and effect.buttons] == []
    assert "staff-alert-channel" in keys(effects)


@pytest.mark.parametrize("guest", [BOB, HELPER, ALICE])
async def test_a_guest_of_the_office_can_not_decide(house, guest):
    card = await asked(house)

    effects = await house.give(press(card, guest))

    assert done(effects) == []
    assert keys(effects) == ["office-button-not-yours"]
    assert [effect.alert for effect in effects] == [True]
    assert done(await house.give(press(card, OWNER)))


async def test_nobody_decides_about_themselves(house):
    card = await asked(house)
    rights = frozenset({"restrict"})
    house.looks[LOUNGE] = house.seen(LOUNGE, staff=[(ALICE, Membership(status="admin", rights=rights))])
    await house.handle.look_at([LOUNGE])

    assert keys(await house.give(press(card, ALICE))) == ["office-button-not-yours"]


async def test_a_second_press_comes_too_late_and_changes_nothing(house):
    card = await asked(house)

    await house.give(press(card, MOD))
    effects = await house.give(press(card, OWNER, "refused"))

    assert keys(effects) == ["office-button-late"]
    assert done(effects) == []


async def test_two_presses_in_one_batch_decide_once(house):
    card = await asked(house)

    effects = await house.give(press(card, MOD, "refused"), press(card, OWNER))

    assert done(effects) == [Unmute(chat=LOUNGE, user=ALICE.id)]


async def test_the_same_press_delivered_twice_decides_once(house):
    card = await asked(house)
    once = press(card, MOD)

    await house.give(once)

    assert await house.give(once) == []


@pytest.mark.parametrize(
    "data",
    [
        "",
        "card",
        "card:1",
        "card:x:agreed",
        "card:77:agreed",
        "card:1:burn",
        "menu:1:agreed",
        "card:" + "9" * 40 + ":agreed",
        "card:²:agreed",
    ],
)
async def test_a_button_that_means_nothing_is_answered_as_old(house, data):
    card = await asked(house)

    effects = await house.give(press(card, MOD, data=data))

    assert keys(effects) == ["office-button-old"]
    assert house.put_aside == 0


async def test_a_press_below_a_message_that_is_gone_is_answered_all_the_same(house):
    card = await asked(house)

    effects = await house.give(press(card, BOB, chat=None, message=None))

    assert keys(effects) == ["office-button-not-yours"]
    assert effects[0].chat == BOB.id
    assert effects[0].language == "zh"


async def test_a_card_that_nobody_answers_closes_by_itself(house):
    card = await asked(house)

    effects = await due(house, card.card)

    assert done(effects) == []
    assert "Nobody answered in time" in words(effects)[0]
    assert keys(await house.give(press(card, MOD))) == ["office-button-late"]
    assert await due(house, card.card) == []
    assert await due(house, 77) == []


async def test_an_answered_card_needs_no_timer(house):
    card = await asked(house)
    assert await house.books(lambda books: books.next_due()) == NOON + DAY

    await house.give(press(card, MOD))

    assert await house.books(lambda books: books.timers("close card")) == []


async def test_a_card_not_shown_yet_is_decided_without_rewriting_it(house):
    effects = await house.says("fool", by=ALICE)
    (card,) = [effect for effect in effects if isinstance(effect, Say) and effect.card is not None]

    effects = await house.give(press(card, MOD))

    assert [effect for effect in effects if isinstance(effect, Rewrite)] == []
    assert keys(effects)[-1] == "office-button-done"


async def test_without_an_office_the_owner_is_asked_in_private(house):
    house.adopt(charter(BanFor(), office=False))

    effects = await house.says("fool", by=ALICE)

    (card,) = [effect for effect in effects if isinstance(effect, Say) and effect.card is not None]
    assert card.chat == OWNER.id


async def test_where_nobody_can_be_asked_the_member_is_mute_for_a_day_and_no_more(house):
    house.adopt(charter(BanFor(), office=False))
    for chat in (LOUNGE, MARKET, OFFICE):
        house.looks[chat] = house.seen(chat, staff=[])
    await house.handle.look_at([LOUNGE, MARKET, OFFICE])

    effects = await house.says("fool", by=ALICE)

    assert done(effects) == [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + DAY)]
    assert [effect for effect in effects if isinstance(effect, Say) and effect.buttons] == []
