"""What follows from a message: all rules judged, no order, one strike, each rule once."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.schema import DAY, Ladder
from bot.domain.charter.values import (
    AlertStaff,
    BanFor,
    DeleteMessage,
    KickOut,
    MuteFor,
    Rate,
    Reply,
    Strike,
    Warn,
    Word,
)
from bot.domain.effects import Delete, Say
from bot.domain.facts import GroupFacts
from bot.domain.ids import (
    ANONYMOUS_ADMIN,
    CHANNEL_SENDER,
    LINKED_CHANNEL,
    ChatId,
    LadderName,
    UserId,
)
from bot.domain.outcome import NOTHING
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    MARKET,
    NOON,
    OWNER,
    Group,
    charter,
    facts,
    follows,
    member,
    past,
    person,
    posted,
    rule,
    strike,
    when,
)

POTS = when(contains=(Word("pots"),))


PANS = when(contains=(Word("pans"),))


FLOOD = when(messages=Rate(3, 10))


STEEP = Ladder(name=LadderName("steep"), steps=(MuteFor(DAY), BanFor()))


STANDARD = charter().ladders[LadderName("standard")]


ADS = rule("ads", POTS)


def moderation(outcome):
    return [effect for effect in outcome.effects if not isinstance(effect, Say)]


def test_nothing_follows_from_a_clean_message_but_that_it_is_counted():
    event = posted("tea", mentions=("ann",))

    outcome = follows([ADS], event)

    assert outcome == replace_counted(NOTHING, outcome.counted)
    assert (outcome.counted.chat, outcome.counted.message, outcome.counted.at) == (
        LOUNGE,
        event.post.message,
        NOON,
    )
    assert outcome.counted.mentions == 1


def replace_counted(outcome, counted):
    return type(outcome)(counted=counted)


def test_a_rule_that_holds_acts():
    event = posted("cheap pots")

    outcome = follows([ADS], event)

    assert [verdict.rule for verdict in outcome.verdicts] == ["ads"]
    assert outcome.answer == (DeleteMessage(), Warn())
    assert [(one.ladder, one.rule, one.at, one.message) for one in outcome.strikes] == [
        ("standard", "ads", NOON, event.post.message)
    ]
    assert moderation(outcome) == [Delete(chat=LOUNGE, messages=(event.post.message,))]
    assert (outcome.counted.struck, outcome.counted.deleted) == (("ads",), True)


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("staff", {"by": OWNER}),
        ("bot", {"voice": "bot", "author": person(UserId(77), bot=True)}),
        ("anonymous admin", {"voice": "anonymous admin", "author": person(ANONYMOUS_ADMIN)}),
        ("linked channel", {"voice": "linked channel", "author": person(LINKED_CHANNEL)}),
        (
            "linked channel",
            {"voice": "channel", "author": person(CHANNEL_SENDER), "sender_chat": ChatId(-55)},
        ),
        ("elsewhere", {"chat": ChatId(-99)}),
        ("elsewhere", {"chat": ChatId(-98)}),
    ],
)
def test_some_are_not_judged(why, said):
    known = facts()
    known.groups[LOUNGE].linked_channel = ChatId(-55)
    known.groups[ChatId(-98)] = GroupFacts(chat=ChatId(-98), name="")

    outcome = follows([ADS], posted("pots", **said), known)

    assert (outcome.exempt, outcome.verdicts, outcome.effects, outcome.counted) == (why, (), (), None)


def test_staff_of_one_group_are_members_in_another():
    known = facts(staff_of={MARKET: [ALICE]})

    assert follows([ADS], posted("pots", chat=MARKET), known).exempt == "staff"
    assert follows([ADS], posted("pots"), known).verdicts


def test_a_rule_that_is_off_or_judged_by_people_is_not_asked():
    assert not follows([rule("off", POTS, mode="off"), rule("kind")], posted("pots")).verdicts


def test_a_rule_in_observe_does_nothing():
    outcome = follows([rule("ads", POTS, mode="observe")], posted("pots"))

    assert [(one.rule, one.observed) for one in outcome.verdicts] == [("ads", True)]
    assert outcome.would == (DeleteMessage(), Warn())
    assert (outcome.answer, outcome.effects, outcome.strikes, outcome.counted.struck) == ((), (), (), ())


def test_exceptions_excuse_the_message():
    spared = rule("ads", POTS, unless=(PANS,))

    assert follows([spared], posted("pots")).verdicts
    assert not follows([spared], posted("pots and pans")).verdicts


def test_one_of_several_conditions_is_enough():
    either = rule("ads", PANS, POTS)

    (verdict,) = follows([either], posted("pots")).verdicts

    assert [(one.fact, one.why.args["what"]) for one in verdict.matches] == [("contains", "pots")]


def test_consequences_of_all_rules_are_merged():
    rules = [
        rule("a", POTS, then=[MuteFor(600), AlertStaff()]),
        rule("b", POTS, then=[DeleteMessage(), Warn()]),
        rule("c", POTS, then=[KickOut(), Reply((("", "No."),))]),
    ]

    assert follows(rules, posted("pots")).answer == (
        DeleteMessage(),
        KickOut(),
        Reply((("", "No."),)),
        AlertStaff(),
    )


def test_one_message_gives_one_strike_on_the_ladder_that_leads_furthest():
    rules = [rule("a", POTS), rule("b", POTS, ladder="steep")]

    outcome = follows(charter(*rules, ladders=[STANDARD, STEEP]), posted("pots"))

    assert [(one.ladder, one.rule) for one in outcome.strikes] == [("steep", "b")]
    assert outcome.answer == (DeleteMessage(), MuteFor(DAY))


def test_two_strikes_climb_two_steps():
    outcome = follows([rule("ads", POTS, then=[Strike(2)])], posted("pots"))

    assert (outcome.answer, len(outcome.strikes)) == ((MuteFor(3600),), 2)


def test_a_strike_is_given_though_something_stricter_happens():
    outcome = follows([rule("a", POTS), rule("b", POTS, then=[BanFor()])], posted("pots"))

    assert (outcome.answer, len(outcome.strikes)) == ((DeleteMessage(), BanFor()), 1)


def test_a_late_message_takes_its_place_among_the_others():
    group = Group(charter(ADS))

    for at in (NOON, NOON + 5, NOON + 2):
        group.says(at=at)

    assert [one.at for one in group.facts.members[ALICE].past] == [NOON, NOON + 2, NOON + 5]


def test_what_is_exempt_leaves_no_trace():
    group = Group(charter(ADS))

    group.says("pots", by=OWNER)

    assert (group.facts.messages, OWNER in group.facts.members) == ({}, False)


def test_each_member_climbs_alone():
    group = Group(charter(ADS))

    assert [group.says("pots", by=who).answer[1] for who in (ALICE, BOB, ALICE)] == [
        Warn(),
        Warn(),
        MuteFor(3600),
    ]


RULES = [
    rule("a", POTS),
    rule("b", POTS, ladder="steep", then=[Strike(2), AlertStaff()]),
    rule("c", FLOOD, then=[DeleteMessage(), MuteFor(600)]),
    rule("d", PANS, POTS, then=[Reply((("", "No."),)), KickOut()]),
    rule("e", POTS, mode="observe", then=[BanFor()]),
]


@given(
    st.permutations(RULES), st.lists(st.sampled_from(["tea", "pots", "pans", "pots and pans"]), max_size=6)
)
def test_the_order_of_rules_changes_nothing(rules, texts):
    ours, theirs = (Group(charter(*some, ladders=[STANDARD, STEEP])) for some in (RULES, rules))

    for place, text in enumerate(texts):
        event = posted(text, at=NOON + place)
        assert ours.hears(event) == theirs.hears(event)


@given(st.permutations(["pots", "tea", "pots", "pans", "tea"]))
def test_messages_of_one_second_give_the_same_strikes_in_any_order(texts):
    group = Group(charter(ADS, rule("pans", PANS)))

    for text in texts:
        group.says(text)

    known = group.facts.members[ALICE]
    assert (len(known.strikes), sum(bool(one.struck) for one in known.past)) == (3, 3)


def test_a_decision_changes_no_facts():
    known = facts(member(strikes=[strike()], past=[past()]))
    before = replace(
        known.members[ALICE], strikes=[*known.members[ALICE].strikes], past=[*known.members[ALICE].past]
    )

    follows(RULES, posted("pots"), known)

    assert (known.members[ALICE], known.messages, known.spoken) == (before, {}, {})
