"""What follows from a message: all rules judged, no order, one strike, each rule once."""

from dataclasses import replace

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.schema import DAY, Community, Ladder
from bot.domain.charter.values import (
    AlertStaff,
    AskStaff,
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
from bot.domain.effects import Ban, BanChannel, Delete, Kick, Mute, Say
from bot.domain.facts import GroupFacts, author_of
from bot.domain.ids import (
    ANONYMOUS_ADMIN,
    CHANNEL_SENDER,
    LINKED_CHANNEL,
    ChatId,
    LadderName,
    MemberKey,
    UserId,
)
from bot.domain.outcome import NOTHING, Card
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    MARKET,
    NOON,
    OFFICE,
    OWNER,
    Group,
    charter,
    edited,
    facts,
    follows,
    member,
    past,
    person,
    post,
    posted,
    rule,
    strike,
    when,
)

POTS = when(contains=(Word("pots"),))
PANS = when(contains=(Word("pans"),))
FLOOD = when(messages=Rate(3, 10))
CHANNEL = ChatId(-1009)
STEEP = Ladder(name=LadderName("steep"), steps=(MuteFor(DAY), BanFor()))
STANDARD = charter().ladders[LadderName("standard")]
ADS = rule("ads", POTS)


def by_channel(text="pots", **more):
    author = person(CHANNEL_SENDER, "Pots and Pans")
    return posted(text, author=author, voice="channel", sender_chat=CHANNEL, **more)


def with_channel(**more):
    return facts(member(UserId(CHANNEL), name="Pots and Pans"), **more)


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


def test_staff_are_asked_before_a_step_and_the_member_waits_in_silence():
    event = posted("pots")
    known = facts(member(strikes=[strike()] * 3))

    outcome = follows([ADS], event, known)

    assert outcome.answer == (DeleteMessage(), AskStaff())
    assert Mute(chat=LOUNGE, user=ALICE, until=NOON + DAY) in outcome.effects
    assert outcome.cards == (
        Card(
            chat=LOUNGE,
            member=MemberKey(ALICE + 1000),
            user=ALICE,
            rule="ads",
            step="ban",
            seconds=None,
            needs="restrict",
            expires=NOON + DAY,
            message=event.post.message,
        ),
    )


def test_a_kick_does_not_wait_for_staff():
    known = facts(member(strikes=[strike()] * 3))

    outcome = follows([rule("ads", POTS, then=[Strike(), KickOut()])], posted("pots"), known)

    assert (outcome.answer, moderation(outcome)) == ((KickOut(), AskStaff()), [Kick(chat=LOUNGE, user=ALICE)])
    assert len(outcome.cards) == 1


def test_moderation_comes_before_words():
    kinds = [
        type(effect)
        for effect in follows(
            [rule("ads", POTS, then=[MuteFor(60), DeleteMessage()])], posted("pots")
        ).effects
    ]

    assert kinds == [Delete, Mute, Say]


@pytest.mark.parametrize(
    ("seconds", "until"),
    [
        pytest.param(600, NOON + 600, id="a term"),
        pytest.param(5, NOON + 30, id="Telegram takes less than 30 seconds for ever"),
        pytest.param(366 * DAY, NOON + 366 * DAY, id="a year and a day"),
        pytest.param(367 * DAY, None, id="more than that is for ever"),
    ],
)
def test_terms_that_telegram_knows(seconds, until):
    outcome = follows([rule("ads", POTS, then=[MuteFor(seconds)])], posted("pots"))

    assert moderation(outcome) == [Mute(chat=LOUNGE, user=ALICE, until=until)]


def test_a_ban_reaches_all_groups():
    known = facts(staff_of={OFFICE: [ALICE]})
    known.groups[ChatId(-5)] = GroupFacts(chat=ChatId(-5), name="")
    known.groups[ChatId(-6)] = GroupFacts(chat=ChatId(-6), name="lounge", kind="channel")

    outcome = follows([rule("ads", POTS, then=[BanFor(7 * DAY)])], posted("pots", chat=MARKET), known)

    assert moderation(outcome) == [
        Ban(chat=chat, user=ALICE, until=NOON + 7 * DAY) for chat in (MARKET, LOUNGE)
    ]


def test_a_ban_may_stay_in_the_group():
    community = Community(name={"": "Tea"}, goal={"": "Tea."}, bans_reach="the group")

    outcome = follows(charter(rule("ads", POTS, then=[BanFor()]), community=community), posted("pots"))

    assert moderation(outcome) == [Ban(chat=LOUNGE, user=ALICE, until=None)]


def test_a_channel_that_writes_has_its_own_account():
    assert author_of(by_channel().post) == CHANNEL
    assert author_of(posted().post) == ALICE


def test_a_channel_is_banned_as_channels_are():
    outcome = follows([rule("ads", POTS, then=[BanFor()])], by_channel(), with_channel())

    assert moderation(outcome) == [
        BanChannel(chat=chat, channel=CHANNEL) for chat in (LOUNGE, OFFICE, MARKET)
    ]


def test_what_cannot_be_done_to_a_channel_is_told_to_staff():
    event = by_channel()

    outcome = follows([rule("ads", POTS, then=[MuteFor(600)])], event, with_channel())

    assert outcome.answer == (DeleteMessage(), AlertStaff())
    assert moderation(outcome) == [Delete(chat=LOUNGE, messages=(event.post.message,))]
    assert [effect.chat for effect in outcome.effects if isinstance(effect, Say)] == [LOUNGE, OFFICE]


def test_strikes_of_a_channel_are_its_own():
    group = Group(charter(ADS), with_channel())

    assert [group.hears(by_channel(at=NOON + n)).answer for n in range(4)] == [
        (DeleteMessage(), Warn()),
        (DeleteMessage(), AlertStaff()),
        (DeleteMessage(), AlertStaff()),
        (DeleteMessage(), AskStaff()),
    ]


def test_a_channel_without_a_name_of_its_own_is_not_banned():
    event = posted("pots", author=person(CHANNEL_SENDER), voice="channel")

    outcome = follows([rule("ads", POTS, then=[BanFor()])], event, facts(member(CHANNEL_SENDER)))

    assert moderation(outcome) == []


def test_an_edit_acts_once_and_deletes_again():
    group = Group(charter(ADS))
    said = post("tea")
    assert group.hears(posted(said)).answer == ()

    first = group.hears(edited(said, "pots"))
    second = group.hears(edited(said, "pots!", at=NOON + 90))

    assert (first.answer, len(first.strikes)) == ((DeleteMessage(), Warn()), 1)
    assert (second.answer, second.strikes, second.counted) == ((DeleteMessage(),), (), None)
    assert [type(effect) for effect in second.effects] == [Delete]
    assert len(group.facts.members[ALICE].strikes) == 1


def test_an_edit_acts_for_a_rule_that_did_not_act_yet():
    group = Group(charter(rule("a", POTS, then=[Strike()]), rule("b", PANS, then=[Strike()])))
    said = post("pots")
    group.hears(posted(said))

    assert group.hears(edited(said, "pots and pans")).answer == (MuteFor(3600),)
    assert group.facts.messages[LOUNGE, said.message].struck == ("a", "b")


def test_an_edit_that_changes_nothing_that_counts_is_not_kept():
    group = Group(charter(ADS))
    said = post("tea")
    group.hears(posted(said))

    assert group.hears(edited(said, "green tea")) == NOTHING


def test_the_strike_of_an_edit_is_of_its_own_time():
    said = post("tea", at=NOON - 40 * DAY)
    known = facts(member(past=[], strikes=[strike(at=NOON - 35 * DAY)]))

    (given,) = follows([ADS], edited(said, "pots", at=NOON), known).strikes

    assert given.at == NOON


def album(text="", **more):
    return posted(text, album="tour", media=("photo",), **more)


def test_later_parts_of_an_album_share_its_deletion():
    group = Group(charter(ADS))
    first, later = album("pots"), album()

    group.hears(first)
    outcome = group.hears(later)

    assert (outcome.answer, outcome.strikes, outcome.verdicts) == ((DeleteMessage(),), (), ())
    assert outcome.effects == (Delete(chat=LOUNGE, messages=(later.post.message,)),)
    assert outcome.counted.deleted


def test_later_parts_share_it_in_another_batch():
    known = facts(albums={(LOUNGE, "tour"): (past(album="tour", deleted=True, struck=("ads",)),)})

    assert follows([ADS], album(), known).answer == (DeleteMessage(),)


def test_words_below_a_later_part_are_judged_for_the_whole_album():
    group = Group(charter(ADS))
    first, second, third = album(), album("pots"), album("pots")

    group.hears(first)
    outcome = group.hears(second)

    assert (len(outcome.strikes), outcome.answer) == (1, (DeleteMessage(), Warn()))
    assert outcome.effects[0] == Delete(chat=LOUNGE, messages=(first.post.message, second.post.message))
    assert group.hears(third).strikes == ()


def test_parts_that_came_in_earlier_batches_go_too():
    parts = (past(album="tour", message=3), past(album="tour", message=4))
    known = facts(albums={(LOUNGE, "tour"): parts})

    assert follows([ADS], album("pots", message=5), known).effects[0] == Delete(
        chat=LOUNGE, messages=(3, 4, 5)
    )


def test_an_album_counts_once_for_pace():
    group = Group(charter(rule("flood", FLOOD)))

    answers = [group.hears(album()).answer for _ in range(5)]

    assert answers == [()] * 5
    assert not group.says().verdicts
    assert group.says().verdicts


def test_the_part_that_came_first_is_judged_again_when_edited():
    group = Group(charter(ADS))
    first = album("tea")
    group.hears(first)
    group.hears(album())

    assert group.hears(edited(first.post, "pots")).answer == (DeleteMessage(), Warn())


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
