"""The first message of a member, in the charter's own words."""

from bot.domain.effects import Say
from bot.domain.events import Person
from tests.builders import NOON
from tests.support.charters import of_the_house
from tests.support.house import ALICE, House, says

DORA = Person(id=21, name="Dora", language="en")


async def test_a_first_message_is_the_first_once_and_for_all(store):
    house = House(
        store,
        of_the_house("""\
        rules:
          hello:
            says: Newcomers are greeted.
            when: {first message: yes}
            then: [reply: Hello!]
        """),
    )
    await house.handle.look_at([*house.looks])

    first = await house.says("hi", by=DORA)
    second = await house.says("hi again", by=DORA, at=NOON + 400)
    both = await house.give(says("I am", by=ALICE, at=NOON + 500), says("Alice", by=ALICE, at=NOON + 570))

    assert [isinstance(one, Say) for one in (*first, *both)] == [True, True]
    assert second == []
