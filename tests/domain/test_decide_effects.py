"""What Telegram is asked to do about a member or a channel, where, and until when."""

import pytest

from bot.domain.charter.schema import DAY, Community
from bot.domain.charter.values import (
    AlertStaff,
    AskStaff,
    BanFor,
    DeleteMessage,
    KickOut,
    MuteFor,
    Strike,
    Warn,
    Word,
)
from bot.domain.effects import Ban, BanChannel, Delete, Kick, Mute, Say
from bot.domain.facts import GroupFacts, author_of
from bot.domain.ids import (
    CHANNEL_SENDER,
    ChatId,
    MemberKey,
    UserId,
)
from bot.domain.outcome import Card
from tests.builders import (
    ALICE,
    LOUNGE,
    MARKET,
    NOON,
    OFFICE,
    Group,
    charter,
    facts,
    follows,
    member,
    person,
    posted,
    rule,
    strike,
    when,
)

POTS = when(contains=(Word("pots"),))


CHANNEL = ChatId(-1009)


ADS = rule("ads", POTS)


def by_channel(text="pots", **more):
    author = person(CHANNEL_SENDER, "Pots and Pans")
    return posted(text, author=author, voice="channel", sender_chat=CHANNEL, **more)


def with_channel(**more):
    return facts(member(UserId(CHANNEL), name="Pots and Pans"), **more)


def moderation(outcome):
    return [effect for effect in outcome.effects if not isinstance(effect, Say)]


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
