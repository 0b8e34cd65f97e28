"""What members read is made from what is enforced: every number and every action is in it, and changing one changes it."""

from dataclasses import replace

from bot.domain.charter.schema import DAY, Community, Ladder
from bot.domain.charter.schema_activities import WHOLE_WEEK, Activity, OnWeekdays, Poll, Post, Schedule
from bot.domain.charter.schema_standing import Active, Cap, Earning, Needs, Points, Thanked, Tier
from bot.domain.charter.values import (
    Age,
    BanFor,
    Count,
    Has,
    Listed,
    Reply,
    Strike,
    Warn,
    Word,
)
from bot.domain.text.page import items, naming_of, page
from bot.texts.catalog import Catalog
from tests.builders import charter, rule, when

WORDS = Catalog(strict=True)
LANGUAGES = WORDS.languages
UNITS = {1: 1, 60: 60, 3600: 3600, DAY: DAY}


def text(agreed, language="en", titles=None):
    """All that members read."""
    blocks = page(agreed, naming_of(agreed, titles or {}))
    return "\n".join(WORDS.plain(line, language) for lines in blocks for line in lines)


def lines_about(rule_, language="en", **more):
    agreed = charter(rule_, **more)
    (item,) = [item for item in items(agreed, naming_of(agreed)) if item.kind == "rule"]
    return [WORDS.plain(line, language) for line in item.lines]


def test_a_rule_says_what_breaks_it_what_excuses_it_and_what_follows():
    ads = rule(
        "ads",
        when(contains=(Listed("spam"), Word("pots*"))),
        when(has=(Has("photo"), Has("phone number", (Listed("hotlines"),))), in_=("market",)),
        unless=(
            when(member_may=("post links",)),
            when(strikes=Count("none", 0), in_the_group=Age("at least", DAY)),
        ),
        then=[Strike(2), BanFor(7 * DAY), Reply((("", "Not here."),))],
        why={"": "It drowns the talk."},
    )

    assert lines_about(ads) == [
        "No ads.",
        "It drowns the talk.",
        (
            "Broken by a message that contains a word of “spam” or “pots*”;"
            " or that has a photo or a phone number (except “hotlines”) and is in market."
        ),
        (
            "Not if it is by somebody who may post links,"
            " or if it is by somebody who has been in the group for at least 1 day and is by somebody without strikes."
        ),
        "What follows: 2 strikes, the author is banned for 7 days, and an answer, “Not here.”.",
    ]


def test_groups_go_by_their_titles_and_tiers_by_their_names_in_the_language():
    agreed = charter(
        rule("ads", when(in_=("market",), length=Count("under", 5))),
        tiers=(
            Tier(name="member"),
            Tier(name="host", called={"en": "Host", "zh": "群主"}, needs=Needs(points=3)),
        ),
    )

    assert "is in The Market" in text(agreed, titles={"market": "The Market"})
    assert "群主" in text(agreed, "zh")


def test_what_is_off_is_no_rule_and_what_is_on_trial_says_so():
    agreed = charter(
        rule("old", when(contains=(Word("x"),)), mode="off"),
        rule("new", when(contains=(Word("x"),)), mode="observe"),
    )

    assert "No old." not in text(agreed)
    assert "On trial: nothing follows yet." in text(agreed)
    off = lines_about(rule("old", when(contains=(Word("x"),)), mode="off"))
    assert off[-1] == "Switched off."


def test_several_ladders_go_by_their_names():
    steep = Ladder(name="steep", steps=(Warn(), BanFor()), fade_after=DAY, ask_before=(BanFor(),))
    agreed = charter(
        rule("ads", when(contains=(Word("x"),)), ladder="steep"),
        rule("kindness"),
        ladders=[steep, charter().ladders["standard"]],
    )

    assert "a strike (“steep”)" in text(agreed)
    assert "Strikes (“steep”): 1: a warning, 2: a ban if staff agree. Each counts for 1 day." in text(agreed)
    assert "Who is banned is banned in all our groups." in text(agreed)


def test_where_bans_reach_is_told_where_there_are_bans():
    here = Community(name={"": "Tea"}, goal={"": "Tea."}, bans_reach="the group")
    banning = rule("ads", when(contains=(Word("x"),)), then=[BanFor()])

    assert "in that group only" in text(charter(banning, community=here))
    assert "banned in" not in text(charter(rule("ads", when(contains=(Word("x"),)), then=[Warn()])))


def test_points_and_tiers_are_told_in_numbers():
    points = Points(
        called={"": "leaf / leaves"},
        earn={
            "message": Earning(
                source="message",
                gives=1,
                length=10,
                once_per=60,
                at_most=Cap(number=10, of="points", per="day"),
            ),
            "thanks received": Earning(
                source="thanks received", gives=5, from_one_person=Cap(number=1, of="times", per="day")
            ),
            "staff gift": Earning(
                source="staff gift", up_to=50, one_member_gets=Cap(number=200, of="points", per="month")
            ),
        },
        strike_costs=10,
        day_cap=40,
    )
    tiers = (
        Tier(name="member"),
        Tier(
            name="host",
            needs=Needs(
                points=100,
                active=Active(days=20, within=100 * DAY),
                in_the_group=30 * DAY,
                time_as={"member": 10 * DAY},
                thanked_by=Thanked(people=5, days=7, within=100 * DAY),
                strikes=Count("under", 3, 180 * DAY),
            ),
            keeps=Needs(points=50),
            approval=2,
            may=frozenset({"post links", "invite"}),
            invites=9,
            price=80,
            tag={"": "host"},
        ),
        Tier(name="star", needs=Needs(thanked_by=Thanked(people=1), strikes=Count("none", 0))),
    )

    assert text(charter(points=points, tiers=tiers)).splitlines()[2:] == [
        "",
        "What brings leaves",
        "• Writing: 1 leaf each time, from 10 letters on, once per 1 minute, at most 10 leaves per day.",
        "• Being thanked: 5 leaves each time, from one person once per day.",
        "• From the staff: up to 50 leaves at once, 200 leaves per month for one member.",
        "All of that together brings 40 leaves a day at most.",
        "Each strike costs 10 leaves.",
        "",
        "Tiers",
        "member: everybody begins here.",
        "host",
        (
            "What it takes: 100 leaves, writing on 20 days within 100 days, 30 days with us, 10 days as member, thanks from"
            " 5 people on 7 days within 100 days, at most 2 strikes within 180 days, the yes of 2 of the staff."
        ),
        "What keeps it: 50 leaves. It is looked at every 30 days; who falls short has 14 days to catch up.",
        "What it brings: leave to post links, leave to invite 9 people a month, 80% of the list price, the tag “host”.",
        "star",
        "What it takes: thanks from one person, no strikes.",
        "Nine tenths of that keep it. It is looked at every 30 days; who falls short has 14 days to catch up.",
    ]


def test_activities_are_told_with_their_choices_but_not_those_of_staff():
    posts = Activity(
        name="morning",
        schedule=Schedule(OnWeekdays(WHOLE_WEEK), 9 * 60),
        groups=("lounge",),
        does=Post(words={"": "Tea?"}),
    )
    asks = replace(
        posts, name="what", does=Poll(question={"": "Which?"}, choices=({"": "Black"}, {"": "Green"}))
    )
    brief = replace(asks, name="brief", does=replace(asks.does, open_for=3 * DAY))
    shift = replace(posts, name="shift", groups=("office",))
    long = replace(posts, name="long", does=Post(words={"": "word " * 40 + "\nmore"}))
    agreed = charter(activities={one.name: one for one in (posts, asks, brief, shift, long)})

    assert text(agreed).splitlines()[2:] == [
        "",
        "What happens when",
        "• Every day at 09:00 in lounge: Tea?",
        "• Every day at 09:00 in lounge, a poll: Which? (Black and Green)",
        "• Every day at 09:00 in lounge, a poll, open for 3 days: Which? (Black and Green)",
        f"• Every day at 09:00 in lounge: {'word ' * 29}word…",
    ]


def test_points_without_caps_or_costs_are_told_short():
    points = Points(earn={"message": Earning(source="message", gives=1)})

    assert text(charter(points=points)).splitlines()[-1] == "• Writing: 1 point each time."
