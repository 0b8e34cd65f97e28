"""Undo: what a rule did is taken back, and nothing else is."""

from __future__ import annotations

import random
import shutil

import pytest

from bot.app.undo import Undo
from bot.app.verify import verify
from bot.domain.charter.faults import Reading
from bot.domain.charter.schema import DAY, Ladder
from bot.domain.charter.schema_standing import Earning, Needs, Points, Tier
from bot.domain.charter.values import BanFor, DeleteMessage, MuteFor, Strike, Warn, Word
from bot.domain.effects import Mute, Rewrite, Say, Unban, Unmute
from bot.domain.ids import LadderName, MessageId, RuleId, TierName
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import ALICE, BOB, CARL, ME, MOD, House, done, says, words
from tests.support.inline import InlineStore

ADS, FOOL = RuleId("ads"), RuleId("fool")
POINTS = Points(
    earn={
        "message": Earning(source="message", gives=1),
        "reply received": Earning(source="reply received", gives=2),
        "thanks received": Earning(source="thanks received", gives=5),
    },
    strike_costs=3,
)
TIERS = (
    Tier(name=TierName("guest")),
    Tier(name=TierName("regular"), needs=Needs(points=6)),
)
LADDERS = (
    Ladder(name=LadderName("standard"), steps=(Warn(), MuteFor(2 * DAY), BanFor())),
    Ladder(name=LadderName("kind"), steps=(BanFor(),), ask_before=(BanFor(),)),
)


def charter(*, ads=True, mode="enforce"):
    rules = [
        builders.rule("fool", builders.when(contains=(Word("fool"),)), then=[Strike()], ladder="kind"),
        builders.rule("noise", builders.when(contains=(Word("noise"),)), then=[MuteFor(3600)]),
    ]
    if ads:
        when = builders.when(contains=(Word("casino"),))
        rules.append(builders.rule("ads", when, then=[DeleteMessage(), Strike()], mode=mode))
    return builders.charter(*rules, ladders=LADDERS, points=POINTS, tiers=TIERS)


@pytest.fixture
async def house(store):
    return await opened(store, charter())


async def opened(store, ruled):
    """A community under a charter, which has met everybody."""
    house = House(store, ruled)
    await house.open()
    return house


@pytest.fixture
def undo(house):
    made = Undo(
        store=house.store,
        force=house.force,
        clock=house.clock,
        me=ME,
        fresh=lambda books: books.waiting(1000, after=house._newest),
        hand=house._hand,
    )

    async def run(rule=ADS, *, since=NOON - 60, preview=False):
        before = len(house.queued)
        found = await made(rule, since, preview=preview)
        return found, [row.effect for row in house.queued[before:]]

    return run


async def balance(house, who=ALICE):
    key = await house.key(who)
    found = await house.books(lambda books: books.standings([key]))
    return found[key].balance if key in found else 0


async def test_strikes_points_and_the_message_come_back(house, undo):
    await house.says("good morning everybody", by=ALICE)
    had = await balance(house)
    await house.says("my casino is the best", by=ALICE, at=NOON + 90)
    assert await balance(house) == had - POINTS.strike_costs

    found, _ = await undo()

    assert await house.strikes(ALICE) == []
    assert await balance(house) == had + 1
    assert (found.decisions, found.members, found.strikes, found.messages, found.gone) == (1, 1, 1, 1, 1)


async def test_what_was_before_stays(house, undo):
    await house.says("casino", by=ALICE, at=NOON)
    await house.says("casino again", by=ALICE, at=NOON + 500)

    found, _ = await undo(since=NOON + 400)

    assert found.decisions == 1
    assert len(await house.strikes(ALICE)) == 1


async def test_a_mute_and_a_ban_end(house, undo):
    for number in range(2):
        await house.says(f"casino {number}", by=ALICE, at=NOON + number)
    assert (await undo())[1][:1] == [Unmute(chat=LOUNGE, user=ALICE.id)]

    for number in range(3):
        await house.says(f"casino {number}", by=BOB, at=NOON + 10 + number)
    found, effects = await undo()

    assert {Unban(chat=chat, user=BOB.id) for chat in (LOUNGE, MARKET, OFFICE)} <= set(done(effects))
    assert Unmute(chat=LOUNGE, user=BOB.id) in effects
    assert found.lifted == 4
    keys = [await house.key(who) for who in (ALICE, BOB)]
    assert await house.books(lambda books: books.sanctions(keys, NOON + 60)) == {}


async def test_a_mute_that_another_rule_asks_for_goes_on_as_that_says(house, undo):
    await house.says("noise", by=ALICE, at=NOON)
    for number in range(2):
        await house.says(f"casino {number}", by=ALICE, at=NOON + 1 + number)

    found, effects = await undo()

    assert done(effects) == [Mute(chat=LOUNGE, user=ALICE.id, until=NOON + 3600)]
    assert found.lifted == 1


async def test_a_ban_by_hand_stays(house, undo):
    await house.says("casino", by=ALICE, message=MessageId(501))
    await house.says("/ban @alice", by=MOD, at=NOON + 20)

    found, effects = await undo()

    assert (done(effects), found.strikes) == ([], 1)


async def test_what_staff_lifted_is_lifted_already(house, undo):
    for number in range(2):
        await house.says(f"casino {number}", by=ALICE, at=NOON + number)
    await house.says("/unmute @alice", by=MOD, at=NOON + 20)

    _, effects = await undo()

    assert done(effects) == []


async def test_a_question_to_staff_closes_and_the_word_is_given_back(house, undo):
    effects = await house.says("fool", by=ALICE, at=NOON)
    (card,) = [one for one in effects if isinstance(one, Say) and one.card is not None]
    await house.books(lambda books: books.card_shown(card.card, MessageId(5)))

    found, effects = await undo(FOOL)

    assert found.cards == 1
    assert Unmute(chat=LOUNGE, user=ALICE.id) in effects
    (rewritten,) = [one for one in effects if isinstance(one, Rewrite)]
    assert "took back what the rule did" in words([rewritten])[0]
    assert (await house.books(lambda books: books.open_cards())) == []


async def test_of_a_decision_that_rests_on_another_rule_too_only_the_strike_is_taken_back(house, undo):
    await house.says("casino noise", by=ALICE)

    found, effects = await undo()

    assert (found.decisions, found.shared, found.strikes) == (0, 1, 1)
    assert done(effects) == []
    assert await house.strikes(ALICE) == []


async def test_a_rule_in_observe_did_nothing_that_could_be_taken_back(house, undo):
    house.adopt(charter(mode="observe"), 3)
    await house.says("casino", by=ALICE)

    found, effects = await undo()

    assert (found.decisions, found.shared, effects) == (0, 0, [])


async def test_a_second_time_nothing_more_is_taken_back(house, undo):
    await house.says("casino", by=ALICE)
    await undo()
    house.clock.move(1)

    found, effects = await undo()

    assert (found.decisions, found.strikes, found.messages) == (0, 0, 0)
    assert effects == []


async def test_a_preview_tells_the_same_and_changes_nothing(house, undo):
    for number in range(3):
        await house.says(f"casino {number}", by=ALICE, at=NOON + number)
    had = await balance(house)

    seen, effects = await undo(preview=True)

    assert effects == []
    assert (await balance(house), len(await house.strikes(ALICE))) == (had, 3)
    assert seen == (await undo())[0]


async def test_the_group_and_staff_are_told(house, undo):
    await house.says("casino", by=ALICE)
    await house.says("casino", by=BOB, chat=MARKET)

    _, effects = await undo()

    told = {one.chat: words([one])[0] for one in effects if isinstance(one, Say)}
    assert "Alice was taken back" in told[LOUNGE]
    assert "Bob was taken back" in told[MARKET]
    assert "2 decisions about 2 members, 2 strikes" in told[OFFICE]


async def test_why_tells_that_it_was_taken_back(house, undo):
    await house.says("casino", by=ALICE)
    await undo()

    effects = await house.says("/why", by=ALICE, at=NOON + 120)

    assert "this was taken back" in words(effects)[0]


async def chat_about(house, seed):
    """Some hours of talk, the same for a seed, with advertising in it."""
    chance = random.Random(seed)
    latest = None
    for number in range(60):
        by = chance.choice((ALICE, BOB, CARL))
        text = chance.choice(("casino offer", "the kettle is on", "which water then", "fine weather today"))
        answers = latest if latest is not None and chance.random() < 0.4 else None
        if answers is not None and chance.random() < 0.4:
            text = "thanks"
        event = says(
            f"{text} {number}" if text != "thanks" else text,
            by=by,
            at=NOON + 70 * number,
            message=MessageId(1000 + number),
            answers=answers,
        )
        await house.give(event)
        latest = event


async def outcome(house):
    keys = {who.id: await house.key(who) for who in (ALICE, BOB, CARL)}
    standings = await house.books(lambda books: books.standings(list(keys.values())))
    states = await house.books(lambda books: books.tier_states(list(keys.values())))
    return {
        user: (standings[key].balance, states[key].tier if key in states else "guest")
        for user, key in keys.items()
    }


@pytest.mark.parametrize("seed", range(4))
async def test_after_an_undo_points_and_tiers_are_as_if_the_rule_had_not_been_there(
    house, undo, blank_file, tmp_path, seed
):
    other = tmp_path / "other.db"
    shutil.copyfile(blank_file, other)
    calm = await opened(InlineStore(other), charter(ads=False))
    await chat_about(calm, seed)
    await chat_about(house, seed)
    for each in (house, calm):
        each.clock.move(70 * 60)
    assert await outcome(house) != await outcome(calm)

    found, _ = await undo()

    assert found.decisions > 0
    assert await outcome(house) == await outcome(calm)
    assert await house.strikes(ALICE) == []
    await calm.store.close()


async def test_verify_finds_nothing_after_an_undo(house, undo):
    ruled = charter()

    class Versions:
        def again(self, body):
            return Reading(charter=ruled, faults=())

    await house.books(lambda books: books.adopt("body", "1", NOON - 2 * DAY))
    house.force.adopt(1, ruled, house.force.program, NOON)
    await chat_about(house, 7)
    await undo()

    assert (await house.books(lambda books: verify(books, Versions()))).differences == ()
