"""Facts of the message and its author, asked in the charter's own words of messages that do and do not have them."""

import pytest

from bot.domain.decide import absorb, decide
from bot.domain.events import Person
from bot.domain.explain import explain
from bot.domain.rules.facts.measures import lines_in
from bot.domain.rules.facts.script import SCRIPTS, scripts_in
from bot.domain.rules.judge import compile_charter
from bot.domain.stored import facts_json, rejudge
from bot.domain.trial import try_out
from bot.texts.catalog import Catalog
from tests.builders import ALICE, NOON, edited, facts, member, posted
from tests.support.charters import of_the_house, rule, understood
from tests.support.mistakes import alone, mistakes

WORDS = Catalog(strict=True)
LISTS = """\
    lists:
      words: [casino, "*.scr"]
      friends: ["@gif"]
    rules:
      s: {says: y, when: {contains: $words, via bot: $friends}}
      r:
        says: x
        when:
          LINE
"""


def asked(line, event, known=None):
    """Whether a rule that asks one thing holds on a message, and what is answered to why."""
    program = compile_charter(of_the_house(LISTS.replace("LINE", line)))
    known = known or facts()
    (trace,) = [one for one in explain(program, known, event) if one.rule == "r"]
    held = any(verdict.rule == "r" for verdict in decide(program, known, event).verdicts)
    assert held is trace.held
    return held, [WORDS.plain(why, language) for _, _, why in trace.facts for language in WORDS.languages]


def by(name="Ann", **more):
    return Person(id=ALICE, name=name, **more)


@pytest.mark.parametrize(
    ("line", "text", "more", "wanted"),
    [
        ("emoji: at least 3", "😀😀😀", {}, True),
        ("emoji: at least 3", "😀😀", {}, False),
        ("emoji: none", "plain", {}, True),
        ("emoji: none", "", {"media": ("photo",)}, False),
        ("lines: at least 3", "a\nb\n\n", {}, True),
        ("lines: under 2", "one", {}, True),
        ("lines: under 2", "", {"media": ("photo",)}, False),
        ("script: Cyrillic", "привет, world hello", {}, True),
        ("script: Cyrillic", "да, yes", {}, False),
        ("script: Cyrillic", "мир and a whole lot of other words", {}, False),
        ("script: Cyrillic", "", {"quoted": "привет мир"}, False),
        ("script: [Arabic, Han]", "我们喝茶", {}, True),
        ("script: any except Latin", "我们喝茶", {}, True),
        ("script: any except Latin, Han", "我们喝茶 tea", {}, False),
        ("script: any except Latin", "1234567 !!!", {}, False),
        ('file name: "*.exe"', "", {"files": ("Invoice.EXE",)}, True),
        ('file name: ["*.exe", $words]', "", {"files": ("a.txt", "saver.scr")}, True),
        ('file name: "*.exe"', "run a.exe", {}, False),
        ("via bot: anyone", "x", {"via_bot": "gif"}, True),
        ("via bot: anyone", "x", {}, False),
        ('via bot: "@GIF"', "x", {"via_bot": "gif"}, True),
        ('via bot: "@vid"', "x", {"via_bot": "gif"}, False),
        ("via bot: anyone except $friends", "x", {"via_bot": "gif"}, False),
        ("via bot: anyone except $friends", "x", {"via_bot": "vid"}, True),
        ("quotes: yes", "x", {"quotes": True}, True),
        ("quotes: no", "x", {}, True),
        ("sent as: channel", "x", {}, False),
        ("name contains: casino", "x", {"author": by("Royal CASINO 24")}, True),
        ("name contains: casino", "casino", {"author": by()}, False),
        ("username: missing", "x", {"author": by()}, True),
        ("username: missing", "x", {"author": by(username="ann")}, False),
        ("premium: yes", "x", {"author": by(premium=True)}, True),
        ("premium: yes", "x", {"author": by()}, False),
    ],
)
def test_what_is_asked_of_a_message(line, text, more, wanted):
    held, why = asked(line, posted(text, **more))

    assert held is wanted
    assert all(why)


def test_a_channel_writes_as_such():
    held, _ = asked("sent as: channel", posted("x", voice="channel", sender_chat=-1009), facts(member(-1009)))

    assert held


@pytest.mark.parametrize(
    ("language", "wanted"), [("zh-hans", True), ("ZH", True), ("en", False), ("", False)]
)
def test_what_somebody_speaks(language, wanted):
    held, why = asked("speaks: [zh, ru]", posted("x"), facts(member(ALICE, language=language)))

    assert held is wanted
    assert all(why)


def test_lines_and_letters_are_counted_as_they_are_shown():
    assert [lines_in(text) for text in ("", "a", "a\nb")] == [0, 1, 2]
    assert scripts_in("aя中ひ1 ") == {"Latin": 1, "Cyrillic": 1, "Han": 1, "Hiragana": 1}


MISTAKES = r"""
script: ¦Chinese | phrase Chinese | mean Han
script: ¦any except Latn | phrase any except Latn | mean any except Latin
script: ¦Elvish tongue | phrase Elvish tongue | choose SCRIPTS
script: ¦[any except Latin, Han] | except-in-row | write script: any except Latin, Han
lines: ¦under 1 | never-so-small lines | write lines: under 2
emoji: ¦5 | phrase 5 | write at least 5
sent as: ¦group | want-choice sent as group channel | choose channel
username: ¦none | want-choice username none missing | choose missing
speaks: ¦Chinese | language Chinese | write zh
speaks: ¦Klingon! | language Klingon! | write-code
premium: ¦true | want-choice premium true yes, no | write premium: yes
¦alphabet: Latin | unknown-key alphabet | mean script
¦extension: exe | unknown-key extension | mean file name
"""


@pytest.mark.parametrize(
    "mistake",
    mistakes(
        MISTAKES.replace("SCRIPTS", ", ".join(SCRIPTS)), lambda line: rule(f"when:\n  contains: x\n  {line}")
    ),
    ids=lambda m: m.fault,
)
def test_mistakes(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("premium: yes", by(premium=True)),
        ("username: missing", by()),
        ("name contains: casino", by("Royal casino")),
        ("{contains: hi, name contains: casino}", by("Royal casino", username="royal")),
    ],
)
def test_what_is_stored_of_a_decision_is_judged_alike(line, author):
    line = line.strip("{}").replace(", ", "\n          ")
    program = compile_charter(of_the_house(LISTS.replace("LINE", line)))
    event = posted("hi", author=author)
    outcome = decide(program, facts(), event)
    kept = facts_json(program, facts(), event, outcome)

    assert outcome.verdicts
    assert rejudge(program, kept).verdicts == outcome.verdicts
    assert (b"royal" in kept.lower()) is ("name contains" in line)


def test_the_first_message_is_the_first_the_bot_saw():
    known = facts(member(ALICE))
    program = compile_charter(of_the_house(LISTS.replace("LINE", "first message: yes")))
    first, second = posted("hi", at=NOON), posted("hi again", at=NOON + 1)

    outcome = decide(program, known, first)
    absorb(known, first.post, outcome)

    assert [one.rule for one in outcome.verdicts] == ["r"]
    assert decide(program, known, second).verdicts == ()
    assert decide(program, known, edited(first.post, "hi!")).verdicts != ()


@pytest.mark.parametrize(
    ("asks", "carried"),
    [
        ('file name: "*.exe"', "file name: setup.exe"),
        ("name contains: casino", "name contains: Royal Casino"),
        ("via bot: anyone", 'via bot: "@gif"'),
        ("speaks: zh", "speaks: zh"),
        ("sent as: channel", "sent as: channel"),
        ("username: missing", "username: missing"),
        ("premium: yes", "premium: yes"),
        ("quotes: yes", "quotes: yes"),
        ("first message: yes", "first message: yes"),
    ],
)
def test_examples_carry_it(asks, carried):
    text = f"""\
    rules:
      r:
        says: x
        when: {{{asks}}}
        examples:
          must match: [{{text: hi, {carried}}}]
          must not match: [hi]
    """
    assert try_out(of_the_house(text)) == ()
