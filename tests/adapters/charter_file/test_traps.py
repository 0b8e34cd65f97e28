"""YAML's own traps: each is told in the charter's words, once, where it stands."""

import pytest

from bot.adapters.charter_file import read_text
from tests.support.charters import under_head
from tests.support.mistakes import alone, mistakes

TRAPS = r"""
lists: {w: [¦*money]}⏎ | trap-alias *money | quote-pattern *money
lists:⏎  w:⏎    - ¦*money*⏎ | trap-alias *money* | quote-pattern *money*
lists:⏎  w:⏎    - ¦&a cat⏎ | trap-anchor &a | quote-sign &
lists:⏎  w:⏎    - ¦!x cat⏎ | trap-tag !x | quote-sign !
lists:⏎  w:⏎    - ¦!a!b cat⏎ | trap-tag !a!b | quote-sign !
lists:⏎  w:⏎    - ¦@all⏎ | trap-sign @ @all | quote @all
lists:⏎  w:⏎    - ¦#sale⏎ | trap-comment #sale | quote-or-space #sale
rules:⏎  r:⏎    says: x⏎    <<: ¦*base⏎ | trap-alias *base | quote-pattern *base
rules:⏎  r:⏎¦→says: x⏎ | trap-tab | spaces
rules:⏎  r:⏎    says: x⏎¦→s:⏎    says: y⏎ | trap-tab | spaces
rules:⏎  r:⏎    says: x⏎   ¦s:⏎    says: y⏎ | indentation | align
lists:⏎  w: [¦!!str cat]⏎ | trap-tag !!str | quote-sign !
rules:⏎¦→r:⏎→→says: x⏎→→when:⏎→→→contains: z⏎→s:⏎→→says: y⏎ | trap-tabs 5 | spaces
rules:⏎  r:⏎    says:¦→x⏎    why:→y⏎ | trap-tabs 1 | spaces
rules:⏎  r:⏎    says:¦→x⏎ | trap-tab | spaces
rules:⏎  r:⏎    says: be¦→kind⏎ | trap-tab | spaces
rules:⏎  r:⏎    says: ¦"x⏎ | unclosed-quote "x | close-quote
rules:⏎  r:⏎    says: ¦"x⏎    why: "y"⏎ | unclosed-quote "x | close-quote
rules:⏎  r:⏎    says: ¦'don't'⏎ | text-after-quote 'don't' | quote don't
rules:⏎  r:⏎    says: ¦'It's "so"'⏎ | text-after-quote 'It's "so"' | quote-single It''s "so"
rules:⏎  r:⏎    says: ¦"x" y⏎ | text-after-quote "x" y | quote-single "x" y
rules:⏎  r:⏎    says: x⏎    then: ¦[delete⏎    mode: off⏎ | unclosed-bracket [ | close-bracket ]
rules:⏎  r:⏎    says: x⏎    then: ¦[delete⏎ | unclosed-bracket [ | close-bracket ]
rules:⏎  r:⏎    says: x⏎    when: ¦{contains: x⏎    mode: off⏎ | unclosed-bracket { | close-bracket }
lists: {w: [a, ¦#b]}⏎ | trap-comment #b | quote-or-space #b
rules:⏎  r:⏎    says: Note¦: be kind⏎ | trap-colon Note: be kind | write says: "Note: be kind"
rules:⏎  r:⏎    says: ¦@all be kind⏎ | trap-sign @ @all be kind | quote @all be kind
rules:⏎  r:⏎    says: ¦`x⏎ | trap-sign ` `x | quote `x
rules:⏎  r:⏎    says: ¦%x⏎ | trap-sign % %x | quote %x
rules: ¦*x⏎ | trap-alias *x | quote-pattern *x
rules:⏎  r:⏎    says: x⏎    when:⏎      - ¦*x⏎ | trap-alias *x | quote-pattern *x
rules:⏎  r:⏎    says: x⏎    when: {contains: z}⏎    examples:⏎      must match:⏎        - ¦*x⏎ | trap-alias *x | quote-pattern *x
rules:⏎  r:⏎    says: ¦*x⏎ | trap-alias *x | quote-pattern *x
rules:⏎  r:⏎    says: x⏎    then: ¦*x⏎ | trap-alias *x | quote-pattern *x
rules:⏎  r:⏎    says: ¦> 5⏎ | trap-sign > > 5 | quote > 5
rules:⏎  r:⏎    says: [rules] ¦x⏎ | text-after-bracket [rules] x | quote [rules] x
rules:⏎  r:⏎    says: {member} ¦x⏎ | text-after-bracket {member} x | quote {member} x
rules:⏎  r:⏎    says: ¦? x⏎ | trap-sign ? ? x | quote ? x
rules:⏎  r:⏎    ? ¦says⏎    : x⏎ | trap-question says | quote-or-colon ? says
rules:⏎  r:⏎    says: "a¦\q"⏎ | trap-escape | single-quotes
rules:⏎  r:⏎    says: x⏎    ¦mode off⏎    why: y⏎ | no-key mode off | key-value
rules:⏎  r:⏎    says: x⏎    ¦mode off⏎ | no-key mode off | key-value
rules:⏎  r:⏎    says: x⏎   ¦why: y⏎ | indentation | align
rules:⏎  r:⏎    says: x⏎      ¦why: y⏎ | indentation | align
rules:⏎  r:⏎    says: x⏎    then: [delete]⏎      ¦why: y⏎ | indentation | align
rules:⏎  r:⏎    says: x⏎    when:⏎      contains: ¦#offer⏎ | trap-comment #offer | quote-or-space #offer
rules:⏎  r:⏎    says: be kind ¦#always⏎ | trap-comment #always | quote-or-space be kind #always
rules:⏎  r:⏎    says: x⏎    then: ¦- delete⏎ | trap-dash | dash-below
rules:⏎  r:⏎    says: x⏎    then:⏎      - delete⏎      ¦strike⏎ | no-key strike | key-value
rules:⏎  r:⏎    ¦says：x⏎ | wide says： | write says:
rules:⏎  r:⏎    ¦says:x⏎ | trap-no-space says | write says: ...
rules:⏎  ¦r：⏎    says: x⏎ | wide r： | write r:
¦rules： {}⏎ | wide rules： | write rules:
rules:⏎  r:⏎¦　　says: x⏎ | trap-wide-space | spaces
rules:⏎  r:⏎    says:¦　x⏎ | trap-wide-space | spaces
rules:⏎  r:⏎    says: ¦“x”⏎ | wide-quotes “x” | quote x
rules:⏎  r:⏎    says: x⏎    then: [¦delete，strike]⏎ | wide delete，strike | write delete, strike
rules:⏎  r:⏎    s¦◌ays: x⏎ | invisible U+200B | delete-sign
rules:⏎  r:⏎    says: x¦␁y⏎ | control-sign U+0001 | delete-sign
¦---⏎x: 1⏎ | second-document | one-document
lists:⏎  ¦[a]: b⏎ | block-as-key | quote-line
lists:⏎  ¦*a : [b]⏎ | trap-alias *a | quote-pattern *a
rules:⏎  r:⏎    says: x⏎    then: [delete]¦]⏎ | text-after-bracket [delete]] | quote [delete]]
points: {earn: {message: {gives: 1}}}⏎tiers:⏎  member: {price: 80%}⏎  elder:⏎    needs: {points: at least 3}⏎    ¦price  60%⏎ | no-key price  60% | key-value
points: {earn: {message: {gives: 1}}}⏎tiers:⏎  member: {}⏎  elder:⏎    ¦needs at least 3 points⏎    tag: wise⏎ | no-key needs at least 3 points | key-value
tiers:⏎  member: {}⏎  ¦elder⏎rules: {r: {says: x, when: {member: elder}}}⏎ | no-key elder | key-value
points:⏎  called: x⏎  ¦earn⏎tiers: {member: {}, elder: {needs: {points: at least 3}}}⏎ | no-key earn | key-value
tiers:⏎  member: {}⏎  elder:⏎    tag: ¦@host⏎ | trap-sign @ @host | quote @host
"""  # noqa: E501 - a row is a line


@pytest.mark.parametrize("mistake", mistakes(TRAPS, under_head))
def test_a_trap_of_yaml_is_told_once_where_it_stands(mistake):
    found, expected = alone(mistake, read_text)

    assert found == expected
