"""What a charter says of points and tiers is what is read."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter import phrases_standing as phrases, values
from bot.domain.charter.schema_standing import (
    ONLY_TIER,
    Active,
    Cap,
    Earning,
    Needs,
    Points,
    Thanked,
    Tier,
)
from tests.builders import when
from tests.support.charters import charter, under_head, understood

DAY = 86_400

WHOLE = under_head("""\
points:
  called: {en: leaf / leaves}
  earn:
    message:          {gives: 1, length: at least 10, once per: 1 minute, at most: 10 points per day}
    reply received:   {gives: 2, at most: 20 points per day, from one person: 1 time per day}
    thanks received:  {gives: 5, at most: 3 times per week, from one person: 2 times per month}
    staff gift:       {up to: 50 points, one member gets at most: 200 points per month}
  strike costs: 10
  day cap: 60 points
tiers:
  member: {}
  group owner:
    called: {en: host}
    needs:
      points: at least 100
      active: at least 20 days in 100 days
      in the group: at least 30 days
      time as: {member: at least 2 weeks}
      thanked by: at least 5 people on at least 7 days in 100 days
      strikes: none in 180 days
    keeps while: {active: at least 12 days in 100 days, strikes: under 3 in 180 days}
    approval: staff
    grace: 7 days
    review every: 10 days
    may: [post links, host activities, invite 50 per month]
    tag: {en: host}
    price: 80%
  1st distributor:
    needs: {time as: {group owner: at least 30 days, member: at least 1 day}, thanked by: at least 8 people}
    approval: 2 staff
    may: post media
    price: 60%
rules:
  ads:
    says: No ads.
    when: {links to: any site}
    unless:
      - member may: [post links, post media]
      - member: [1st distributor, group owner  or above, newcomer]
    examples:
      must not match:
        - {text: "https://pots.example", from: group owner}
        - {text: "https://pots.example", from: 1st distributor}
        - {text: "https://pots.example", from: newcomer}
      must match:
        - {text: "https://pots.example", from: member}
""")


def tiers(text):
    return charter(under_head(f"points: {{earn: {{message: {{gives: 1}}}}}}\ntiers: {text}\n")).tiers


def test_points_are_what_they_say():
    assert charter(WHOLE).points == Points(
        called={"en": "leaf / leaves"},
        earn={
            "message": Earning(
                source="message",
                gives=1,
                length=10,
                once_per=60,
                at_most=Cap(number=10, of="points", per="day"),
            ),
            "reply received": Earning(
                source="reply received",
                gives=2,
                at_most=Cap(number=20, of="points", per="day"),
                from_one_person=Cap(number=1, of="times", per="day"),
            ),
            "thanks received": Earning(
                source="thanks received",
                gives=5,
                at_most=Cap(number=3, of="times", per="week"),
                from_one_person=Cap(number=2, of="times", per="month"),
            ),
            "staff gift": Earning(
                source="staff gift",
                up_to=50,
                one_member_gets=Cap(number=200, of="points", per="month"),
            ),
        },
        strike_costs=10,
        day_cap=60,
    )


def test_tiers_are_what_they_say_the_lowest_first():
    assert charter(WHOLE).tiers == (
        Tier(name="member"),
        Tier(
            name="group owner",
            called={"en": "host"},
            needs=Needs(
                points=100,
                active=Active(days=20, within=100 * DAY),
                in_the_group=30 * DAY,
                time_as={"member": 14 * DAY},
                thanked_by=Thanked(people=5, days=7, within=100 * DAY),
                strikes=values.Count("none", 0, 180 * DAY),
            ),
            keeps=Needs(
                active=Active(days=12, within=100 * DAY), strikes=values.Count("under", 3, 180 * DAY)
            ),
            approval=1,
            grace=7 * DAY,
            review_every=10 * DAY,
            may=frozenset({"post links", "host activities", "invite"}),
            invites=50,
            tag={"en": "host"},
            price=80,
        ),
        Tier(
            name="1st distributor",
            needs=Needs(time_as={"group owner": 30 * DAY, "member": DAY}, thanked_by=Thanked(people=8)),
            approval=2,
            may=frozenset({"post media"}),
            price=60,
        ),
    )


def test_rules_ask_for_tiers_and_for_what_they_allow():
    assert charter(WHOLE).rules["ads"].unless == (
        when(member_may=("post links", "post media")),
        when(
            member=(
                values.OfTier("1st distributor"),
                values.OfTier("group owner", or_above=True),
                "newcomer",
            )
        ),
    )


def test_authors_of_examples_are_of_tiers():
    read = charter(WHOLE).rules["ads"]

    assert [one.facts["from"] for one in (*read.must_not_match, *read.must_match)] == [
        "group owner",
        "1st distributor",
        "newcomer",
        "member",
    ]


def test_of_a_right_charter_nothing_is_said():
    assert understood(WHOLE).faults == ()


def test_without_the_sections_there_are_no_points_and_one_tier():
    read = charter(under_head("rules: {r: {says: x, when: {member: member or above, contains: z}}}\n"))

    assert (read.points, read.tiers) == (None, (ONLY_TIER,))
    assert read.rules["r"].when[0].asks["member"] == (values.OfTier("member", or_above=True),)


def test_what_a_tier_leaves_out_is_as_usual():
    lowest, elder = tiers("{basic: {tag: novice}, elder: {needs: {points: at least 5}}}")

    assert lowest == Tier(name="basic", tag={"": "novice"})
    assert elder == Tier(name="elder", needs=Needs(points=5))
    assert (elder.grace, elder.review_every, elder.keeps) == (14 * DAY, 30 * DAY, None)


@pytest.mark.parametrize(
    "keeps",
    [
        "points: at least 9",
        "active: at least 5 days in 50 days",
        "active: at least 5 days in 60 days",
        "active: at least 6 days in 60 days",
        "active: at least 4 days in 40 days",
        "thanked by: at least 3 people",
        "thanked by: at least 2 people in 20 days",
        "thanked by: at least 3 people in 60 days",
        "strikes: under 3 in 50 days",
        "strikes: under 4 in 60 days",
        "strikes: none in 40 days",
        "strikes: none",
        "in the group: at least 1 day",
        "time as: {basic: at least 3 days}",
    ],
)
def test_what_keeps_a_tier_may_be_less_or_something_that_nobody_can_compare(keeps):
    needs = (
        "points: at least 9, active: at least 5 days in 50 days, in the group: at least 9 days, "
        "time as: {basic: at least 3 days}, thanked by: at least 3 people in 50 days, "
        "strikes: under 3 in 50 days"
    )
    earn = "points: {earn: {message: {gives: 1}, thanks received: {gives: 5}}}\n"
    text = under_head(
        f"{earn}tiers: {{basic: {{}}, elder: {{needs: {{{needs}}}, keeps while: {{{keeps}}}}}}}\n"
    )

    assert understood(text).faults == ()


@pytest.mark.parametrize(
    "harder",
    [
        "points: at least 1",
        "active: at least 5 days in 50 days",
        "strikes: none",
        "in the group: at least 1 day",
    ],
)
def test_what_keeps_a_tier_is_nothing_that_it_did_not_need(harder):
    text = under_head(
        "points: {earn: {thanks received: {gives: 1}}}\n"
        f"tiers: {{basic: {{}}, elder: {{needs: {{thanked by: at least 1 person}}, keeps while: {{{harder}}}}}}}\n"
    )

    (fault,) = understood(text).faults

    assert fault.message.key == "fault-harder-to-keep"


def test_what_a_lower_tier_needs_may_keep_the_higher_one():
    text = under_head(
        "points: {earn: {thanks received: {gives: 1}}}\n"
        "tiers: {basic: {}, regular: {needs: {active: at least 9 days in 50 days}}, "
        "elder: {needs: {thanked by: at least 1 person}, keeps while: {active: at least 5 days in 50 days}}}\n"
    )

    assert understood(text).faults == ()


def test_thanks_for_ever_are_harder_to_keep_within_a_window():
    text = under_head(
        "points: {earn: {thanks received: {gives: 1}}}\n"
        "tiers: {basic: {}, elder: {needs: {thanked by: at least 1 person}, "
        "keeps while: {thanked by: at least 1 person in 9 days}}}\n"
    )

    (fault,) = understood(text).faults

    assert fault.message.key == "fault-harder-to-keep"


numbers = st.integers(1, 9999)
periods = st.sampled_from(["day", "week", "month"])


@given(numbers, st.sampled_from(["points", "times"]), periods)
def test_a_cap_reads_back(number, of, per):
    noun = of[:-1] if number == 1 else of

    assert phrases.cap(f"{number} {noun} per {per}") == Cap(number=number, of=of, per=per)


@given(numbers, numbers, st.none() | numbers)
def test_thanks_read_back(people, days, within):
    window = "" if within is None else f" in {within} days"

    assert phrases.thanked(f"at least {people} people on at least {days} days{window}") == Thanked(
        people=people, days=days, within=None if within is None else within * DAY
    )


@given(st.text(max_size=30))
def test_any_text_is_a_phrase_or_none(text):
    for read in (
        phrases.cap,
        phrases.amount,
        phrases.percent,
        phrases.active,
        phrases.thanked,
        phrases.approval,
        phrases.allowance,
        phrases.least,
        phrases.least_time,
    ):
        read(text)
