"""What the bot says: one notice that names every rule, an alert to staff, and not more than people bear."""

import pytest

from bot.domain.charter.schema import DAY, Community
from bot.domain.charter.values import (
    AlertStaff,
    BanFor,
    DeleteMessage,
    KickOut,
    MuteFor,
    Reply,
    Strike,
    Warn,
    Word,
)
from bot.domain.effects import Say
from bot.domain.ids import CHANNEL_SENDER, ChatId, UserId
from bot.texts.catalog import Catalog
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    NOON,
    OFFICE,
    OWNER,
    Group,
    charter,
    english,
    facts,
    follows,
    member,
    person,
    posted,
    rule,
    says_in,
    strike,
    when,
)

POTS = when(contains=(Word("pots"),))
PANS = when(contains=(Word("pans"),))
NO = Reply((("en", "No."), ("zh", "不行。")))


def ads(*then, **more):
    return rule("ads", POTS, then=then, **more)


def notice(*then, known=None, **said):
    return says_in(follows([ads(*then)], posted("pots", **said), known))


@pytest.mark.parametrize(
    ("then", "lines"),
    [
        ([Warn()], ["Alice, this is a warning.", "• No ads."]),
        ([MuteFor(600)], ["Alice may not write here until Nov 15, 2023 12:10.", "• No ads."]),
        ([MuteFor(400 * DAY)], ["Alice may not write here any more.", "• No ads."]),
        ([KickOut()], ["Alice was removed and may come back.", "• No ads."]),
        ([BanFor()], ["Alice is banned.", "• No ads."]),
        ([BanFor(3600)], ["Alice is banned until Nov 15, 2023 13:00.", "• No ads."]),
        ([Strike()], ["Alice, this is a warning.", "• No ads.", "Strike 1 of 4. Next: muted for 1 hour."]),
    ],
)
def test_a_notice_says_what_happens_and_why(then, lines):
    assert notice(*then) == [lines]


def test_what_is_only_deleted_is_not_talked_about():
    assert notice(DeleteMessage()) == []


@pytest.mark.parametrize(
    ("before", "lines"),
    [
        (
            2,
            [
                "Alice may not write here until Nov 16, 2023 12:00.",
                "• No ads.",
                "Strike 3 of 4. Next: a ban if staff agree.",
            ],
        ),
        (
            3,
            [
                "Alice may not write here until staff have decided on the next step: a ban. It takes 1 day at most.",
                "• No ads.",
                "Strike 4.",
            ],
        ),
    ],
)
def test_the_place_on_the_ladder_is_told(before, lines):
    assert notice(Strike(), known=facts(member(strikes=[strike()] * before))) == [lines]


def test_one_notice_names_every_rule():
    rules = [ads(Warn()), rule("pans", PANS, then=[MuteFor(60)]), rule("watch", POTS, mode="observe")]

    assert says_in(follows(rules, posted("pots and pans")))[0][1:] == ["• No ads.", "• No pans."]


@pytest.mark.parametrize(
    ("spoken", "languages", "said_in"),
    [
        ("zh-hans", ("en", "zh"), "zh"),
        ("de", ("zh", "en"), "zh"),
        ("", ("en",), "en"),
    ],
)
def test_a_notice_is_in_the_language_of_the_member_if_the_community_has_it(spoken, languages, said_in):
    community = Community(name={"": "Tea"}, goal={"": "Tea."}, languages=languages)
    agreed = charter(ads(Warn()), community=community)

    (say,) = follows(agreed, posted("pots"), facts(member(language=spoken))).effects

    assert (say.language, say.stays) == (said_in, 600)


def test_a_notice_stands_in_the_topic_of_the_message():
    (say,) = follows([ads(Warn())], posted("pots", thread=7)).effects

    assert (say.thread, say.reply_to) == (7, None)


def test_a_reply_answers_the_message():
    event = posted("pots")

    (say,) = follows([ads(NO)], event).effects

    assert (say.reply_to, english(say), Catalog().plain(say.text, "zh")) == (
        event.post.message,
        ["No."],
        "不行。",
    )


def test_a_reply_to_what_is_deleted_names_the_member():
    (say,) = [
        one for one in follows([ads(NO, DeleteMessage())], posted("pots")).effects if isinstance(one, Say)
    ]

    assert (say.reply_to, english(say)) == (None, ["Alice: No."])


def by_channel(text="pots"):
    return posted(
        text, author=person(CHANNEL_SENDER, "Pans Inc"), voice="channel", sender_chat=ChatId(-9), at=NOON
    )


@pytest.mark.parametrize(
    ("then", "line"),
    [
        (MuteFor(60), "A message of Pans Inc was removed."),
        (Warn(), "Pans Inc, this is a warning."),
        (BanFor(60), "Pans Inc is banned."),
    ],
)
def test_what_a_channel_is_told(then, line):
    outcome = follows([ads(then)], by_channel(), facts(member(UserId(-9), name="")))

    assert says_in(outcome)[0][0] == line


def test_a_channel_that_staff_decide_about_is_not_said_to_be_mute():
    known = facts(member(UserId(-9), strikes=[strike()] * 3))

    assert (
        says_in(follows([ads(Strike())], by_channel(), known))[0][0] == "A message of Pans Inc was removed."
    )


def test_staff_hear_what_happened():
    known = facts(member(strikes=[strike()] * 3))

    outcome = follows([ads(AlertStaff(), DeleteMessage(), KickOut(), Strike())], posted("pots"), known)

    assert says_in(outcome, OFFICE) == [
        [
            "Alice broke a rule in Lounge:",
            "• ads: No ads.",
            "Done: the message deleted and removed",
            "You are asked about the next step: a ban. See the question with the buttons.",
        ]
    ]


def test_staff_hear_what_could_not_be_done():
    outcome = follows([ads(KickOut())], by_channel(), facts(member(UserId(-9))))

    assert says_in(outcome, OFFICE)[0][-1].startswith("Telegram can neither mute nor remove a channel")


@pytest.mark.parametrize(
    ("username", "link"),
    [("", "https://t.me/c/1/5"), ("tealounge", "https://t.me/tealounge/5")],
)
def test_staff_get_the_address_of_a_message_that_stays(username, link):
    known = facts(groups={ChatId(-1001): "lounge", OFFICE: "office"})
    known.groups[LOUNGE].username = username
    known.groups[LOUNGE].title = ""

    outcome = follows([ads(AlertStaff())], posted("pots", message=5), known)

    assert says_in(outcome, OFFICE) == [
        [
            "Alice broke a rule in lounge:",
            "• ads: No ads.",
            "The message is still there, and nothing was done to the member.",
            link,
        ]
    ]


def test_without_a_staff_room_the_owner_hears_it():
    agreed = charter(ads(AlertStaff()), office=False)

    assert [say.chat for say in follows(agreed, posted("pots")).effects] == [OWNER]


def test_an_owner_of_another_group_will_do():
    agreed = charter(ads(AlertStaff()), office=False)
    known = facts(staff_of={LOUNGE: [BOB]})
    del known.groups[LOUNGE].staff[OWNER]

    assert [say.chat for say in follows(agreed, posted("pots"), known).effects] == [OWNER]


def test_where_nobody_is_known_nobody_hears_it():
    known = facts(groups={LOUNGE: "lounge"})
    known.groups[LOUNGE].staff.clear()

    assert follows([ads(AlertStaff())], posted("pots"), known).effects == ()


def test_who_breaks_a_rule_again_and_again_is_told_once_a_minute():
    group = Group(charter(ads(MuteFor(600), AlertStaff())))

    said = [len(says_in(group.says("pots", at=at))) for at in (NOON, NOON + 1, NOON + 59, NOON + 60)]

    assert said == [1, 0, 0, 1]


def test_another_rule_is_news():
    group = Group(charter(ads(MuteFor(600)), rule("pans", PANS, then=[MuteFor(60)])))
    group.says("pots")

    assert len(says_in(group.says("pans", at=NOON + 1))) == 1


def test_another_member_is_told():
    group = Group(charter(ads(MuteFor(600))))
    group.says("pots")

    assert len(says_in(group.says("pots", by=BOB))) == 1


def test_a_new_step_is_news_and_the_last_one_is_so_once():
    group = Group(charter(ads(Strike())))

    heard = [group.says("pots", at=NOON + n) for n in range(6)]

    assert [(len(says_in(one)), len(one.cards)) for one in heard] == [
        (1, 0),
        (1, 0),
        (1, 0),
        (1, 1),
        (0, 0),
        (0, 0),
    ]


def test_a_raid_does_not_make_the_bot_talk_all_the_time():
    people = [UserId(place) for place in range(500, 540)]
    group = Group(charter(ads(BanFor(), AlertStaff())), facts(*(member(user) for user in people)))

    heard = [group.says("pots", by=user) for user in people]

    assert sum(len(says_in(one)) for one in heard) == 13
    assert says_in(heard[12]) == [
        ["Many messages break the rules just now. They are dealt with, and no more is said about each."]
    ]
    assert sum(len(says_in(one, OFFICE)) for one in heard) == 13
    assert all(one.answer == (BanFor(), AlertStaff()) for one in heard)


def test_after_a_minute_it_talks_again():
    people = [UserId(place) for place in range(500, 520)]
    group = Group(charter(ads(BanFor())), facts(*(member(user) for user in people)))
    for user in people:
        group.says("pots", by=user)

    assert says_in(group.says("pots", by=ALICE + 489, at=NOON + 60)) == [["Alice is banned.", "• No ads."]]
