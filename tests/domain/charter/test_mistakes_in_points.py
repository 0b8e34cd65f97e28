"""Mistakes in `points`: what earns, what bounds it, and what people call it."""

import pytest

from tests.support.charters import under_head, understood
from tests.support.mistakes import alone, mistakes


def points(text):
    return under_head(f"points: {text}\n")


def earn(text):
    return points(f"{{earn: {text}}}")


def message(text):
    return earn(f"{{message: {{gives: 1, {text}}}}}")


def thanks(text):
    return earn(f"{{thanks received: {{gives: 5, {text}}}}}")


def gift(text):
    return earn(f"{{staff gift: {text}}}")


WHOLE = r"""
¦points:⏎ | empty points | write-lines points
¦points: {called: x}⏎ | missing-key points earn | add-earn
"""

SECTION = r"""
¦yes | want-lines points yes | write-lines points
¦[message] | want-lines points […] | drop-dashes
{called: ¦a very very long name, earn: {message: {gives: 1}}} | prose-inline a very very long name | own-line called
⏎  called: ¦The little golden leaves of our tea⏎  earn: {message: {gives: 1}} | too-long-words called The little golden leaves of our tea 30 | short-words 30
{called: ¦a/b/c, earn: {message: {gives: 1}}} | one-and-several a/b/c | write called: leaf / leaves
{called: ¦leaf /, earn: {message: {gives: 1}}} | one-and-several leaf / | write called: leaf / leaves
{called: x, earn: {message: {gives: 1}}, ¦season: 3 months} | not-yet season | leave-out
{earn: {message: {gives: 1}}, ¦boards: [all time]} | not-yet boards | leave-out
{earn: {message: {gives: 1}}, ¦fade: 10%} | not-yet fade | leave-out
{¦message: {gives: 1}, earn: {message: {gives: 1}}} | unknown-key message | wish-under-earn message
{earn: {message: {gives: 1}}, ¦shop: {}} | unknown-key shop | wish-no-spending shop
{¦name: x, earn: {message: {gives: 1}}} | unknown-key name | mean called
{¦earns: {message: {gives: 1}}} | unknown-key earns | mean earn
{earn: {message: {gives: 1}}, strike costs: ¦-10} | number-range strike costs -10 0 10000 | write strike costs: 10
{earn: {message: {gives: 1}}, strike costs: ¦10 points} | want-number strike costs 10 points | write strike costs: 10
{earn: {message: {gives: 1}}, strike costs: ¦99999} | number-range strike costs 99999 0 10000 | write strike costs: 10000
{earn: {message: {gives: 1}}, day cap: ¦30} | phrase 30 | write 30 points
{earn: {message: {gives: 1}}, day cap: ¦30 points per day} | phrase 30 points per day | write 30 points
{earn: {message: {gives: 1}}, day cap: ¦0 points} | number-range day cap 0 points 1 10000 | write day cap: 1 point
{earn: {message: {gives: 1}}, ¦daily cap: 30 points} | unknown-key daily cap | mean day cap
"""  # noqa: E501 - a row is a line

SOURCES = r"""
¦{} | empty earn | fill-or-drop earn
¦[message] | want-lines earn […] | drop-dashes
{message: ¦1} | want-lines message 1 | write-below message gives: 1
{¦message: {once per: 1 minute}} | missing-key message gives | add-gives
{¦staff gift: {}} | missing-key staff gift up to | add-up-to
{¦messages: {gives: 1}} | unknown-key messages | mean message
{¦thanks: {gives: 1}} | unknown-key thanks | mean thanks received
{¦thanks_received: {gives: 1}} | unknown-key thanks_received | mean thanks received
{¦发言: {gives: 1}} | unknown-key 发言 | mean message
{¦purchase: {gives: 1}} | unknown-key purchase | wish-buying-pays-nothing purchase
{¦join: {gives: 1}} | unknown-key join | wish-joining-pays-nothing join
{¦reaction given: {gives: 1}} | unknown-key reaction given | wish-giving-pays-nothing reaction given
{¦dancing: {gives: 1}} | unknown-key dancing | choose message, reply received, thanks received, staff gift
{¦reaction received: {gives: 1}} | not-yet reaction received | leave-out
{¦check-in: {gives: 2}} | not-yet check-in | leave-out
{¦activity joined: {gives: 10}} | not-yet activity joined | leave-out
{¦activity hosted: {gives: 30}} | not-yet activity hosted | leave-out
{¦quiz passed: {gives: 5}} | not-yet quiz passed | leave-out
{¦report upheld: {gives: 5}} | not-yet report upheld | leave-out
{¦answer accepted: {gives: 5}} | not-yet answer accepted | leave-out
{¦referral qualified: {gives: 20}} | not-yet referral qualified | leave-out
{message: {gives: ¦0}} | number-range gives 0 1 10000 | write gives: 1
{message: {gives: ¦-5}} | number-range gives -5 1 10000 | write gives: 5
{message: {gives: ¦a lot}} | want-number gives a lot | write gives: 1
{message: {gives: ¦five}} | want-number gives five | write gives: 1
{message: {gives: ¦05}} | trap-octal gives 05 | write gives: 5
{message: {gives: 1}, ¦message: {gives: 2}} | duplicate-key message 4 | join-keys
"""

OF_MESSAGES = r"""
at most: ¦10 per day | bare-cap 10 per day | points-or-times 10 points per day 10 times per day
at most: ¦10 | phrase 10 | write 10 points per day
at most: ¦10/day | phrase 10/day | write 10 points per day
at most: ¦10 points a day | phrase 10 points a day | write 10 points per day
at most: ¦10 points daily | phrase 10 points daily | write 10 points per day
at most: ¦twice a week | phrase twice a week | write 2 times per week
at most: ¦每天最多10分 | phrase 每天最多10分 | write 10 points per day
at most: ¦１０ points per day | wide １０ points per day | write 10 points per day
at most: ¦10 points per hour | phrase 10 points per hour | write-as at most: 10 points per day
at most: ¦10 points in 1 day | phrase 10 points in 1 day | write 10 points per day
at most: ¦0 points per day | cap-of-nothing at most | cap
at most: ¦a few | phrase a few | write-as at most: 10 points per day
at most: ¦[10 points per day] | want-one at most […] | write-one at most
length: ¦10 | phrase 10 | write at least 10
length: ¦under 10 | phrase under 10 | write at least 10
length: ¦at least 10 letters | phrase at least 10 letters | write at least 10
length: ¦at least 0 | always length at least 0 | write length: at least 1
length: ¦at least 9000 | never-so-long 4096 | write length: at least 4096
once per: ¦minute | phrase minute | write-as once per: 10 minutes
once per: ¦1 min | phrase 1 min | write 1 minute
once per: ¦0 minutes | slice | write once per: 1 minute
once per: ¦2 days | slice | write once per: 1 minute
¦from one person: 1 time per day | unknown-key from one person | wish-of-others from one person
¦up to: 5 points | unknown-key up to | wish-of-gifts up to
¦streak: 5 points every 7 days in a row | not-yet streak | leave-out
¦cooldown: 1 minute | unknown-key cooldown | mean once per
"""

OF_OTHERS = r"""
from one person: ¦5 points per day | phrase 5 points per day | write 5 times per day
from one person: ¦1 per day | bare-cap 1 per day | write 1 time per day
from one person: ¦once a day | phrase once a day | write 1 time per day
from one person: ¦0 times per day | cap-of-nothing from one person | cap
¦length: at least 10 | unknown-key length | wish-of-messages length
¦once per: 1 minute | unknown-key once per | wish-of-messages once per
¦limit: 1 | unknown-key limit | mean at most
"""

GIFTS = r"""
¦50 points | want-lines staff gift 50 points | write-below staff gift up to: 50 points
{up to: ¦50} | phrase 50 | write 50 points
{up to: ¦0 points} | number-range up to 0 points 1 10000 | write up to: 1 point
{up to: ¦100000 points} | number-range up to 100000 points 1 10000 | write up to: 10000 points
{up to: 50 points, one member gets at most: ¦200} | phrase 200 | write 200 points per day
{up to: 50 points, one member gets at most: ¦20 points per month} | cap-below 50 20 | write one member gets at most: 50 points per month
{up to: 50 points, ¦gives: 5} | unknown-key gives | wish-as-staff-say gives
{up to: 50 points, ¦at most: 5 points per day} | unknown-key at most | mean one member gets at most
{up to: 50 points, ¦from one person: 1 time per day} | unknown-key from one person | wish-of-others from one person
"""  # noqa: E501 - a row is a line


@pytest.mark.parametrize("mistake", [*mistakes(WHOLE, under_head), *mistakes(SECTION, points)])
def test_points_have_a_name_and_bounds(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


@pytest.mark.parametrize("mistake", mistakes(SOURCES, earn))
def test_what_earns_points_is_known(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


@pytest.mark.parametrize("mistake", mistakes(OF_MESSAGES, message))
def test_a_message_earns_once_in_a_while(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


@pytest.mark.parametrize("mistake", [*mistakes(OF_OTHERS, thanks), *mistakes(GIFTS, gift)])
def test_what_others_give_is_bounded(mistake):
    found, meant = alone(mistake, understood)

    assert found == meant


def test_a_cap_below_what_is_given_is_told():
    (mistake,) = mistakes(
        "at most: ¦3 points per day | cap-below 5 3 | write at most: 5 points per day", thanks
    )

    found, meant = alone(mistake, understood)

    assert found == meant
    assert understood(mistake.text.replace("¦", "")).ok
