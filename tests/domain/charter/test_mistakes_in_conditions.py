"""Mistakes in `when` and `unless`: where they are found, and what is advised."""

import pytest

from tests.support.charters import rule, understood
from tests.support.mistakes import alone, mistakes

FACTS = r"""
¦contains: x | unknown-key contains | wish-under-when contains
when: {¦contain: x} | unknown-key contain | mean contains
when: {¦Contains: x} | unknown-key Contains | mean contains
when: {¦links_to: any site} | unknown-key links_to | mean links to
when: {¦account age: under 3 days} | unknown-key account age | wish-account-age account age
when: {¦age: under 3 days} | unknown-key age | wish-account-age age
when: {¦ip: 1.2.3.4} | unknown-key ip | wish-nobody ip
when: {¦not: {contains: x}} | unknown-key not | wish-no-not not
when:⏎  ¦or:⏎    - contains: x | unknown-key or | wish-no-or or
when:⏎  ¦and:⏎    - contains: x | unknown-key and | wish-no-and and
when: {¦except: x} | unknown-key except | wish-except-after except
when: {¦regex: x} | unknown-key regex | wish-regex regex
when: {¦then: [delete]} | unknown-key then | wish-one-level-up then
when: {¦warnings: at least 2} | unknown-key warnings | mean strikes
when: {member may: ¦post links} | nobody-may post links | grant post links
when: {¦region: x} | not-yet region | leave-out
when: {¦contains at least 2 of: [a, b]} | not-yet contains at least 2 of | leave-out
when: {¦language: Arabic} | not-yet language | leave-out
when: ¦[] | empty when | fill-or-drop when
when: {¦contains:} | empty contains | fill-or-drop contains
when: ¦{} | empty when | fill-or-drop when
when:⏎  - ¦- contains: x | dashes-in-dashes when | facts when
when: ¦contains spam | want-fact when contains spam | write contains: spam
when: ¦$staff names | want-fact when $staff names | write contains: $staff names
when: ¦newcomer | want-fact when newcomer | write member: newcomer
when: ¦lounge | want-fact when lounge | write in: lounge
when: ¦photo | want-fact when photo | write has: photo
when: ¦spam everywhere | want-fact when spam everywhere | facts when
when:⏎  in: lounge⏎  ¦- links to: x.example | mixed | not-mix
when:⏎  - in: lounge⏎  ¦links to: x.example | mixed | not-mix
when: {contains: a, ¦cash} | bare-inline cash | brackets
when: ¦*x | trap-alias *x | quote-pattern *x
when: [¦*x] | trap-alias *x | quote-pattern *x
when: {contains: z, <<: ¦*base} | trap-alias *base | quote-pattern *base
when: {¦<<: {contains: a}} | unknown-key << | choose ‹facts›
"""

WORDS = r"""
when: {contains: ¦$nope} | unknown-list nope | declare-list nope /\$nope/
when: {contains: ¦$staff nams} | unknown-list staff nams | mean-or-text $staff names /\$staff nams/
when: {contains: ¦$a b except $c} | except-words contains | unless-words contains $c
when: {contains: ¦c*t} | star-inside c*t | write /c.*t/
when: {contains: ¦'*'} | empty-pattern * | write-pattern
when: {contains: ¦'*** '} | empty-pattern ***  | write-pattern
when: {contains: ¦'/(?!x)y/'} | regex-look-around /(?!x)y/ | unless
when: {contains: ¦'/(a)\1/'} | regex-back-reference /(a)\1/ | repeats
when: {contains: ¦'/(?>a)b/'} | regex-possessive /(?>a)b/ | plain-regex
when: {contains: ¦'/a(b/'} | regex /a(b/ missing ): a(b | escape
when: {contains: ¦'/a/i'} | regex-flags /a/i | write /a/
when: {contains: ¦'/a*/'} | regex-always /a*/ | narrow-regex
when: {contains: ¦'//'} | empty-pattern // | write-pattern
when: {contains: ¦'/ /'} | empty-pattern / / | write-pattern
when:⏎  contains: ¦a, b | joined a, b | write contains: [a, b]
when: {contains: [¦no]} | trap-boolean no | quote no
when: {contains: [¦017]} | trap-octal 017 | quote 017
when: {contains: [¦22:30]} | trap-clock 22:30 | quote 22:30
when: {contains: [¦2024-01-01]} | trap-date 2024-01-01 | quote 2024-01-01
when: {contains: [¦“a”]} | wide-quotes “a” | quote a
when: {contains: [¦a，b]} | joined a，b | write contains: [a, b]
when: {contains: ¦{any: [a]}} | want-words contains {…} | write contains: [a, b]
when:⏎  contains:⏎    - ¦win: now | trap-colon win: now | quote win: now
when:⏎  contains all:⏎    - ¦~ | trap-boolean ~ | quote ~
when: {contains: ¦xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx} | long-pattern 1000 | shorten
when: {contains: ¦/xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx/} | long-pattern 1000 | shorten
when: {contains: [¦[a]]} | want-one contains […] | write-one contains
"""  # noqa: E501 - a row is a line

THINGS = r"""
when: {links to: ¦https://x.example} | site-scheme https://x.example | write x.example
when: {links to: ¦'*.x.example'} | phrase *.x.example | write x.example
when: {links to: ¦'@news'} | phrase @news | write t.me/news
when: {links to: ¦any sites} | phrase any sites | mean any site
when: {links to: ¦/x.*/} | regex-site | contains-regex /x.*/
when: {links to: ¦nonsense} | phrase nonsense | write-as links to: any site except $our sites
when: {links to: ¦$nope} | unknown-list nope | declare-list nope /\$nope/
when: {links to: ¦any site except staff names} | phrase any site except staff names | write any site except $staff names
when: {links to: ¦[any site except a.example, telegram]} | except-in-row | one-line-except links to
when: {links to: ¦{a: b}} | want-one links to {…} | write-one links to
when: {has: ¦photos} | phrase photos | mean photo
when: {has: ¦pictures} | phrase pictures | mean photo
when: {has: ¦email} | phrase email | mean e-mail
when: {has: ¦phone number or photo} | phrase phone number or photo | write phone number, photo
when: {has: ¦wings} | phrase wings | write-as has: photo
when: {has: [¦[photo]]} | want-one has […] | write-one has
when: {has: ¦photo except $nope} | unknown-list nope | declare-list nope /\$nope/
when: {forwarded from: ¦everyone} | phrase everyone | mean anyone
when: {forwarded from: ¦$nope} | unknown-list nope | declare-list nope /\$nope/
when: {forwarded from: ¦[anyone except Ann, Ben]} | except-in-row | one-line-except forwarded from
when: {forwarded from: ¦'a, , b'} | phrase a, , b | write-as forwarded from: anyone except $friends
when: {member: ¦newcommer} | unknown-tier newcommer | mean newcomer
when: {member: ¦admin} | unknown-tier admin | mean staff
when: {member: ¦elder or above} | unknown-tier elder or above | choose newcomer, staff, everyone, member
when: {member: ¦'new, staff'} | joined new, staff | write member: [new, staff]
when: {member: ¦'12'} | unknown-tier 12 | choose newcomer, staff, everyone, member
when: {member: [newcomer, ¦[staff]]} | want-one member […] | write-one member
when: {in: ¦loung} | unknown-group loung | mean lounge
when: {in: ¦nowhere} | unknown-group nowhere | choose lounge, office
when: {in: ¦'lounge, office'} | joined lounge, office | write in: [lounge, office]
"""

NUMBERS = r"""
when: {messages: ¦more than 5 in 10 seconds} | phrase more than 5 in 10 seconds | write at least 6 in 10 seconds
when: {messages: ¦at least 6 in 10s} | phrase at least 6 in 10s | write at least 6 in 10 seconds
when: {messages: ¦6 per minute} | phrase 6 per minute | write at least 6 in 1 minute
when: {messages: ¦10/min} | phrase 10/min | write at least 10 in 1 minute
when: {messages: ¦at most 5 in 10 seconds} | phrase at most 5 in 10 seconds | write-as messages: at least 6 in 10 seconds
when: {messages: ¦at least 6 in ten seconds} | phrase at least 6 in ten seconds | write at least 6 in 10 seconds
when: {messages: ¦at least 0 in 10 seconds} | rate-of-none messages | write messages: at least 6 in 10 seconds
when: {messages: ¦at least 6 in 0 seconds} | window messages | write-window
when: {messages: ¦at least ６ in 10 seconds} | wide at least ６ in 10 seconds | write at least 6 in 10 seconds
when: {length: ¦less than 10} | phrase less than 10 | write under 10
when: {length: ¦5 or more} | phrase 5 or more | write at least 5
when: {length: ¦over 500 characters} | phrase over 500 characters | write at least 501
when: {length: ¦under 1} | never-so-small length | write length: under 2
when: {length: ¦none} | never-so-small length | write length: under 2
when: {length: ¦[1]} | want-one length […] | write-one length
when: {length: ¦at least 5000} | never-so-long 4096 | write length: at least 4096
when: {caps: ¦0.7} | phrase 0.7 | write at least 70%
when: {caps: ¦70%} | phrase 70% | write at least 70%
when: {caps: ¦at least 170%} | over-whole 170 | write at least 100%
when: {caps: ¦under 0%} | never-so-small caps | write caps: under 1%
when: {strikes: ¦under 0} | never-so-small strikes | write strikes: under 1
when: {strikes: ¦no more than 2} | phrase no more than 2 | write at most 2
when: {repeats: ¦at least 1 in 1 minute} | one-repeats | write repeats: at least 2 in 10 minutes
when: {repeats: ¦at least 3 in 31 days} | window repeats | write-window
when: {repeats: ¦three times in 1 hour} | phrase three times in 1 hour | write at least 3 in 1 hour
when: {mentions: ¦more than 5 people} | phrase more than 5 people | write at least 6
when: {mentions: ¦at least 5 in 40 days} | window mentions | write-window
when: {mentions: ¦at least 1 except $nope} | unknown-list nope | declare-list nope /\$nope/
when: {in the group: ¦3 days} | phrase 3 days | write at least 3 days
when: {in the group: ¦under 3 months} | phrase under 3 months | write under 90 days
when: {in the group: ¦under 0 days} | never-so-small in the group | write in the group: under 1 day
"""


@pytest.mark.parametrize("mistake", mistakes(FACTS, rule))
def test_a_wrong_fact_is_answered(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", mistakes(WORDS, rule))
def test_words_that_cannot_be_looked_for_are_found(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", mistakes(THINGS, rule))
def test_links_things_people_and_places_come_from_their_own_vocabulary(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", mistakes(NUMBERS, rule))
def test_a_number_is_said_in_the_charters_words(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected
