"""Mistakes in everything beside the rules: sections, the community, groups, lists, ladders and names."""

import pytest

from bot.domain.charter.vocabulary import TOP
from tests.support.charters import under_head, understood
from tests.support.mistakes import alone, mistakes


def community(text):
    return f"charter: 1\ncommunity:\n  name: a\n  goal: b\n{text}groups: {{a: {{chat: -1}}}}\n"


def groups(text):
    return f"charter: 1\ncommunity: {{name: a, goal: b}}\ngroups: {text}"


WHOLE = r"""
¦ | no-charter | begin
¦- a⏎ | no-charter | begin
¦hello⏎ | no-charter | begin
charter: ¦2⏎community: {name: a, goal: b}⏎groups: {a: {chat: -1}}⏎ | version 2 | write charter: 1
¦community: {name: a, goal: b}⏎groups: {a: {chat: -1}}⏎ | missing-key charter.yaml charter | add-charter
charter: 1⏎¦community: {name: a}⏎groups: {a: {chat: -1}}⏎ | missing-key community goal | add-goal
charter: 1⏎community:⏎  name: a⏎  ¦goal: {en: b}⏎  languages: [en, zh]⏎groups: {a: {chat: -1}}⏎ | missing-language goal zh | add-language zh
charter: 1⏎community:⏎  name: a⏎  goal: {en: b, zh: c, ¦de: d}⏎  languages: [en, zh]⏎groups: {a: {chat: -1}}⏎ | unlisted-language de en, zh | list-language de
charter: 1⏎community:⏎  name: a⏎  goal: {en: b, ¦english: d}⏎groups: {a: {chat: -1}}⏎ | unlisted-language english en | mean en
charter: 1⏎community: {name: a, goal: b}⏎¦groups: {}⏎ | no-group | add-groups
charter: 1⏎community: {name: a, goal: b}⏎groups: {a: {chat: -1}, news: {chat: -2, kind: channel}}⏎rules:⏎  ¦r: {says: x, when: {in: news}}⏎ | never-channel | name-a-group
"""  # noqa: E501 - a row is a line

MISSPELT = r"""
charter: 1⏎¦comunity: {name: a, goal: b, languages: [en, zh]}⏎groups: {a: {chat: -1}}⏎rules: {r: {says: {en: x, zh: y}}}⏎ | unknown-key comunity | mean community
charter: 1⏎community: {name: a, goal: b}⏎¦grups: {a: {chat: -1}}⏎rules: {r: {says: x, when: {in: a}}}⏎ | unknown-key grups | mean groups
"""  # noqa: E501 - a row is a line

SECTIONS = r"""
¦list: {x: [a]}⏎rules: {r: {says: x, when: {contains: $x}}}⏎ | unknown-key list | mean lists
¦ladder: {soft: {steps: [warn, ban]}}⏎rules: {r: {says: x, when: {contains: z}, ladder: soft}}⏎ | unknown-key ladder | mean ladders
¦tier: {m: {}, e: {needs: {in the group: at least 9 days}}}⏎rules: {r: {says: x, when: {member: e}}}⏎ | unknown-key tier | mean tiers
¦rulez: {}⏎ | unknown-key rulez | mean rules
¦规则: {}⏎ | unknown-key 规则 | mean rules
¦include: more.yaml⏎ | unknown-key include | wish-include include
¦timezone: UTC⏎ | unknown-key timezone | wish-under-community timezone
¦entry: {newcomer for: 3 days}⏎ | not-yet entry | leave-out
¦referrals: {bind for: 9 days}⏎ | not-yet referrals | leave-out
¦raid: off⏎ | unknown-key raid | choose ALL
¦groups: {a: {chat: -100}}⏎ | duplicate-key groups 3 | join-keys
rules: ¦*x⏎ | trap-alias *x | quote-pattern *x
rules: ¦none at all⏎ | want-lines rules none at all | write-lines rules
rules: ¦【r】⏎ | wide 【r】 | write [r]
¦rules:⏎ | empty rules | write-lines rules
rules:⏎  ¦- says: x⏎ | want-lines rules […] | drop-dashes
"""  # noqa: E501 - a row is a line

COMMUNITY = r"""
  target: {points given: at least 3, ¦members: at least 3}⏎ | not-yet members | leave-out
  languages: [en, ¦no]⏎ | trap-boolean no | quote no
  languages: ¦English⏎ | language English | write en
  languages: ¦en, zh⏎ | joined en, zh | write languages: [en, zh]
  languages: [en, ¦e1]⏎ | language e1 | write-code
  languages: [en, ¦qq]⏎ | no-language qq | write-spoken en, zh
  languages: [en, ¦"yes"]⏎ | no-language yes | write-spoken en, zh
  timezone: ¦Shanghai⏎ | timezone Shanghai | mean Asia/Shanghai
  timezone: ¦Beijing⏎ | timezone Beijing | mean Asia/Shanghai
  timezone: ¦GMT+25⏎ | timezone GMT+25 | write-zone
  timezone: ¦Nowhere⏎ | timezone Nowhere | write-zone
  timezone: ¦[UTC]⏎ | want-one timezone […] | write-one timezone
  bans reach: ¦everywhere⏎ | want-choice bans reach everywhere all groups, the group | mean all groups
  bans reach: ¦far⏎ | want-choice bans reach far all groups, the group | choose all groups, the group
  ¦title: c⏎ | unknown-key title | mean name
  ¦rules: {r: {says: x}}⏎ | unknown-key rules | wish-at-the-left-edge rules
  values: [¦one two three four]⏎ | prose-inline one two three four | own-line values
"""

GROUPS = r"""
{¦a: {}}⏎ | missing-key a chat | add-chat
{a: {chat: ¦camellia}}⏎ | chat camellia | write chat: "@camellia"
{a: {chat: ¦[camellia]}}⏎ | want-one chat […] | write-one chat
¦none：⏎ | wide none： | write none:
¦[a]⏎ | want-lines groups […] | drop-dashes
{a: {chat: ¦017}}⏎ | chat 017 | write-chat
{a: {chat: ¦12345}}⏎ | chat 12345 | write chat: -10012345
{a: {chat: ¦https://t.me/camellia}}⏎ | chat https://t.me/camellia | write chat: "@camellia"
{a: {chat: ¦https://t.me/+AbCd}}⏎ | chat https://t.me/+AbCd | write-chat
{a: {chat: ¦-1000000000000}}⏎ | no-chat-yet | put-chat
{a: {chat: ¦“@camellia”}}⏎ | chat “@camellia” | write chat: "@camellia"
{a: ¦'@camellia'}⏎ | want-lines a @camellia | write-below a chat: "@camellia"
{a: {chat: -1}, ¦b: {chat: -1}}⏎ | same-chat b a | drop-group
{a: {chat: -1, open to: staff}, ¦b: {chat: -2, open to: staff}}⏎ | two-staff-rooms b a 3 | one-staff-room
{a: {chat: -1, pin charter: ¦maybe}}⏎ | want-choice pin charter maybe yes, no | write pin charter: yes
{a: {chat: -1, ¦type: group}}⏎ | unknown-key type | mean kind
{a: {chat: -1, kind: ¦chanel}}⏎ | want-choice kind chanel group, channel | mean channel
{a: {chat: -1, kind: ¦forum}}⏎ | want-choice kind forum group, channel | choose group, channel
{a: {chat: -1, open to: ¦elders}}⏎ | not-yet open to: elders | choose everyone, staff
{a: {chat: -1, open to: ¦admins}}⏎ | want-choice open to admins everyone, staff | mean staff
{a: {chat: -1, open to: ¦[staff]}}⏎ | want-one open to […] | write-one open to
{¦'': {chat: -1}}⏎ | empty-name | name
{¦yes: {chat: -1}}⏎ | trap-boolean yes | quote yes
⏎  a: {chat: -1}⏎  ¦rules:⏎    r: {says: x}⏎ | section-inside rules groups | wish-at-the-left-edge rules
"""

LISTS = r"""
lists:⏎  ¦a$b: [x]⏎ | name-sign a$b $ | write a b:
lists: {words: ¦[]}⏎ | empty words | fill-or-drop words
lists: {¦words: [x]}⏎ | unused-list words | use-list words
lists: {words: [¦a，b]}⏎ | wide a，b | write a, b
lists:⏎  words: ¦free money, cash⏎ | joined free money, cash | write words: [free money, cash]
lists:⏎  words: [¦win: now]⏎ | trap-colon win: now | quote win: now
lists: {words: {file: ¦words.txt}}⏎ | no-file words.txt | put-file words.txt
lists: {words: {¦path: words.txt}}⏎ | unknown-key path | mean file
lists: {words: [¦a*b]}⏎ | star-inside a*b | write /a.*b/
lists: {¦staff names: [x]}⏎rules: {r: {says: x, when: {contains: $staff names}}}⏎ | built-in-list staff names | rename
lists: {w: [¦https://a.example]}⏎rules: {r: {says: x, when: {links to: $w}}}⏎ | no-site https://a.example w | write a.example
lists: {w: [¦nonsense]}⏎rules: {r: {says: x, when: {links to: $w}}}⏎ | no-site nonsense w | write-site
lists: {w: [¦'@news']}⏎rules: {r: {says: x, when: {links to: $w}}}⏎ | no-site @news w | write t.me/news
lists: {w: [a]}⏎rules: {r: {says: x, when: {contains: [¦w, $w]}}}⏎ | list-as-word w | dollar w
lists: {our sites: [a.example], scams: [x]}⏎rules: {r: {says: x, when: {contains: $scams, links to: ¦any site except our sites}}}⏎ | phrase any site except our sites | write any site except $our sites
lists: {our sites: [a.example], scams: [x]}⏎rules: {r: {says: x, when: {contains: [$scams, ¦$scam], links to: $our sites}}}⏎ | unknown-list scam | mean-or-text $scams /\$scam/
"""  # noqa: E501 - a row is a line

LADDERS = r"""
ladders: {hard: {steps: ¦[ban, warn]}}⏎ | beyond-ban | ban-last
ladders: {hard: {steps: [warn, ¦jail]}}⏎ | consequence jail | choose ‹ladder›
ladders: {hard: {steps: [warn, ¦delete]}}⏎ | no-step delete | choose ‹ladder›
ladders: {hard: ¦[warn, ban]}⏎ | want-lines hard […] | write-below hard steps: [warn, ban]
ladders: {hard: {steps: ¦'warn, ban'}}⏎ | joined warn, ban | write steps: [warn, ban]
ladders: {hard: {steps: [¦{a: b}]}}⏎ | want-one steps {…} | write-one steps
ladders: {hard: {steps: [warn], ask staff before: [¦ban]}}⏎ | asked-no-step | ask-for-a-step
ladders: {hard: {steps: [warn], ask staff before: [¦bann]}}⏎ | consequence bann | write ban
ladders: {hard: {steps: [warn], strikes fade after: ¦6 months}}⏎ | phrase 6 months | write 180 days
ladders: {hard: {steps: [warn], strikes fade after: ¦never}}⏎ | phrase never | write-as strikes fade after: 30 days
ladders: {hard: {steps: [warn], strikes fade after: ¦0 days}}⏎ | zero-time strikes fade after | write 30 days
ladders: {hard: {¦step: [warn]}}⏎ | unknown-key step | mean steps
ladders: {hard: {steps: [warn], ask staff before: [warn, ¦bann]}}⏎ | consequence bann | write ban
ladders: {hard: {steps: ¦[]}}⏎ | empty steps | fill-or-drop steps
"""

NAMES = r"""
rules:⏎  ¦a or above: {says: x}⏎ | name-sign a or above or above | write a:
rules:⏎  ¦a, b:⏎    says: x⏎ | name-sign a, b , | write a b:
rules:⏎  ¦no: {says: x}⏎ | trap-boolean no | quote no
rules:⏎  ¦r: {then: [warn]}⏎ | missing-key r says | add-says
rules:⏎  r:⏎    ¦says:⏎ | empty says | fill-or-drop says
rules:⏎  r:⏎  ¦says: x⏎ | key-beside says r | indent r
rules:⏎  r: ¦Be kind.⏎ | want-lines r Be kind. | write-below r says: Be kind.
rules:⏎  r: ¦[a, b]⏎ | want-lines r […] | drop-dashes
rules:⏎  r: ¦[{says: x}]⏎ | want-lines r […] | drop-dashes
"""


@pytest.mark.parametrize(
    "mistake",
    [
        *mistakes(WHOLE + MISSPELT.lstrip("\n"), str),
        *mistakes(SECTIONS.replace("ALL", ", ".join(TOP.keys)), under_head),
    ],
)
def test_a_charter_is_made_of_its_sections(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", [*mistakes(COMMUNITY, community), *mistakes(GROUPS, groups)])
def test_a_community_and_its_groups_are_said_rightly(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected


@pytest.mark.parametrize("mistake", mistakes(LISTS + LADDERS.lstrip("\n") + NAMES.lstrip("\n"), under_head))
def test_lists_and_ladders_and_names_are_checked(mistake):
    found, expected = alone(mistake, understood)

    assert found == expected
