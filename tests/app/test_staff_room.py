"""What staff are told of what Telegram refuses."""

import pytest

from bot.app.ports import Never, Queued
from bot.app.staff_room import refused
from bot.domain.effects import Delete, Say
from bot.domain.events import Membership
from bot.domain.ids import ChatId, MessageId
from tests import builders
from tests.builders import LOUNGE, NOON, OFFICE
from tests.support.house import OWNER, keys, words


def failed(effect, **more):
    return Queued(key="k", chat=effect.chat, lane=0, effect=effect, **more)


DELETION = Delete(chat=LOUNGE, messages=(MessageId(1),))


async def told(house, queued, never):
    return await house.books(lambda books: refused(house.force, books, queued, never, NOON))


@pytest.mark.parametrize(
    ("never", "said"),
    [
        (Never(why="Bad Request: not enough rights", lacks="delete"), "office-lacks-delete"),
        (Never(why="Bad Request: not enough rights", lacks="restrict"), "office-lacks-restrict"),
        (Never(why="Bad Request: message can't be deleted"), "office-refused"),
    ],
)
async def test_what_telegram_refuses_is_told_to_staff_once(house, never, said):
    first = await told(house, failed(DELETION), never)

    assert keys(first) == [said]
    assert [effect.chat for effect in first] == [OFFICE]
    assert await told(house, failed(DELETION), never) == ()


async def test_staff_read_what_could_not_be_done(house):
    (say,) = await told(house, failed(DELETION), Never(why="older than 48 hours"))

    assert words([say]) == ["In Lounge I could not delete a message. The reason: older than 48 hours"]


async def test_what_fails_in_the_office_itself_or_elsewhere_is_not_told(house):
    never = Never(why="Forbidden: bot was kicked")

    assert await told(house, failed(Say(chat=OFFICE, text=None, language="en")), never) == ()
    assert await told(house, failed(Delete(chat=ChatId(-5), messages=())), never) == ()


async def test_a_missing_right_found_twice_is_told_once(house):
    house.looks[LOUNGE] = house.seen(LOUNGE, me=Membership(status="admin", rights=frozenset({"restrict"})))
    await house.handle.look_at([LOUNGE])

    assert await told(house, failed(DELETION), Never(why="no", lacks="delete")) == ()


async def test_a_bot_that_is_no_administrator_lacks_that_and_not_each_right(house):
    house.looks[LOUNGE] = house.seen(LOUNGE, me=Membership(status="member"))
    await house.handle.look_at([LOUNGE])

    assert await told(house, failed(DELETION), Never(why="no", lacks="delete")) == ()
    assert await told(house, failed(DELETION), Never(why="no", lacks="restrict")) == ()


async def test_the_owner_hears_in_private_where_there_is_no_office(house):
    house.adopt(builders.charter(office=False))

    (say,) = await told(house, failed(DELETION), Never(why="no", lacks="delete"))

    assert say.chat == OWNER.id
