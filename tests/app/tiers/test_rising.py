"""Who rises and who falls, with the real handling of batches: by what is written and thanked, by time, sanctions and staff."""

from dataclasses import replace

import pytest

from bot.app.rows import Timer
from bot.domain.charter.schema import DAY
from bot.domain.charter.schema_standing import Active, Earning, Needs, Points, Thanked, Tier
from bot.domain.effects import Ban, Rewrite, Say, Tag, Unban
from bot.domain.events import ButtonPressed
from bot.domain.ids import ChatId, TierName
from tests import builders
from tests.builders import NOON, OFFICE
from tests.support.house import ALICE, BOB, CARL, HELPER, MOD, House, says, update

POINTS = Points(
    earn={
        "message": Earning(source="message", gives=1),
        "thanks received": Earning(source="thanks received", gives=5),
    }
)
HOST = Tier(
    name=TierName("host"),
    needs=Needs(points=3, active=Active(days=2, within=10 * DAY)),
    tag={"": "Host"},
    price=80,
)
TIERS = (Tier(name=TierName("member")), HOST)


def club(*tiers, **more):
    return builders.charter(points=POINTS, tiers=tiers or TIERS, **more)


@pytest.fixture
async def house(store):
    made = House(store, club())
    await made.open()
    return made


async def writes(house, *, days=3, by=ALICE, start=NOON):
    """Somebody writes something new on each of some days."""
    for day in range(days):
        at = start + day * DAY
        house.clock.move(at - house.clock.now())
        await house.says(f"a fine day for tea number {day}", by=by, at=at)


async def tier(house, who=ALICE):
    key = await house.key(who)
    states = await house.books(lambda books: books.tier_states([key]))
    return states[key].tier if key in states else "member"


def told(house, who=ALICE):
    return [
        builders.english(row.effect)[0]
        for row in house.queued
        if isinstance(row.effect, Say) and row.effect.chat == who.id
    ]


async def review(house, at, who=ALICE):
    key = await house.key(who)
    house.clock.move(at - house.clock.now())
    timer = Timer(key=f"review:{key}:{at}", due=at, kind="review", chat=ChatId(0), data={"member": str(key)})
    await house.books(lambda books: house.handle.review(books, timer))
    await house.books(lambda books: house._hand(books.waiting(1000, after=house._newest)))


async def test_a_member_who_has_what_it_takes_rises_and_is_told_once(house):
    await writes(house)

    assert await tier(house) == "host"
    (text,) = told(house)
    assert text.startswith("Congratulations!")
    assert [row.effect.tag for row in house.queued if isinstance(row.effect, Tag)] == ["Host", "Host"]


async def test_nobody_rises_by_points_alone(house):
    for minute in range(5):
        await house.says(f"what a nice morning it is {minute} {'x' * minute * 9}", at=NOON + minute * 61)

    assert await tier(house) == "member"


async def test_a_ban_takes_the_tier_and_its_end_gives_it_back(house):
    await writes(house)
    house.forget()

    await house.says("/ban @alice rude", by=MOD, at=NOON + 2 * DAY + 60)
    assert await tier(house) == "member"
    assert told(house) == ["In Tea you are “member” as long as your mute or ban lasts."]

    await house.says("/unban @alice", by=MOD, at=NOON + 2 * DAY + 120)
    assert await tier(house) == "host"
    assert told(house)[1:] == ["Welcome back! In Tea you are “host” again."]


async def test_a_mute_of_a_day_ends_by_itself_and_the_tier_comes_back(house):
    await writes(house)
    house.forget()
    at = NOON + 2 * DAY + 60
    house.clock.move(60)

    await house.says("/tmute @alice 1d rude", by=MOD, at=at)
    assert await tier(house) == "member"
    await review(house, at + DAY + 1)

    assert await tier(house) == "host"


async def test_a_short_mute_touches_no_tier(house):
    await writes(house)

    await house.says("/tmute @alice 2h rude", by=MOD, at=NOON + 2 * DAY + 60)

    assert await tier(house) == "host"


async def test_who_writes_no_more_is_warned_and_falls_one_step_when_grace_is_over(house):
    await writes(house)
    rose = NOON + DAY
    house.forget()

    await review(house, rose + 31 * DAY)
    assert (await tier(house), told(house)) == (
        "host",
        ["You are “host” in Tea, and we would like you to stay that. Just now something is missing for it:"],
    )

    await review(house, rose + 46 * DAY)
    assert await tier(house) == "member"
    assert told(house)[1].startswith("In Tea you are “member” now, one step below “host”.")


async def test_a_review_that_comes_too_early_waits_for_its_day(house):
    await writes(house)
    house.forget()

    await review(house, NOON + 5 * DAY)

    assert told(house) == []
    dues = [timer.due async for timer in reviews(house)]
    assert NOON + DAY + 30 * DAY in dues


async def reviews(house):
    for timer in await house.books(lambda books: books.timers("review")):
        yield timer


async def pressed(house, data, by, at):
    event = ButtonPressed(update=update(), at=at, query="q", person=by, data=data, chat=OFFICE)
    return await house.give(event)


def cards(house):
    return [row.effect for row in house.queued if isinstance(row.effect, Say) and row.effect.card]


async def test_two_of_the_staff_agree_before_somebody_rises(store):
    house = House(store, club(TIERS[0], replace(HOST, approval=2)))
    await house.open()
    await writes(house)
    assert await tier(house) == "member"
    (card,) = cards(house)
    await house.books(lambda books: books.card_shown(card.card, builders.post().message))
    agree = f"card:{card.card}:agreed"

    await pressed(house, agree, MOD, NOON + 3 * DAY)
    await pressed(house, agree, MOD, NOON + 3 * DAY)
    assert await tier(house) == "member"
    await pressed(house, agree, HELPER, NOON + 3 * DAY)

    assert await tier(house) == "host"
    assert [row.effect for row in house.queued if isinstance(row.effect, Rewrite)][-1].buttons == ()


async def test_a_stranger_can_not_agree(store):
    house = House(store, club(TIERS[0], replace(HOST, approval=1)))
    await house.open()
    await writes(house)
    (card,) = cards(house)

    await pressed(house, f"card:{card.card}:agreed", BOB, NOON + 3 * DAY)

    assert await tier(house) == "member"


async def test_a_refusal_is_not_asked_again_by_the_next_message(store):
    house = House(store, club(TIERS[0], replace(HOST, approval=1)))
    await house.open()
    await writes(house)
    (card,) = cards(house)
    await pressed(house, f"card:{card.card}:refused", MOD, NOON + 3 * DAY)
    house.forget()

    await writes(house, start=NOON + 4 * DAY)

    assert (await tier(house), cards(house)) == ("member", [])


async def test_thanks_from_people_who_were_here_before_lift_a_member(store):
    needs = Needs(thanked_by=Thanked(people=2))
    house = House(store, club(TIERS[0], replace(HOST, needs=needs)))
    await house.open()
    helped = says("boil it at ninety degrees", at=NOON + DAY)
    await house.give(helped)

    await house.says("thanks", by=BOB, answers=helped, at=NOON + DAY + 10)
    assert await tier(house) == "member"
    await house.says("thank you Alice!", by=CARL, answers=helped, at=NOON + DAY + 20)

    assert await tier(house) == "host"


async def test_x30_a_ban_goes_before_grace_and_lock(house):
    await writes(house)
    key = await house.key(ALICE)
    state = (await house.books(lambda books: books.tier_states([key])))[key]
    from msgspec.structs import replace as with_

    await house.books(lambda books: books.save_tier_states({key: with_(state, locked=True)}))

    await house.says("/ban @alice rude", by=MOD, at=NOON + 2 * DAY + 60)

    assert await tier(house) == "member"
    assert any(isinstance(row.effect, Ban) for row in house.queued)
    assert not any(isinstance(row.effect, Unban) for row in house.queued)


async def test_no_tag_is_promised_to_administrators(house):
    await writes(house, by=HELPER)
    await writes(house, by=ALICE)

    said = {row.chat: builders.english(row.effect) for row in house.queued if isinstance(row.effect, Say)}
    assert said[HELPER.id][-1] == "Your price: 80% of the list price."
    assert said[ALICE.id][-1] == "Your tag in the group: “Host”."
