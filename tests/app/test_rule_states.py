"""New rules are watched: the fuse of one that acts on many who had been here blows, and staff let it act again."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from bot.app.handle import Handle
from bot.app.rule_states import OLD_MEMBERS, renew
from bot.app.verify import verify
from bot.domain.charter.faults import Reading
from bot.domain.charter.schema import DAY
from bot.domain.charter.values import DeleteMessage, Rate, Word
from bot.domain.effects import Answer, Delete, Rewrite, Say
from bot.domain.events import ButtonPressed, Person
from bot.domain.ids import MessageId, UserId
from tests import builders
from tests.builders import LOUNGE, NOON, OFFICE
from tests.support.house import ALICE, BOB, MOD, House, done, says, update, words

MANY = OLD_MEMBERS + 1


def people(number):
    return [Person(id=UserId(1000 + one), name=f"P{one}", language="en") for one in range(number)]


def charter(word="tea", **more):
    asked = more.pop("asked", {"contains": (Word(word),)})
    return builders.charter(
        builders.rule("words", builders.when(**asked), then=[DeleteMessage()], **more),
    )


@pytest.fixture
async def house(store):
    house = House(store, charter())
    await house.open()
    await adopt(house, charter(), 1)
    return house


async def adopt(house, ruled, number):
    """As adoption does it."""
    house.force.adopt(number, ruled, house.force.of(number, ruled).program, NOON)
    states = await house.books(lambda books: renew(books, ruled, int(house.clock.now())))
    house.force.remember(states)


async def break_it(house, who, text="tea", after=60):
    return [
        effect
        for place, one in enumerate(who)
        for effect in await house.says(text, by=one, at=NOON + after + place)
    ]


def told(effects, room=OFFICE):
    return [one for one in effects if isinstance(one, Say) and one.chat == room]


async def test_a_young_rule_that_acts_on_many_who_had_been_here_goes_on_in_observe(house):
    effects = await break_it(house, people(MANY))

    assert len(done(effects)) == MANY
    (said,) = told(effects)
    assert "is only observed" in words([said])[0]
    assert done(await break_it(house, people(3), after=600)) == []
    assert house.force.charter.rules["words"].mode == "observe"


async def test_up_to_five_are_not_many(house):
    effects = await break_it(house, people(OLD_MEMBERS) * 3)

    assert told(effects) == []
    assert len(done(effects)) == OLD_MEMBERS * 3


async def test_many_among_many_more_who_write_are_few(house):
    await break_it(house, people(MANY * 20), text="hello", after=1)

    effects = await break_it(house, people(MANY), after=300)

    assert told(effects) == []


async def test_newcomers_do_not_blow_it(house):
    await break_it(house, people(MANY), text="hello", after=1)
    keys = [await house.key(one) for one in people(MANY)]
    await house.books(lambda books: books.joined(LOUNGE, [(key, NOON) for key in keys]))

    assert told(await break_it(house, people(MANY))) == []


async def test_after_a_day_a_rule_is_no_longer_watched(house):
    house.clock.move(DAY)

    assert told(await break_it(house, people(MANY), after=DAY)) == []


async def test_a_rule_that_changed_is_watched_anew_and_one_that_only_says_otherwise_is_not(house):
    house.clock.move(DAY)
    await adopt(house, charter(says={"": "Other words."}), 2)
    assert told(await break_it(house, people(MANY), after=DAY)) == []

    house.clock.move(600)
    await adopt(house, charter("coffee"), 3)

    assert len(told(await break_it(house, people(MANY), text="coffee", after=DAY + 700))) == 1


async def test_a_rule_about_pace_has_no_fuse(house):
    await adopt(house, charter(asked={"messages": Rate(1, 10)}), 2)

    effects = await break_it(house, people(MANY))

    assert len(done(effects)) == MANY
    assert told(effects) == []


async def test_staff_let_it_act_again(house):
    effects = await break_it(house, people(MANY))
    ((button,),) = told(effects)[0].buttons
    press = ButtonPressed(
        update=update(),
        person=MOD,
        data=button.data,
        query="q",
        chat=OFFICE,
        message=MessageId(5),
        at=NOON + 700,
    )

    refused = await house.give(replace(press, person=ALICE))
    assert [type(one) for one in refused] == [Answer]
    assert house.force.charter.rules["words"].mode == "observe"

    effects = await house.give(replace(press, update=update()))
    (rewritten,) = [one for one in effects if isinstance(one, Rewrite)]
    assert "acts again" in words([rewritten])[0]
    (deleted,) = done(await house.says("tea", by=BOB, at=NOON + 800))
    assert isinstance(deleted, Delete)

    late = await house.give(replace(press, update=update()))
    assert words(late) == ["This question is no longer open."]


async def test_it_blows_at_the_same_message_however_batches_are_cut(house):
    said = [says("tea", by=one, at=NOON + 60 + place) for place, one in enumerate(people(MANY + 3))]

    effects = await house.give(*said)

    assert len(done(effects)) == MANY


async def test_a_fuse_that_blew_in_a_transaction_that_failed_is_whole(house, monkeypatch):
    said = [says("tea", by=one, at=NOON + 60 + place) for place, one in enumerate(people(MANY))]
    broken = says("tea", by=BOB, at=NOON + 100)
    remember = Handle._happened

    def failing(handle, work, event):
        if event is broken and len(work.draft.decisions) == MANY:
            raise RuntimeError
        remember(handle, work, event)

    monkeypatch.setattr(Handle, "_happened", failing)
    await house.give(*said, broken)

    states = await house.books(lambda books: books.rule_states())
    assert states == house.force.states
    assert house.put_aside == 0


async def test_it_survives_a_restart_and_ends_when_the_rule_is_changed(house):
    await break_it(house, people(MANY))

    await adopt(house, charter(), 1)
    assert house.force.charter.rules["words"].mode == "observe"

    await adopt(house, charter("coffee"), 2)
    assert house.force.charter.rules["words"].mode == "enforce"


async def test_decisions_after_it_are_derived_again_as_they_were(house):
    class Versions:
        def again(self, adopted):
            return Reading(charter=charter(), faults=())

    await house.books(lambda books: books.adopt("body", "1", NOON - DAY, {}))
    await break_it(house, people(MANY + 2))

    checked = await house.books(lambda books: verify(books, Versions()))

    assert (checked.decisions, checked.differences) == (MANY + 2, ())


async def test_a_press_of_what_is_no_rule_is_answered(house):
    press = ButtonPressed(update=update(), person=MOD, data="rule:", query="q", chat=OFFICE, at=NOON)

    assert words(await house.give(press)) == ["This question is no longer open."]
