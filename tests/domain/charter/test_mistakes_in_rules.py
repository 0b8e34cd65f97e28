"""Mistakes in what follows, in the keys of a rule and in its examples."""

import pytest

from tests.support.charters import rule, under_head, understood
from tests.support.mistakes import alone, mistakes


def acting(text):
    return rule(f"when: {{contains: x}}\n{text}")


CONSEQUENCES = r"""
then: [¦mute] | consequence mute | write mute 1 hour
then: [¦mute 10 seconds] | too-short mute 10 seconds | write mute 30 seconds
then: [¦mute 2 years] | too-long mute 2 years | write mute 366 days
then: [¦ban 2 years] | too-long ban 2 years | write ban
then: [¦ban 5 seconds] | too-short ban 5 seconds | write ban 30 seconds
then: [¦mute 1 month] | consequence mute 1 month | write mute 30 days
then: [¦mute 1h] | consequence mute 1h | write mute 1 hour
then: [¦mute 1 hour 30 minutes] | consequence mute 1 hour 30 minutes | write mute 90 minutes
then: [¦ban forever] | consequence ban forever | write ban
then: [¦remove] | consequence remove | write delete
then: [¦delet] | consequence delet | write delete
then: [¦dance] | consequence dance | choose ‹then›
then: [¦删除] | consequence 删除 | write delete
then: ¦[] | then-empty | observe
then: [¦nothing] | only-in-examples nothing | observe
then: [¦ask staff] | only-in-examples ask staff | ask-before
then: [¦reply] | only-in-examples reply | reply
then: [¦delete last 101] | delete-last 100 | write delete last 100
then: [¦tell] | only-in-examples tell | tell
then: [¦hold] | not-yet hold | leave-out
then: [¦close the door 1 hour] | not-yet close the door 1 hour | leave-out
then: [¦'slow down 1 hour'] | not-yet slow down 1 hour | leave-out
then: [delete, ¦delete] | then-twice delete | once
then: [strike, ¦2 strikes] | then-twice 2 strikes | once
then: [mute 1 hour, ¦mute 2 hours] | then-twice mute 2 hours | once
then: [¦0 strikes] | strikes-range 0 strikes 100 | write strike
then: [¦500 strikes] | strikes-range 500 strikes 100 | write strike
then: [¦strike 2] | consequence strike 2 | write 2 strikes
then: [delete, reply: ¦be kind to others] | prose-inline be kind to others | dashes then:⏎  - delete⏎  - reply: be kind to others
then: [delete, ¦"tell: Offers, there."] | prose-inline tell: Offers, there. | dashes then:⏎  - delete⏎  - tell: Offers, there.
then: [{tell: {en: x, zh: ¦"a: b"}}] | prose-inline a: b | dashes then:⏎  - tell:⏎      en: x⏎      zh: "a: b"
then: [[x], {reply: ¦be kind to others, tell: [y]}] | prose-inline be kind to others | dashes then:⏎  - reply: be kind to others
then: {reply: ¦be kind to others} | prose-inline be kind to others | dashes then:⏎  - reply: be kind to others
then: [¦notify admins] | consequence notify admins | write alert staff
then: ¦delete, strike | joined delete, strike | write then: [delete, strike]
then: ¦delete and ban | joined delete and ban | write then: [delete, ban]
then: ¦【delete】 | wide 【delete】 | write [delete]
then: {¦mute: 1 hour} | consequence mute: 1 hour | write mute 1 hour
then: {¦say: x} | unknown-key say | mean reply
then: {¦reply:} | empty reply | fill-or-drop reply
then: [¦[delete]] | want-one then […] | write-one then
then:⏎  - delete⏎  - ¦'reply: ' | empty then | fill-or-drop then
"""

KEYS = r"""
¦action: [delete] | unknown-key action | mean then
¦enabled: yes | unknown-key enabled | wish-off enabled
¦priority: 1 | unknown-key priority | wish-order priority
¦must_match: [a] | unknown-key must_match | wish-examples must match
¦per: group | not-yet per | leave-out
mode: ¦observ | want-choice mode observ enforce, observe, off | mean observe
mode: ¦on | want-choice mode on enforce, observe, off | mean enforce
mode: ¦sometimes | want-choice mode sometimes enforce, observe, off | choose enforce, observe, off
ladder: ¦*x | trap-alias *x | quote-pattern *x
ladder: ¦hard | unknown-ladder hard | choose standard
ladder: ¦standart | unknown-ladder standart | mean standard
then: [delete]⏎¦ladder: standard | no-strike | strike
watch: ¦joins | not-yet watch: joins | leave-out
watch: ¦join | want-choice watch join messages | choose messages
watch: ¦[messages] | want-one watch […] | write-one watch
¦says: Again. | duplicate-key says 6 | join-keys
¦why: | empty why | fill-or-drop why
why: ¦[a, b] | want-one why […] | write-one why
why:⏎  ¦Note this: be kind | trap-colon Note this: be kind | quote Note this: be kind
why: {¦member} | trap-sign { {member} | quote {member}
why: ¦“x” | wide-quotes “x” | quote x
why: {en: ¦one two three four} | prose-inline one two three four | own-line en
why: ¦"  " | empty why | fill-or-drop why
"""

WITHOUT_WHEN = r"""
¦whn: {contains: x} | unknown-key whn | mean when
¦When: {contains: x} | unknown-key When | mean when
¦unless: {in: lounge} | needs-when unless | add-when
¦examples: {must match: [a]} | needs-when examples | add-when
"""

EXAMPLES = r"""
examples:⏎  ¦must: [x] | unknown-key must | mean must match
examples:⏎  must match: ¦[] | empty must match | fill-or-drop must match
examples:⏎  must match: [¦*x] | trap-alias *x | quote-pattern *x
examples:⏎  must match:⏎    - ¦[a] | want-message must match […] | write-message
examples:⏎  must match:⏎    - ¦Claim now: it is free | trap-colon Claim now: it is free | quote Claim now: it is free
examples:⏎  must match:⏎    - {text: x, from: ¦elder} | unknown-tier elder | choose newcomer, staff, member
examples:⏎  must match:⏎    - {text: x, from: ¦newcommer} | unknown-tier newcommer | mean newcomer
examples:⏎  must match:⏎    - {¦txt: a cat} | unknown-key txt | mean text
examples:⏎  must match:⏎    - ¦{from: newcomer} | missing-text | add-text
examples:⏎  must match:⏎    - {text: x, ¦own thread: yes} | not-yet own thread | leave-out
examples:⏎  must match:⏎    - {text: x, reply: ¦true} | want-choice reply true yes, no | write reply: yes
examples:⏎  must match:⏎    - {text: x, edited: ¦off} | want-choice edited off yes, no | write edited: no
examples:⏎  must match:⏎    - {text: x, at: ¦Friday} | phrase Friday | write-as at: Friday 10:00
examples:⏎  must match:⏎    - {text: x, strikes: ¦many} | want-number strikes many | write strikes: 1
examples:⏎  must match:⏎    - {text: x, strikes: ¦007} | trap-octal strikes 007 | write strikes: 7
examples:⏎  must match:⏎    - {text: x, strikes: ¦5000} | number-range strikes 5000 0 1000 | write strikes: 1000
examples:⏎  must match:⏎    - {text: x, has: ¦pictures} | phrase pictures | mean photo
examples:⏎  must match:⏎    - {has: ¦photo except $staff names} | except-in-example | write has: photo
examples:⏎  must match:⏎    - {text: x, links to: ¦somewhere} | want-address somewhere | write links to: https://site.example
examples:⏎  must match:⏎    - {text: x, after: ¦3} | phrase 3 | write-as after: 10 minutes
examples:⏎  must match:⏎    - {text: x, in: ¦market} | unknown-group market | choose lounge, office
examples:⏎  must match:⏎    - {text: x, ¦bot: nothing} | unknown-key bot | wish-only-story bot
examples:⏎  must match:⏎    - {text: Hello, ¦friend} | bare-inline friend | brackets
examples:⏎  story:⏎    - {text: x, bot: [¦strike]} | strike-in-story | name-step
examples:⏎  story:⏎    - {text: x, bot: ¦[nothing, delete]} | nothing-and-more | nothing-alone
examples:⏎  story:⏎    - {text: x, times: ¦0} | number-range times 0 1 1000 | write times: 1
examples:⏎  story:⏎    - {text: x, times: ¦[3]} | want-one times […] | write-one times
examples:⏎  story:⏎    - {text: x, times: ¦9000} | number-range times 9000 1 1000 | write times: 1000
examples:⏎  story:⏎    - {text: x, bot: [¦dance]} | consequence dance | choose ‹story›
examples:⏎  story:⏎    - {text: x, bot: [¦[delete]]} | want-one bot […] | write-one bot
examples:⏎  story:⏎    - x⏎    - ¦[x] | want-message story […] | write-message
examples:⏎  story:⏎    - ¦{bot: nothing} | missing-text | add-text
examples:⏎  story:⏎    - ¦Look here: it is free | trap-colon Look here: it is free | quote Look here: it is free
examples:⏎  story:⏎    - {text: x, every: ¦often} | phrase often | write-as every: 10 minutes
"""

HOPELESS = r"""
rules:⏎  ¦r: {says: x, when: {member: staff}}⏎ | never-staff | other-member
rules:⏎  ¦r: {says: x, when: {caps: at least 70%, length: under 8}}⏎ | never-caps 10 | drop-key length
rules:⏎  ¦r: {says: x, when: {caps: at least 70%, length: at most 9}}⏎ | never-caps 10 | drop-key length
rules:⏎  ¦r: {says: x, when: {member: newcomer, in the group: at least 5 days}}⏎ | never-newcomer 3 | drop-one member
rules:⏎  ¦r: {says: x, when: {links to: a.example except a.example}}⏎ | never-excepted | drop-except
rules:⏎  ¦r: {says: x, when: {in: lounge}, unless: {in: lounge}}⏎ | never-excused | narrow-unless
rules:⏎  ¦r: {says: x, when: {in: lounge, contains: z}, unless: {member: everyone}}⏎ | never-excused | narrow-unless
"""


@pytest.mark.parametrize("mistake", mistakes(CONSEQUENCES, acting))
def test_the_bot_does_only_what_it_can(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", [*mistakes(KEYS, acting), *mistakes(WITHOUT_WHEN, rule)])
def test_a_rule_has_its_own_keys(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", mistakes(EXAMPLES, acting))
def test_an_example_is_a_message_that_there_may_be(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", mistakes(HOPELESS, under_head))
def test_a_rule_that_can_never_hold_is_a_fault(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected
