"""A replay does to a history what the bot would have done, and counts it."""

import tracemalloc

import pytest

from bot.app.replay import Replay, replay
from bot.domain.charter.schema import Ladder
from bot.domain.charter.values import (
    AlertStaff,
    BanFor,
    Count,
    DeleteMessage,
    MuteFor,
    Rate,
    Strike,
    Warn,
    Word,
)
from bot.domain.events import Chat, Membership, PeopleArrived, Person, PersonLeft, Unknown
from bot.domain.facts import GroupFacts
from bot.domain.rules.judge import compile_charter
from bot.texts.catalog import Catalog
from tests.builders import ALICE, BOB, LOUNGE, NOON, charter, person, posted, rule, when

DAY = 86_400
ADS = when(contains=(Word("buy"),))
NEWCOMER = when(member=("newcomer",))


@pytest.fixture
def history():
    return History()


class History:
    """What is told of a group, one thing after another."""

    def __init__(self):
        self.events = []
        self.at = NOON

    def says(self, text="hello", **more):
        self.events.append(posted(text, at=self.at, **more))
        return self

    def later(self, seconds):
        self.at += seconds
        return self

    def comes(self, *people, message=None):
        people = tuple(Person(id=user, name=name) for user, name in people)
        chat = Chat(id=LOUNGE, kind="supergroup")
        number = len(self.events) + 1 if message is None else message
        self.events.append(PeopleArrived(update=0, at=self.at, chat=chat, message=number, people=people))
        return self

    def leaves(self, user):
        chat = Chat(id=LOUNGE, kind="supergroup")
        number = len(self.events) + 1
        self.events.append(
            PersonLeft(update=0, at=self.at, chat=chat, message=number, person=Person(id=user))
        )
        return self

    def skips(self, kind):
        self.events.append(Unknown(update=0, kind=kind))
        return self

    def against(self, *rules, staff=(), **more):
        group = GroupFacts(
            chat=LOUNGE, name="lounge", staff={user: Membership(status="admin") for user in staff}
        )
        run = Replay(compile_charter(charter(*rules, **more)), group)
        replay(self.events, run)
        return run.report()


def ads(**more):
    return rule("ads", ADS, **more)


def test_a_history_without_anything_gives_a_report_of_every_rule(history):
    report = history.against(ads(), rule("manners"))

    assert (report.messages, report.judged, report.members, report.joins) == (0, 0, 0, 0)
    assert report.skipped == {"service": 0, "unsupported": 0, "exempt": 0, "duplicate": 0}
    assert {name: found.matches for name, found in report.rules.items()} == {"ads": 0, "manners": 0}


def test_every_message_is_judged_and_those_that_break_a_rule_are_counted(history):
    report = history.says("buy it").says("hello").says("buy", by=BOB).says("buy more").against(ads())

    assert (report.messages, report.judged, report.members) == (4, 4, 2)
    assert (report.rules["ads"].matches, report.rules["ads"].members) == (3, 2)


def test_examples_are_the_first_messages_with_their_reason(history):
    for _ in range(9):
        history.says("buy it")
    found = history.against(ads()).rules["ads"]

    assert [one.message for one in found.examples] == [one.post.message for one in history.events[:5]]
    assert Catalog(strict=True).plain(found.examples[0].why, "en") == "contains “buy”"


def test_a_strike_is_counted_as_such_and_as_the_step_it_leads_to(history):
    for _ in range(4):
        history.says("buy it")
    found = history.against(ads()).rules["ads"]

    assert found.consequences == {
        "ask staff": 1,
        "delete": 4,
        "mute 1 day": 1,
        "mute 1 hour": 1,
        "strike": 4,
        "warn": 1,
    }


def test_strikes_fade_in_a_replay(history):
    history.says("buy it").later(31 * DAY).says("buy it")

    assert history.against(ads()).rules["ads"].consequences["warn"] == 2


def test_a_double_strike_is_two(history):
    found = history.says("buy").against(ads(then=(Strike(2),))).rules["ads"]

    assert found.consequences == {"strike": 2, "mute 1 hour": 1}


def test_of_two_strikes_on_one_message_the_one_that_is_given_is_counted(history):
    hard = Ladder(name="hard", steps=(BanFor(),))
    scams = rule("scams", ADS, ladder="hard", then=(Strike(), AlertStaff()))
    report = history.says("buy").against(
        ads(), scams, ladders=[hard, Ladder(name="standard", steps=(Warn(),))]
    )

    assert report.rules["scams"].consequences == {"strike": 1, "ban": 1, "alert staff": 1}
    assert report.rules["ads"].consequences == {"delete": 1}


def test_a_rule_in_observe_climbs_as_if_it_were_enforced(history):
    for _ in range(3):
        history.says("buy it")
    observed, enforced = (history.against(ads(mode=mode)) for mode in ("observe", "enforce"))

    assert observed.rules == enforced.rules


def test_a_rule_in_observe_moves_nobody_up_the_ladder_of_the_others(history):
    swears = rule("swearing", when(contains=(Word("damn"),)), then=(Strike(),))
    history.says("buy it").says("buy it").says("damn")

    report = history.against(ads(mode="observe"), swears)

    assert report.rules["swearing"].consequences == {"strike": 1, "warn": 1}


def test_what_an_observed_rule_would_have_given_fades_too(history):
    history.says("buy it").later(31 * DAY).says("buy it")

    assert history.against(ads(mode="observe")).rules["ads"].consequences["warn"] == 2


def test_an_observed_rule_without_strikes_gives_none(history):
    found = history.says("buy").against(ads(mode="observe", then=(DeleteMessage(),))).rules["ads"]

    assert found.consequences == {"delete": 1}


def test_a_rule_that_is_off_is_not_judged(history):
    assert history.says("buy it").against(ads(mode="off")).rules["ads"].matches == 0


def test_staff_are_exempt(history):
    report = history.says("buy", by=BOB).says("buy").against(ads(), staff=[BOB])

    assert (report.messages, report.judged, report.skipped["exempt"], report.members) == (2, 1, 1, 2)
    assert report.rules["ads"].matches == 1


@pytest.mark.parametrize("voice", ["anonymous admin", "linked channel"])
def test_who_is_no_member_is_exempt_and_no_member(history, voice):
    report = history.says("buy", voice=voice, sender_chat=LOUNGE).against(ads())

    assert (report.judged, report.skipped["exempt"], report.members) == (0, 1, 0)


def test_a_channel_that_writes_is_judged_and_what_telegram_can_not_do_to_it_is_not_told(history):
    found = (
        history.says("buy", voice="channel", sender_chat=-1009)
        .against(ads(then=(MuteFor(3600), DeleteMessage())))
        .rules["ads"]
    )

    assert (found.matches, found.consequences) == (1, {"delete": 1, "alert staff": 1})


def test_a_repeated_number_is_skipped(history):
    history.says("buy", message=7).says("buy", message=7)
    report = history.against(ads())

    assert (report.messages, report.judged, report.skipped["duplicate"]) == (2, 1, 1)
    assert report.rules["ads"].matches == 1


def test_service_records_and_unsupported_ones_are_skipped(history):
    report = history.skips("service").skips("unsupported").comes((BOB, "Bob")).leaves(BOB).against()

    assert (report.messages, report.skipped["service"], report.skipped["unsupported"]) == (0, 3, 1)


def test_joins_are_people(history):
    report = history.comes((ALICE, "Alice")).comes((0, "Bob"), (0, "")).against()

    assert report.joins == 3


def test_a_repeated_record_of_a_join_is_no_join(history):
    report = history.comes((ALICE, "Alice"), message=5).comes((ALICE, "Alice"), message=5).against()

    assert (report.joins, report.skipped["service"]) == (1, 2)


def test_whoever_joined_lately_is_a_newcomer(history):
    history.comes((ALICE, "Alice")).says("early").later(4 * DAY).says("late")

    assert history.against(rule("new", NEWCOMER)).rules["new"].matches == 1


def test_whoever_is_not_seen_joining_was_there_before(history):
    assert history.says().against(rule("new", NEWCOMER)).rules["new"].matches == 0


def test_whoever_was_added_is_known_by_the_name_at_the_first_message(history):
    history.comes((0, "Alice")).says().says(by=BOB, author=person(BOB, "Bob"))

    assert history.against(rule("new", NEWCOMER)).rules["new"].matches == 1


def test_somebody_who_wrote_before_is_not_taken_for_one_of_the_same_name(history):
    history.says().comes((0, "Alice")).says()

    assert history.against(rule("new", NEWCOMER)).rules["new"].matches == 0


def test_the_time_in_the_group_begins_again_with_a_return(history):
    from bot.domain.charter.values import Age

    fresh = rule("fresh", when(in_the_group=Age("under", DAY)))
    history.comes((ALICE, "Alice")).says("1").later(2 * DAY).says("2").leaves(ALICE).comes(
        (ALICE, "Alice")
    ).says("3")

    assert history.against(fresh).rules["fresh"].matches == 2


def test_leaving_of_somebody_unknown_changes_nothing(history):
    assert history.leaves(99).against().members == 0


def test_pace_is_counted_in_windows(history):
    flood = rule("flood", when(messages=Rate(3, 10)), then=(DeleteMessage(),))
    for _ in range(4):
        history.says().later(4)
    history.later(60).says()

    assert history.against(flood).rules["flood"].matches == 2


def test_a_rule_may_look_back_on_strikes_that_faded(history):
    often = rule("often", when(strikes=Count("at least", 2, within=90 * DAY)), then=(Warn(),))
    for _ in range(3):
        history.says("buy").later(40 * DAY)
    report = history.against(ads(), often)

    assert report.rules["often"].matches == 1


def test_memory_does_not_grow_with_the_messages():
    flood = rule("flood", when(messages=Rate(3, 10)), then=(DeleteMessage(), Strike()))
    program = compile_charter(charter(flood, ads(mode="observe")))

    def grown(number):
        run = Replay(program, GroupFacts(chat=LOUNGE, name="lounge"))
        tracemalloc.start()
        for place in range(number):
            run.take(posted("buy", at=NOON + DAY * place, message=place, by=ALICE + place % 20))
        size = tracemalloc.get_traced_memory()[0]
        tracemalloc.stop()
        return size

    grown(500)
    assert grown(4_000) < grown(1_000) + 10_000
