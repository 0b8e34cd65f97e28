"""Welcomes, goodbyes, and what is removed again, as a charter's `housekeeping` says."""

import pytest

from bot.domain.effects import Delete, Say
from bot.domain.events import Announced, MemberChanged, Membership, PeopleArrived, Person, PersonLeft
from bot.domain.ids import ChatId, MessageId
from tests.builders import LOUNGE, NOON, OFFICE
from tests.support.charters import of_the_house
from tests.support.house import ALICE, MOD, chat, done, says, update, words

DORA = Person(id=21, name="Dora", language="zh")
EMIL = Person(id=22, name="Emil")
OUT, IN, BANNED = (Membership(status=status) for status in ("left", "member", "banned"))
GREETING = """\
    housekeeping:
      welcome:
        en: Welcome to {group}, {member}!
        zh: 欢迎{member}！
      goodbye: Bye, {member}.
      notices stay for: 1 hour
"""


def changes(person, was=OUT, now=IN, *, where=LOUNGE, at=NOON, by=None):
    return MemberChanged(
        update=update(),
        at=at,
        chat=chat(where),
        person=person,
        was=was,
        now=now,
        by=person.id if by is None else by.id,
    )


def arrives(*people, at=NOON):
    return PeopleArrived(update=update(), at=at, chat=chat(), message=MessageId(7), people=people)


def leaves(person, *, by=None, at=NOON):
    return PersonLeft(
        update=update(), at=at, chat=chat(), message=MessageId(8), person=person, by=(by or person).id
    )


@pytest.fixture
def charter(house):
    return lambda text: house.adopt(of_the_house(text))


async def test_who_comes_is_welcomed_in_their_language_and_the_welcome_goes_with_the_notices(house, charter):
    charter(GREETING)

    (said,) = await house.give(changes(DORA))

    assert (words([said]), said.chat, said.stays) == (["欢迎Dora！"], LOUNGE, 3600)


async def test_the_same_join_told_twice_is_one_welcome(house, charter):
    charter(GREETING)

    first = await house.give(changes(DORA), arrives(DORA))
    again = await house.give(arrives(DORA, at=NOON + 3))

    assert (words(first), again) == (["欢迎Dora！"], [])


async def test_several_who_came_together_are_welcomed_in_one_message(house, charter):
    charter(GREETING)

    assert words(await house.give(arrives(DORA, EMIL))) == ["Welcome to Lounge, Dora and Emil!"]


async def test_in_a_raid_the_bot_soon_welcomes_nobody_and_later_again(house, charter):
    charter(GREETING)
    crowd = [Person(id=1000 + number, name=f"N{number}") for number in range(40)]

    said = await house.give(*[changes(one, at=NOON + number) for number, one in enumerate(crowd)])
    later = await house.give(changes(DORA, at=NOON + 120))

    assert len(said) == 5
    assert words(later) == ["欢迎Dora！"]


async def test_staff_are_not_welcomed_in_their_room_nor_bots_anywhere(house, charter):
    charter(GREETING)
    helper = Person(id=23, name="Helper", bot=True)

    assert await house.give(changes(DORA, where=OFFICE), changes(helper), arrives(helper)) == []


async def test_who_leaves_is_bidden_goodbye_once_and_who_is_removed_is_not(house, charter):
    charter(GREETING)

    left = await house.give(changes(ALICE, IN, OUT), leaves(ALICE))
    removed = await house.give(changes(DORA, IN, BANNED, by=MOD), leaves(EMIL, by=MOD))

    assert (words(left), removed) == (["Bye, Alice."], [])


async def test_names_with_braces_fill_no_blanks(house, charter):
    charter(GREETING)

    assert words(await house.give(changes(Person(id=24, name="{group}")))) == ["Welcome to Lounge, {group}!"]


async def test_service_messages_go_at_once_where_they_are_not_to_stay(house, charter):
    pinned = Announced(update=update(), at=NOON, chat=chat(), message=MessageId(9), kind="pinned_message")
    elsewhere = Announced(
        update=update(), at=NOON, chat=chat(ChatId(-77)), message=MessageId(9), kind="pinned_message"
    )
    assert await house.give(pinned, arrives(DORA), leaves(DORA)) == []

    charter("housekeeping: {service messages stay: no}")
    gone = done(
        await house.give(*(renumbered(one) for one in (pinned, elsewhere)), arrives(DORA), leaves(DORA))
    )

    assert gone == [Delete(chat=LOUNGE, messages=(MessageId(number),)) for number in (9, 7, 8)]


def renumbered(event):
    return Announced(update=update(), at=event.at, chat=event.chat, message=event.message, kind=event.kind)


async def test_a_command_goes_with_its_answer_where_commands_are_not_to_stay(house, charter):
    charter("housekeeping: {commands stay: no, notices stay for: 2 minutes}")
    asked = says("/help")

    (answer,) = await house.give(asked, says("/unheard of"))

    assert isinstance(answer, Say)
    timers = await house.books(lambda books: books.timers("unsay"))
    assert [(one.data["message"], one.due) for one in timers] == [(asked.post.message, NOON + answer.stays)]
    assert answer.stays == 120


async def test_commands_stay_unless_the_charter_says_otherwise(house):
    await house.says("/help")

    assert await house.books(lambda books: books.timers("unsay")) == []


async def test_a_notice_stays_as_long_as_the_charter_says(house, charter):
    charter("""\
    housekeeping: {notices stay for: 2 minutes}
    rules:
      ads: {says: No ads., when: {contains: casino}, then: [warn]}
    """)

    (notice,) = await house.says("casino")

    assert notice.stays == 120
