"""The charter's file changes while the bot runs: what is in force, and what staff hear."""

import pytest

from bot.adapters.charter_file import CharterFile
from bot.app.adopt_charter import SHOWN, Adopt, Started, adopted_text, start
from bot.domain.effects import Text
from bot.domain.text.change import Change
from bot.texts.catalog import Catalog
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import ALICE, BOB, keys, words

GOOD = f"""\
charter: 1
community:
  name: Tea
  goal: Good tea.
groups:
  lounge: {{chat: {LOUNGE}}}
  market: {{chat: {MARKET}}}
  office: {{chat: {OFFICE}, open to: staff}}
rules:
  ads:
    says: No ads.
    when:
      contains: casino
    then: [warn]
    examples:
      must match: [my casino]
"""
OTHER = GOOD.replace("casino", "roulette")
A_TYPO = GOOD.replace("contains", "contians")
A_FAILING_EXAMPLE = GOOD.replace("contains: casino", "contains: roulette")


class Desk:
    """Somebody who saves the charter's file, before the eyes of the bot."""

    def __init__(self, house, folder):
        self.house = house
        self.file = folder / "charter.yaml"
        self.adopted = []
        self.dues = []

    def adopt(self):
        """The bot's watcher, as it is after a start."""
        return Adopt(
            store=self.house.store,
            charters=CharterFile(self.file),
            clock=self.house.clock,
            force=self.house.force,
            fresh=lambda books: books.waiting(1000, after=max((q.id for q in self.house.queued), default=0)),
            hand=self.house.queued.extend,
            adopted=self.adopted.append,
            timer_set=self.dues.append,
        )

    async def saves(self, text):
        """What staff are told when the file is saved so."""
        self.file.write_text(text, encoding="utf-8")
        return await self.hears(lambda adopt: adopt.look())

    async def hears(self, work):
        """What staff are told in the course of `work`."""
        before = len(self.house.queued)
        await work(self.adopt())
        self.house.clock.move(1)
        told = [queued.effect for queued in self.house.queued[before:]]
        assert {effect.chat for effect in told} <= {OFFICE}
        return told


@pytest.fixture
async def desk(house, tmp_path):
    desk = Desk(house, tmp_path)
    await desk.saves(GOOD)
    return desk


async def is_warned(house, text, by=ALICE):
    return "notice-warned" in keys(await house.says(text, by=by))


async def test_a_good_charter_is_in_force_from_the_next_message_on(desk, house):
    assert await is_warned(house, "casino")

    (told,) = words(await desk.saves(OTHER))

    assert told.splitlines() == [
        "The charter was changed. Version 2 is in force now.",
        (
            "• The rule “ads”: “Broken by a message that contains “casino”.” becomes"
            " “Broken by a message that contains “roulette”.”"
        ),
    ]
    assert desk.adopted == [1, 2]
    assert not await is_warned(house, "casino", by=BOB)
    assert await is_warned(house, "roulette", by=BOB)


def test_of_many_changes_some_are_told_and_the_rest_counted():
    changed = [Change("rule", str(number), "new", Text(key="change-nothing")) for number in range(SHOWN + 2)]

    told = Catalog(strict=True).plain(adopted_text(4, changed), "en")

    assert told.count("•") == SHOWN
    assert "2 more changes" in told


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        (A_TYPO, "• 13:7: unknown key `contians`"),
        (A_FAILING_EXAMPLE, "• 16:20: the rule “ads” must match this example, and does not"),
    ],
)
async def test_a_bad_charter_leaves_the_old_one_in_force_and_staff_see_the_faults(desk, house, bad, fault):
    (told,) = words(await desk.saves(bad))

    assert told.splitlines()[0] == "The changed charter has a fault. The one before stays in force."
    assert told.splitlines()[1].startswith(fault)
    assert told.splitlines()[2].startswith("→ ")
    assert await is_warned(house, "casino")


async def test_a_changed_list_beside_the_charter_is_another_version(desk, house):
    listed = GOOD.replace("contains: casino", "contains: $games").replace(
        "rules:", "lists:\n  games: {file: games.txt}\nrules:", 1
    )
    (desk.file.parent / "games.txt").write_text("casino\n")
    await desk.saves(listed)
    (desk.file.parent / "games.txt").write_text("casino\nroulette\n")

    (told,) = words(await desk.saves(listed))

    first, changed = told.splitlines()
    assert first == "The charter was changed. Version 3 is in force now."
    assert "roulette" in changed
    assert await is_warned(house, "roulette")
    assert (await house.books(lambda books: books.charter(2))).files == {"games.txt": "casino\n"}


async def test_the_timers_hear_when_what_a_charter_brings_is_due(desk, house):
    await desk.saves(GOOD + "activities:\n  tea:\n    every: day at 12:30\n    post: Tea!\n")
    (timer,) = await house.books(lambda books: books.timers("activity"))
    await desk.saves(OTHER)

    assert (desk.dues, timer.due) == ([NOON + 1800], NOON + 1800)
    assert await house.books(lambda books: books.timers("activity")) == []


async def test_the_same_charter_saved_again_is_no_news(desk):
    assert await desk.saves(GOOD) == []
    assert desk.adopted == [1, 1]


async def test_the_same_faults_are_told_once_however_often_the_file_is_saved(desk):
    await desk.saves(A_TYPO)

    assert await desk.saves(A_TYPO) == []
    assert await desk.saves(A_TYPO + "# not yet\n") == []


async def test_other_faults_are_told_and_so_are_the_first_when_they_are_back(desk):
    for bad in (A_TYPO, A_FAILING_EXAMPLE, A_TYPO):
        assert len(await desk.saves(bad)) == 1


async def test_faults_that_were_mended_and_come_back_are_told_again(desk):
    await desk.saves(A_TYPO)
    await desk.saves(GOOD)

    assert keys(await desk.saves(A_TYPO)) == ["office-charter-fault-remedy"]


async def test_faults_that_were_mended_while_the_bot_was_off_are_told_again(desk, house):
    await desk.saves(A_TYPO)
    desk.file.write_text(GOOD, encoding="utf-8")
    await start(house.store, CharterFile(desk.file), house.clock)

    assert keys(await desk.saves(A_TYPO)) == ["office-charter-fault-remedy"]


async def test_a_restart_finds_the_faults_again_and_does_not_repeat_them(desk, house):
    await desk.saves(A_TYPO)

    started = await start(house.store, CharterFile(desk.file), house.clock)

    assert isinstance(started, Started)
    assert started.force.number == 1
    assert await desk.hears(lambda adopt: adopt.refuse(started.refused.faults)) == []


async def test_a_charter_changed_while_the_bot_was_off_is_told_at_the_start_once(desk, house):
    assert await desk.hears(lambda adopt: adopt.tell()) == []
    desk.file.write_text(OTHER, encoding="utf-8")
    started = await start(house.store, CharterFile(desk.file), house.clock)
    house.adopt(started.force.charter, started.force.number)

    told = await desk.hears(lambda adopt: adopt.tell())

    assert words(told)[0].startswith("The charter was changed. Version 2 is in force now.\n• The rule")
    assert await desk.hears(lambda adopt: adopt.tell()) == []


async def test_a_version_told_when_the_file_was_saved_is_not_told_at_the_start(desk):
    assert keys(await desk.saves(OTHER)) == ["office-charter-change"]

    assert await desk.hears(lambda adopt: adopt.tell()) == []
