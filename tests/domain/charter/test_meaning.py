"""What a charter says is what is read: each section, each fact, each consequence."""

import pytest

from bot.domain.charter import values
from bot.domain.charter.schema import STANDARD, Example, StoryStep
from tests.builders import when
from tests.support.charters import charter, rule, understood

HOUR = 3600
DAY = 86_400


def condition(text):
    (read,) = charter(rule(f"when: {{{text}}}")).rules["r"].when
    return read


def consequences(text):
    return charter(rule(f"when: {{contains: x}}\nthen: {text}")).rules["r"].then


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("contains: cat*", when(contains=(values.Word("cat*"),))),
        ("contains: [cat, /d.g/]", when(contains=(values.Word("cat"), values.Word("/d.g/")))),
        ("contains: $staff names", when(contains=(values.Listed("staff names"),))),
        (
            "contains: '$our groups, cat'",
            when(contains=(values.Listed("our groups"), values.Word("cat"))),
        ),
        ("contains: 'a, b'", when(contains=(values.Word("a, b"),))),
        ("contains all: [a1, b1]", when(contains_all=(values.Word("a1"), values.Word("b1")))),
        ("links to: any   site", when(links_to=values.LinksTo(("any site",)))),
        (
            "links to: 'Shop.example/Tea, telegram invite except t.me/ours'",
            when(
                links_to=values.LinksTo(
                    (values.Site("shop.example", "/Tea"), "telegram invite"), (values.Site("t.me", "/ours"),)
                )
            ),
        ),
        ("links to: [shortener, telegram]", when(links_to=values.LinksTo(("shortener", "telegram")))),
        ("has: 'photo, custom emoji'", when(has=(values.Has("photo"), values.Has("custom emoji")))),
        (
            "has: phone number except $staff names",
            when(has=(values.Has("phone number", (values.Listed("staff names"),)),)),
        ),
        ("forwarded from: anyone", when(forwarded_from=values.ForwardedFrom(anyone=True))),
        (
            "forwarded from: anyone except Tea News",
            when(forwarded_from=values.ForwardedFrom(anyone=True, excepted=(values.Word("Tea News"),))),
        ),
        (
            "forwarded from: ['@news', Tea News]",
            when(
                forwarded_from=values.ForwardedFrom(
                    anyone=False, sources=(values.Word("@news"), values.Word("Tea News"))
                )
            ),
        ),
        ("mentions: at least 4", when(mentions=values.Mentions(4))),
        ("mentions: at least 7 in 10 seconds", when(mentions=values.Mentions(7, 10))),
        (
            "mentions: at least 1 except $staff names",
            when(mentions=values.Mentions(1, excepted=(values.Listed("staff names"),))),
        ),
        ("length: under 11", when(length=values.Count("under", 11))),
        ("length: at least 4096", when(length=values.Count("at least", 4096))),
        ("caps: at least 70%", when(caps=values.Share("at least", 70))),
        ("repeats: at least 3 in 10 minutes", when(repeats=values.Rate(3, 600))),
        ("messages: at least 6 in 30 days", when(messages=values.Rate(6, 30 * DAY))),
        ("member: newcomer", when(member=("newcomer",))),
        ("member: [newcomer, everyone]", when(member=("newcomer", "everyone"))),
        ("in: [lounge, office]", when(in_=("lounge", "office"))),
        ("in the group: at most 2 weeks", when(in_the_group=values.Age("at most", 14 * DAY))),
        ("strikes: none", when(strikes=values.Count("none", 0))),
        ("strikes: none in 30 days", when(strikes=values.Count("none", 0, 30 * DAY))),
        ("strikes: at most 2 in 1 week", when(strikes=values.Count("at most", 2, 7 * DAY))),
    ],
)
def test_a_fact_means_what_it_says(written, meant):
    assert condition(written) == meant


def test_lines_mean_and_dashes_mean_or():
    lines = charter(rule("when:\n  contains: a1\n  in: lounge")).rules["r"]
    dashes = charter(rule("when:\n  - contains: a1\n  - in: lounge")).rules["r"]

    assert lines.when == (when(contains=(values.Word("a1"),), in_=("lounge",)),)
    assert dashes.when == (when(contains=(values.Word("a1"),)), when(in_=("lounge",)))


def test_unless_excuses():
    read = charter(rule("when: {contains: a1}\nunless:\n  - in: office\n  - member: newcomer")).rules["r"]

    assert read.unless == (when(in_=("office",)), when(member=("newcomer",)))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("delete", (values.DeleteMessage(),)),
        ("[delete, strike]", (values.DeleteMessage(), values.Strike())),
        ("2 strikes", (values.Strike(2),)),
        ("[warn, kick]", (values.Warn(), values.KickOut())),
        ("[mute 30 seconds, ban 366 days]", (values.MuteFor(30), values.BanFor(366 * DAY))),
        ("[ban, alert staff]", (values.BanFor(), values.AlertStaff())),
        ("{reply: Be kind}", (values.Reply((("", "Be kind"),)),)),
        ("['reply: Be kind']", (values.Reply((("", "Be kind"),)),)),
    ],
)
def test_a_rule_does_what_it_says(written, meant):
    assert consequences(written) == meant


def test_a_rule_without_then_deletes_and_gives_a_strike():
    read = charter(rule("when: {contains: x}")).rules["r"]

    assert (read.then, read.ladder, read.mode) == (
        (values.DeleteMessage(), values.Strike()),
        "standard",
        "enforce",
    )


def test_a_rule_without_when_is_judged_by_people():
    assert charter(rule("why: It hurts.\nmode: observe\nwatch: messages")).rules["r"].when == ()


def test_a_community_says_what_it_is_for_in_its_languages():
    read = charter("""\
charter: 1
community:
  name: {en: Tea, zh: 茶}
  goal:
    en: We drink tea.
    zh: 我们喝茶。
  values:
    - {en: Be kind, zh: 友善}
  languages: [en, zh]
  timezone: Asia/Shanghai
  bans reach: the group
groups:
  lounge:
    chat: "@Camellia"
    note: {en: Here, zh: 这里}
  news: {chat: -1001, kind: channel, open to: everyone}
  office: {chat: -1002, open to: staff}
""")

    about = read.community
    assert (about.languages, about.timezone, about.bans_reach) == (("en", "zh"), "Asia/Shanghai", "the group")
    assert (about.name, about.values) == ({"en": "Tea", "zh": "茶"}, ({"en": "Be kind", "zh": "友善"},))
    assert [group.chat for group in read.groups.values()] == ["camellia", -1001, -1002]
    assert read.groups["news"].kind == "channel"
    assert read.groups["lounge"].note == {"en": "Here", "zh": "这里"}
    assert read.staff_room is read.groups["office"]


def test_ten_lines_make_a_charter():
    read = charter(
        "charter: 1\ncommunity:\n  name: Tea\n  goal: We drink tea.\ngroups:\n  lounge: {chat: -1}\nrules:\n"
        "  kindness:\n    says: Be kind.\n"
    )

    assert (read.community.languages, read.community.timezone, read.lists) == (("en",), "UTC", {})
    assert read.ladder_of(read.rules["kindness"]) == STANDARD
    assert read.staff_room is None


def test_examples_are_read_with_what_they_carry():
    read = charter(
        rule("""\
when: {contains: cat}
examples:
  must match:
    - a cat
    - {text: cat, from: newcomer, in: office, after: 1 hour, at: Friday 10:00, strikes: 2}
    - {has: [photo, gif], reply: yes, edited: no, forwarded from: News, links to: https://a.example}
  must not match: a dog
  story:
    - cat
    - {text: cat, by: Ann, every: 1 second, times: 3, after: 1 minute, bot: [delete, mute 1 hour]}
    - {text: dog, bot: nothing}
    - {text: cat, bot: [reply, ask staff]}""")
    ).rules["r"]

    plain, person, carried = read.must_match
    assert (plain.text, plain.facts) == ("a cat", {})
    assert person.facts == {
        "from": "newcomer",
        "in": "office",
        "after": HOUR,
        "at": (4, 600),
        "strikes": 2,
    }
    assert (carried.text, carried.facts) == (
        "",
        {
            "has": ("photo", "gif"),
            "reply": True,
            "edited": False,
            "forwarded from": "News",
            "links to": ("https://a.example",),
        },
    )
    assert read.must_not_match == (Example(text="a dog", place=read.must_not_match[0].place),)
    ((first, second, third, fourth),) = read.stories
    assert first == StoryStep(text="cat", place=first.place)
    assert (second.by, second.every, second.times, second.after) == ("Ann", 1, 3, 60)
    assert second.bot == (values.DeleteMessage(), values.MuteFor(HOUR))
    assert third.bot == (values.Nothing(),)
    assert fourth.bot == (values.Reply(()), values.AskStaff())


def test_a_rule_may_tell_several_stories():
    read = charter(rule("when: {contains: x}\nexamples:\n  story:\n    - [a1]\n    - [b1, c1]")).rules["r"]

    assert [[step.text for step in story] for story in read.stories] == [["a1"], ["b1", "c1"]]


def test_a_reading_is_good_exactly_if_there_is_a_charter():
    assert understood(rule("when: {contains: x}")).ok
    assert not understood(rule("whn: {contains: x}")).ok
