"""What staff do to people from the staff room, and in which language it is told."""

import pytest

from bot.domain.effects import Kick, Mute, Say, Unmute
from bot.domain.events import Person
from bot.domain.ids import UserId
from tests.builders import MARKET, NOON, OFFICE
from tests.support.house import (
    BOB,
    MOD,
    admin,
    done,
    keys,
    words,
)

HOUR = 3600


@pytest.mark.parametrize(
    ("command", "effects", "said"),
    [
        ("/warn @bobby rude", [], "Bob，这是一次警告。"),
        ("/mute @bobby 2h rude", [Mute(chat=MARKET, user=BOB.id, until=NOON + 2 * HOUR)], "Bob 在 "),
        ("/kick @bobby rude", [Kick(chat=MARKET, user=BOB.id)], "Bob 被移出群"),
        ("/unmute @bobby", [Unmute(chat=MARKET, user=BOB.id)], "Bob 可以在这里发言了。"),
    ],
)
async def test_from_the_staff_room_it_happens_where_somebody_wrote_last(house, command, effects, said):
    await house.says("hello there", by=BOB, chat=MARKET)

    found = await house.says(command, by=MOD, chat=OFFICE)

    assert done(found) == effects
    notice, answer = [one for one in found if isinstance(one, Say)]
    assert (notice.chat, answer.chat) == (MARKET, OFFICE)
    assert words([notice])[0].startswith(said)
    assert words([answer])[0].startswith("In Market:\n")


async def test_a_ban_from_the_staff_room_needs_the_right_in_the_group_concerned(house):
    guest = Person(id=UserId(44), name="Gus", language="en")
    house.looks[OFFICE] = house.seen(OFFICE, staff=[(guest, admin("restrict")), (MOD, admin("restrict"))])
    await house.handle.look_at([OFFICE])

    effects = await house.says("/ban @alice", by=guest, chat=OFFICE)

    assert done(effects) == []
    assert words(effects) == ["For this you need the administrator’s right “Ban users” in Lounge."]


async def test_from_the_staff_room_somebody_who_wrote_nowhere_is_asked_for(house):
    await house.says("hi", by=Person(id=UserId(777), name="Zoe", username="zoe_z"), chat=OFFICE)

    effects = await house.says("/warn @zoe_z", by=MOD, chat=OFFICE)

    assert keys(effects) == ["office-which-group"]
    assert await house.strikes(Person(id=UserId(777), name="Zoe")) == []


async def test_whoever_asks_is_answered_in_their_language_and_the_member_told_in_theirs(house):
    (notice,) = [one for one in await house.says("/mute @bobby 2h", by=MOD) if isinstance(one, Say)]
    (answer,) = [one for one in await house.says("/unban @bobby", by=MOD) if isinstance(one, Say)]

    assert (notice.language, answer.language) == ("zh", "en")
