"""Mistakes in `tiers`, and in rules that ask for them: names, needs, what keeps a tier, what it brings."""

import pytest

from tests.support.charters import under_head, understood
from tests.support.mistakes import alone, mistakes

POINTS = "points: {earn: {message: {gives: 1}, thanks received: {gives: 5}}}\n"


def tiers(text):
    return under_head(f"{POINTS}tiers: {text}\n")


def elder(text):
    """A tier above the lowest, with a need."""
    return tiers(f"{{member: {{}}, elder: {{needs: {{points: at least 9}}, {text}}}}}")


def needs(text):
    return tiers(f"{{member: {{}}, elder: {{needs: {text}}}, sage: {{needs: {{points: at least 99}}}}}}")


def keeps(text):
    asked = (
        "points: at least 9, active: at least 5 days in 50 days, in the group: at least 9 days, "
        "time as: {member: at least 3 days}, thanked by: at least 3 people on at least 2 days in 50 days, "
        "strikes: under 3 in 50 days"
    )
    return tiers(f"{{member: {{}}, elder: {{needs: {{{asked}}}, keeps while: {text}}}}}")


def alone_in_rules(text):
    """A rule that asks, in a charter where elders may post links."""
    return under_head(
        f"{POINTS}tiers: {{member: {{}}, elder: {{needs: {{points: at least 9}}, may: [post links]}}}}\n"
        f"rules:\n  r: {{says: x, when: {{links to: any site}}, unless: {{member may: post links}}}}\n"
        f"  s: {{says: x, {text}}}\n"
    )


WHOLE = r"""
¦tiers:⏎ | empty tiers | write-lines tiers
¦tiers: {}⏎ | no-tier | add-tier
tiers: ¦[member, elder]⏎ | want-lines tiers […] | drop-dashes
tiers: ¦member⏎ | want-lines tiers member | write-lines tiers
tiers:⏎  ¦member:⏎ | empty member | write-lines member
tiers: {member: ¦basic}⏎ | want-lines member basic | write-lines member
tiers: {member: {¦needs: {points: at least 3}}}⏎ | lowest-tier needs | lowest-tier needs
tiers: {member: {¦keeps while: {points: at least 3}}}⏎ | lowest-tier keeps while | lowest-tier keeps while
tiers: {member: {¦approval: staff}}⏎ | lowest-tier approval | lowest-tier approval
tiers: {member: {¦grace: 3 days}}⏎ | lowest-tier grace | lowest-tier grace
tiers: {member: {}, elder: {needs: {¦points: at least 3}}}⏎ | no-points | earn-points
tiers: {member: {}, elder: {needs: {¦thanked by: at least 3 people}}}⏎ | no-thanks | earn-thanks
points: {earn: {message: {gives: 1}}}⏎tiers: {member: {}, elder: {needs: {¦thanked by: at least 3 people}}}⏎ | no-thanks | earn-thanks
points: {¦earning: {message: {gives: 1}}}⏎tiers: {member: {}, elder: {needs: {thanked by: at least 3 people}}}⏎ | unknown-key earning | mean earn
"""  # noqa: E501 - a row is a line

NAMES = r"""
{¦newcomer: {}} | reserved-tier newcomer | rename-tier
{member: {}, ¦staff: {needs: {points: at least 3}}} | reserved-tier staff | rename-tier
{¦Everyone: {}} | reserved-tier Everyone | rename-tier
{¦'a，b': {}} | reserved-tier a，b | rename-tier
{¦a$b: {}} | name-sign a$b $ | write a b:
{¦member or above: {}} | name-sign member or above or above | write member:
{¦no: {}} | trap-boolean no | quote no
{member: {}, ¦member: {needs: {points: at least 3}}} | duplicate-key member 5 | join-keys
{member: {}, ¦Member: {needs: {points: at least 3}}} | same-tier Member member 5 | rename-tier
{¦member: {called: friend}, friend: {needs: {points: at least 3}}} | tier-called member friend 5 | call-otherwise
{member: {called: Friend}, ¦elder: {called: friend, needs: {points: at least 3}}} | tier-called elder member 5 | call-otherwise
{member: {}, ¦elder: {}} | needs-nothing elder | need
{member: {}, ¦elder: {approval: staff}} | needs-nothing elder | need
"""

BRINGS = r"""
¦commission: 10% | not-yet commission | leave-out
¦commission waits: 7 days | not-yet commission waits | leave-out
¦seats: 30 | not-yet seats | leave-out
¦fee: 30 | unknown-key fee | wish-no-fee fee
¦permissions: [post links] | unknown-key permissions | mean may
¦keep while: {points: at least 3} | unknown-key keep while | mean keeps while
¦colour: red | unknown-key colour | choose called, needs, keeps while, grace, review every, approval, may, price, tag
called: ¦elder of the tea | prose-inline elder of the tea | own-line called
called: ¦aTierWhoseNameIsMuchTooLongToRead | too-long-words called aTierWhoseNameIsMuchTooLongToRead 30 | short-words 30
¦name: sage | unknown-key name | mean called
price: ¦120% | number-range price 120% 1 100 | write price: 100%
price: ¦0% | number-range price 0% 1 100 | write price: 1%
price: ¦80 | phrase 80 | write 80%
price: ¦0.8 | phrase 0.8 | write 80%
price: ¦cheap | phrase cheap | write-as price: 80%
grace: ¦0 days | zero-time grace | write grace: 14 days
grace: ¦2 months | phrase 2 months | write 60 days
grace: ¦none | phrase none | write-as grace: 30 days
review every: ¦0 days | zero-time review every | write review every: 14 days
review every: ¦month | phrase month | write-as review every: 30 days
approval: ¦vote of elder | not-yet approval: vote of elder | leave-out
approval: ¦0 staff | number-range approval 0 staff 1 20 | write approval: 1 staff
approval: ¦99 staff | number-range approval 99 staff 1 20 | write approval: 20 staff
approval: ¦2 | phrase 2 | write 2 staff
approval: ¦admins | phrase admins | write staff
approval: ¦two of the staff | phrase two of the staff | write 2 staff
approval: ¦elders | phrase elders | write-as approval: staff
may: ¦[] | empty may | fill-or-drop may
may: [¦fly] | phrase fly | write-as may: [post links]
may: [¦links] | phrase links | write post links
may: [¦host_activities] | phrase host_activities | write host activities
may: ¦'host activities, post links' | joined host activities, post links | write may: [host activities, post links]
may: [host activities, ¦host activities] | twice host activities | join-keys
may: [¦invite] | phrase invite | write invite 50 per month
may: [¦invite 5 per day] | phrase invite 5 per day | write invite 5 per month
may: [¦invite 0 per month] | number-range invite invite 0 per month 1 10000 | write invite 50 per month
may: [¦[post links]] | want-one may […] | write-one may
may: [¦post links] | unasked-may post links | ask-for-may post links
may: [host activities, ¦post media] | unasked-may post media | ask-for-may post media
tag: ¦elder of the tea | prose-inline elder of the tea | own-line tag
tag: ¦grandmasterofthetea | too-long-words tag grandmasterofthetea 16 | short-words 16
tag: ¦🍵 host | emoji-in-tag | tag 16
tag: ¦'a1️⃣' | emoji-in-tag | tag 16
tag: ¦"a\nb" | too-long-words tag a b 16 | short-words 16
"""

NEEDED = r"""
¦{} | empty needs | fill-or-drop needs
¦at least 5 points | want-lines needs at least 5 points | write-lines needs
{¦strong ties: at least 3} | not-yet strong ties | leave-out
{¦owns a group with: at least 20 active members} | not-yet owns a group with | leave-out
{¦agreement: terms} | not-yet agreement | leave-out
{¦quiz: tea} | not-yet quiz | leave-out
{¦gained: at least 9 points in 9 days} | not-yet gained | leave-out
{¦activities hosted: at least 1} | not-yet activities hosted | leave-out
{¦messages: at least 100} | unknown-key messages | wish-counts-no-messages messages
{¦account age: at least 1 year} | unknown-key account age | wish-age-of-members account age
{¦approval: staff} | unknown-key approval | wish-beside-needs approval
{¦score: at least 3} | unknown-key score | mean points
{points: ¦100} | phrase 100 | write at least 100
{points: ¦at least 100 points} | phrase at least 100 points | write at least 100
{points: ¦under 100} | phrase under 100 | write at least 100
{points: ¦at least 0} | always points at least 0 | write points: at least 1
{active: ¦at least 200 days in 100 days} | too-many-days 200 100 | fewer-days 100
{active: ¦at least 0 days in 100 days} | always active at least 0 days in 100 days | write active: at least 20 days in 100 days
{active: ¦20 days in 100 days} | phrase 20 days in 100 days | write at least 20 days in 100 days
{active: ¦at least 20 days} | phrase at least 20 days | write at least 20 days in 100 days
{active: ¦at least 20 days within 100 days} | phrase at least 20 days within 100 days | write at least 20 days in 100 days
{active: ¦often} | phrase often | write-as active: at least 20 days in 100 days
{active: ¦at least 1 days in 9 hours} | window-of-days active 400 | window-of-days
{active: ¦at least 20 days in 500 days} | window-of-days active 400 | window-of-days
{in the group: ¦at least 0 days} | always in the group at least 0 days | write in the group: at least 30 days
{in the group: ¦30 days} | phrase 30 days | write at least 30 days
{in the group: ¦under 3 days} | phrase under 3 days | write at least 3 days
{in the group: ¦at least 3 months} | phrase at least 3 months | write at least 90 days
{thanked by: ¦5 people} | phrase 5 people | write at least 5 people
{thanked by: ¦at least 5} | phrase at least 5 | write at least 5 people
{thanked by: ¦at least 5 people on 7 days in 100 days} | phrase at least 5 people on 7 days in 100 days | write at least 5 people on at least 7 days in 100 days
{thanked by: ¦at least 0 people} | always thanked by at least 0 people | write thanked by: at least 5 people on at least 7 days in 100 days
{thanked by: ¦at least 5 people on at least 9 days in 1 week} | too-many-days 9 7 | fewer-days 7
{thanked by: ¦at least 5 people in 1 hour} | window-of-days thanked by 400 | window-of-days
{strikes: ¦at least 1} | strikes-needed | write strikes: none in 180 days
{strikes: ¦under 0} | never-so-small strikes | write strikes: under 1
{strikes: ¦none in 900 days} | window-of-days strikes 400 | window-of-days
{strikes: ¦no strikes} | phrase no strikes | write none
{time as: ¦{}} | empty time as | fill-or-drop time as
{time as: ¦member} | want-lines time as member | write-lines time as
{time as: {¦elder: at least 3 days}} | time-not-below elder | choose member
{time as: {¦sage: at least 3 days}} | time-not-below sage | choose member
{time as: {¦membr: at least 3 days}} | unknown-tier membr | mean member
{time as: {¦stranger: at least 3 days}} | unknown-tier stranger | choose member
{time as: {member: ¦3 days}} | phrase 3 days | write at least 3 days
{time as: {member: ¦at least 0 days}} | always member at least 0 days | write member: at least 30 days
"""  # noqa: E501 - a row is a line

KEPT = r"""
¦{} | empty keeps while | fill-or-drop keeps while
{points: ¦9} | phrase 9 | write at least 9
"""

HARDER = r"""
{points: at least 10} | points
{active: at least 6 days in 50 days} | active
{active: at least 5 days in 40 days} | active
{in the group: at least 10 days} | in the group
{time as: {member: at least 4 days}} | time as
{thanked by: at least 4 people on at least 2 days in 50 days} | thanked by
{thanked by: at least 3 people on at least 3 days in 50 days} | thanked by
{strikes: under 2 in 50 days} | strikes
{strikes: none in 60 days} | strikes
{strikes: at most 2 in 60 days} | strikes
"""

ASKED = r"""
when: {member: ¦elders} | unknown-tier elders | mean elder
when: {member: ¦eldr or above} | unknown-tier eldr or above | mean elder or above
when: {member: ¦sage or above} | unknown-tier sage or above | choose newcomer, staff, everyone, member, elder
when: {member: ¦'member, elder'} | joined member, elder | write member: [member, elder]
when: {member: [newcomer, ¦[elder]]} | want-one member […] | write-one member
when: {member may: ¦post media} | nobody-may post media | grant post media
when: {links to: a.example}, unless: {member may: ¦post media} | nobody-may post media | grant post media
when: {member may: ¦links} | want-choice member may links post links, post media, host activities, moderate own group, invite, skip the captcha for invitees, vote on appeals, vote on promotions | mean post links
when: {member may: ¦post lynx} | want-choice member may post lynx post links, post media, host activities, moderate own group, invite, skip the captcha for invitees, vote on appeals, vote on promotions | mean post links
when: {member may: ¦fly} | want-choice member may fly post links, post media, host activities, moderate own group, invite, skip the captcha for invitees, vote on appeals, vote on promotions | choose post links, post media, host activities, moderate own group, invite, skip the captcha for invitees, vote on appeals, vote on promotions
when: {member may: ¦'post links, post media'} | joined post links, post media | write member may: [post links, post media]
when: {member may: ¦{post: links}} | want-one member may {…} | write-one member may
when: {¦may: post links} | unknown-key may | mean member may
when: {contains: z}, examples: {must match: [{text: z, from: ¦eldr}]} | unknown-tier eldr | mean elder
when: {contains: z}, examples: {must match: [{text: z, from: ¦owner}]} | unknown-tier owner | mean staff
"""  # noqa: E501 - a row is a line


@pytest.mark.parametrize("mistake", [*mistakes(WHOLE, under_head), *mistakes(NAMES, tiers)])
def test_tiers_have_names_and_the_lowest_is_everybodys(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


@pytest.mark.parametrize("mistake", mistakes(BRINGS, elder))
def test_a_tier_brings_what_there_is(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


@pytest.mark.parametrize("mistake", [*mistakes(NEEDED, needs), *mistakes(KEPT, keeps)])
def test_a_tier_needs_what_somebody_can_have(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


@pytest.mark.parametrize("row", HARDER.strip().split("\n"))
def test_a_tier_is_not_harder_to_keep_than_to_get(row):
    text, key = row.split(" | ")

    (fault,) = understood(keeps(text)).faults

    assert fault.message.key == "fault-harder-to-keep"
    assert fault.message.args == {"key": key}


@pytest.mark.parametrize("mistake", mistakes(ASKED, alone_in_rules))
def test_rules_ask_for_tiers_that_there_are(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("when: {member may: post media}", "error"),
        ("when: {links to: a.example}, unless: {member may: post media}", "warning"),
    ],
)
def test_what_nobody_may_breaks_no_rule_and_excuses_nobody(text, level):
    (fault,) = understood(alone_in_rules(text)).faults

    assert fault.level == level


def test_a_price_that_rises_is_told():
    text = tiers("{member: {price: 80%}, elder: {needs: {points: at least 3}, price: 90%}}")

    (fault,) = understood(text).faults

    assert (fault.level, fault.message.key) == ("warning", "fault-rising-price")
    assert fault.message.args == {"tier": "elder", "price": 90, "lower": "member", "than": 80}


def test_of_an_unreadable_permission_nothing_more_is_said():
    text = alone_in_rules("when: {member may: post media}").replace("may: [post links]", "may: [fly]")

    (fault,) = understood(text).faults

    assert fault.message.key == "fault-phrase"
