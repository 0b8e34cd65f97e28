"""Notes: what members ask for, out of the charter or saved by staff."""

import pytest

from bot.app.commands.keeping import LONGEST_NAME, MOST_NOTES
from bot.domain.events import Command
from tests.builders import NOON
from tests.support.charters import of_the_house
from tests.support.house import BOB, HELPER, keys, message_of, private, says, words


@pytest.fixture(autouse=True)
def charter(house):
    house.adopt(
        of_the_house("""\
        notes:
          Brewing:
            en: Green tea 80 degrees.
            zh: 绿茶80度。
          how to join: Say hello.
        """)
    )


async def test_a_note_of_the_charter_comes_in_the_askers_language_whatever_capitals(house):
    assert words(await house.says("/get BREWING")) == ["Green tea 80 degrees."]
    assert words(await house.says("/get brewing", by=BOB)) == ["绿茶80度。"]
    assert words(await house.says("/get how  to join")) == ["Say hello."]
    assert words(await house.give(private("/get #brewing"))) == ["Green tea 80 degrees."]


async def test_a_hashtag_alone_gets_a_note_below_what_it_answers(house):
    question = says("how do I brew green tea?", by=BOB)

    (said,) = await house.give(says("#brewing", answers=question))

    assert (words([said]), said.reply_to) == (["Green tea 80 degrees."], message_of(question))


@pytest.mark.parametrize("text", ["#brewed", "#brewing is hard", "brewing", "# brewing", "#"])
async def test_other_hashtags_are_only_talk(house, text):
    assert await house.says(text) == []


async def test_the_same_note_comes_once_a_minute_in_a_chat(house):
    first = await house.says("#brewing")
    second = await house.says("#Brewing", by=BOB, at=NOON + 59)
    third = await house.says("#brewing", by=BOB, at=NOON + 61)

    assert (keys(first), second, keys(third)) == (["note-text"], [], ["note-text"])


async def test_a_private_chat_may_ask_as_often_as_it_likes_and_the_note_stays(house):
    (first,) = await house.give(private("#brewing"))
    (second,) = await house.give(private("#brewing"))

    assert (first.stays, second.text) == (None, first.text)


async def test_staff_save_a_note_and_anybody_gets_it(house):
    saved = await house.says("/save Shipping Parcels go out\non Mondays.", by=HELPER)

    assert words(saved) == ["Saved. Anybody gets it with /get Shipping."]
    assert words(await house.says("#shipping")) == ["Parcels go out\non Mondays."]
    assert words(await house.says("/notes")) == [
        "Ask for one of these with /get and its name; one with # is asked for by that alone: #Brewing how to join #Shipping"
    ]


async def test_a_message_is_saved_by_answering_it_and_a_note_replaced_by_saving_it_again(house):
    await house.says("/save shipping Never.", by=HELPER)
    await house.says(
        "/save shipping",
        by=HELPER,
        command=Command(name="save", rest="shipping", answered="Parcels go out on Mondays."),
    )

    assert words(await house.says("/get shipping")) == ["Parcels go out on Mondays."]


async def test_a_note_is_removed_again(house):
    await house.says("/save shipping Mondays.", by=HELPER)

    assert keys(await house.says("/unsave #Shipping", by=HELPER)) == ["note-unsaved"]
    assert keys(await house.says("/unsave shipping", by=HELPER)) == ["note-unknown"]
    assert await house.says("#shipping") == []


async def test_what_stands_in_the_charter_is_changed_there(house):
    assert keys(await house.says("/save brewing Boil it.", by=HELPER)) == ["note-in-charter"]
    assert keys(await house.says("/unsave brewing", by=HELPER)) == ["note-in-charter"]


async def test_members_cannot_save(house):
    assert await house.says("/save shipping Never.") == []
    assert words(await house.says("/get shipping"))[0].startswith("There is no note “shipping”.")


async def test_a_name_written_a_little_wrong_is_guessed(house):
    (said,) = words(await house.says("/get brewin"))

    assert said.splitlines() == [
        "There is no note “brewin”. /notes lists those there are.",
        "Did you mean Brewing?",
    ]


@pytest.mark.parametrize("command", ["/get", "/save", "/save shipping", "/unsave"])
async def test_a_command_that_lacks_something_is_explained(house, command):
    (said,) = words(await house.says(command, by=HELPER))

    assert f"Write {command.split()[0]}" in said


async def test_no_note_is_too_long_and_there_are_not_too_many(house):
    assert keys(await house.says(f"/save {'n' * (LONGEST_NAME + 1)} x", by=HELPER)) == ["note-too-long"]
    assert keys(await house.says(f"/save n {'x' * 4097}", by=HELPER)) == ["note-too-long"]
    for number in range(MOST_NOTES):
        await house.says(f"/save n{number} x", by=HELPER)
    assert keys(await house.says("/save more x", by=HELPER)) == ["note-too-many"]
    assert keys(await house.says("/save n1 y", by=HELPER)) == ["note-saved"]


async def test_where_there_is_no_note_that_is_said(house):
    house.adopt(of_the_house(""), number=3)

    assert keys(await house.says("/notes")) == ["note-none"]


async def test_what_breaks_a_rule_gets_no_note(house):
    house.adopt(
        of_the_house("""\
        notes: {brewing: Green tea.}
        rules: {ads: {says: No ads., when: {contains: brewing}, then: [delete]}}
        """),
        number=3,
    )

    assert keys(await house.says("#brewing")) == []
