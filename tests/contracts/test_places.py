"""Who has a place by points, on both databases."""

from bot.domain.events import Person
from bot.domain.ids import UserId
from bot.domain.points.standing import Standing
from tests.builders import NOON

HAVE = {"Ann": 9, "Ben": 5, "Cid": 5, "Dot": 0, "Eve": -3}


async def test_people_with_points_have_places_and_bots_have_none(books):
    people = [Person(id=UserId(place), name=name) for place, name in enumerate(HAVE, 1)]
    robot = Person(id=UserId(99), name="Robot", bot=True)
    everybody = {one.id: one for one in (*people, robot)}
    met = await books.members(everybody, at=NOON, since=NOON)
    standings = {met[one.id].key: Standing(balance=HAVE.get(one.name, 100)) for one in everybody.values()}
    await books.save_standings(standings)

    top = await books.top(0, 10)

    assert [balance for _, balance in top] == [9, 5, 5]
    assert await books.top(0, 2) == top[:2]
    assert await books.top(2, 2) == top[2:]
    assert [await books.above(than) for than in (9, 5, 0)] == [0, 1, 3]
