"""Each fact and each consequence is whole: what it shows as an example reads, is said in every language, and is documented."""

import importlib
import pkgutil

import pytest

from bot.domain.charter.phrases import Later
from bot.domain.charter.values import AskStaff, Count, Nothing, Strike, Warn
from bot.domain.decide import open_case
from bot.domain.effects import Say
from bot.domain.ids import GroupName, TierName
from bot.domain.rules import consequences, facts
from bot.domain.rules.catalogue import CATALOGUE, CONSEQUENCES, FACTS
from bot.domain.rules.consequences.kind import ConsequenceKind
from bot.domain.rules.consequences.saying import Tell
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.facts.strikes import STRIKES
from bot.domain.rules.judge import compile_charter
from bot.domain.rules.naming import PLAIN, Naming
from bot.domain.scene import Scene
from bot.texts.catalog import Catalog
from tests.builders import (
    ALICE,
    LOUNGE,
    answers,
    charter as agreed,
    edited,
    facts as agreed_facts,
    follows,
    holds,
    member,
    posted,
    rule,
    when,
)
from tests.support.charters import charter, understood

WORDS = Catalog(strict=True)
LANGUAGES = WORDS.languages
HEAD = """\
charter: 1
community: {name: Test, goal: To test.}
groups: {lounge: {chat: -100, topics: {offers: 5, tea talk: 6}}, market: {chat: -101}}
lists:
  words: [casino]
  our sites: [ours.example]
  friends: ["@friend"]
  hotlines: ["+1 202 555 0147"]
tiers:
  member: {}
  group owner: {needs: {active: at least 2 days in 9 days}, may: [post links]}
"""
EXAMPLES = [(key, example) for key, fact in FACTS.items() for example in fact.examples]
PHRASES = [(value, example) for value, kind in CONSEQUENCES.items() for example in kind.examples]
NAMING = Naming(
    groups={GroupName("lounge"): "The Lounge"}, tiers={TierName("group owner"): {"en": "host", "zh": "群主"}}
)


def asked(key, example):
    """What a rule asks by an example of the catalogue."""
    beside = "" if key == "contains" else "      contains: zebra\n"
    read = charter(f"{HEAD}rules:\n  r:\n    says: x\n    when:\n      {key}: {example}\n{beside}")
    return read.rules["r"].when[0].asks[key]


@pytest.mark.parametrize(("key", "example"), EXAMPLES)
def test_every_example_of_a_fact_reads_and_is_said_in_every_language(key, example):
    value = asked(key, example)

    for language in LANGUAGES:
        assert WORDS.plain(FACTS[key].says(value, NAMING), language)


@pytest.mark.parametrize("key", FACTS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_what_differs_is_said_otherwise(key, language):
    values = {repr(value): value for value in (asked(key, example) for example in FACTS[key].examples)}

    assert len({WORDS.plain(FACTS[key].says(value, PLAIN), language) for value in values.values()}) == len(
        values
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_is_documented(language):
    for entry in (*FACTS.values(), *CONSEQUENCES.values()):
        assert WORDS.plain(entry.about, language)
    for fact in FACTS.values():
        assert fact.examples
        assert fact.kind.forms.startswith("fault-form-")


@pytest.mark.parametrize(("package", "kind"), [(facts, Fact), (consequences, ConsequenceKind)])
def test_nothing_stands_beside_the_catalogue(package, kind):
    known = [*FACTS.values(), *CONSEQUENCES.values()]
    modules = [
        importlib.import_module(f"{package.__name__}.{found.name}")
        for found in pkgutil.iter_modules(package.__path__)
    ]
    entries = [one for module in modules for one in vars(module).values() if isinstance(one, kind)]

    assert entries
    assert all(entry in known for entry in entries)


def test_a_group_and_a_tier_are_called_as_people_call_them():
    said = WORDS.plain(FACTS["in"].says((GroupName("lounge"), GroupName("market")), NAMING), "en")
    assert said == "is in The Lounge or market"
    (one,) = asked("member", "group owner or above")
    assert "host" in WORDS.plain(FACTS["member"].says((one,), NAMING), "en")
    assert "group owner" in WORDS.plain(FACTS["member"].says((one,), PLAIN), "en")


@pytest.mark.parametrize(("value", "example"), PHRASES)
def test_every_example_of_a_consequence_reads_and_is_written_as_it_was(value, example):
    kind = CONSEQUENCES[value]
    bare = example.partition(":")[0]

    read = CATALOGUE.phrases.read(bare)

    assert isinstance(read, value)
    assert kind.written(read) == bare
    for language in LANGUAGES:
        assert WORDS.plain(kind.says(read, ""), language)
        assert WORDS.plain(kind.says(read, "the ladder"), language)
        assert WORDS.plain(kind.done(read), language)


@pytest.mark.parametrize(
    ("value", "example"), [one for one in PHRASES if "then" in CONSEQUENCES[one[0]].uses]
)
def test_what_may_follow_stands_in_a_rule(value, example):
    read = charter(
        f"{HEAD}rules:\n  r:\n    says: x\n    when: {{contains: x}}\n    then:\n      - {example}\n"
    )

    assert isinstance(read.rules["r"].then[0], value)


@pytest.mark.parametrize("value", [AskStaff, Nothing])
def test_what_only_stories_say_stands_in_no_rule(value):
    text = CONSEQUENCES[value].examples[0]

    reading = understood(f"{HEAD}rules: {{r: {{says: x, when: {{contains: x}}, then: [{text}]}}}}\n")

    assert [fault.message.key for fault in reading.faults if fault.level == "error"] == [
        "fault-only-in-examples"
    ]


def test_the_ladder_is_named_where_there_are_several():
    assert "steep" in WORDS.plain(CONSEQUENCES[Strike].says(Strike(), "steep"), "en")


def test_what_the_bot_cannot_do_yet_is_known_as_such():
    assert isinstance(CATALOGUE.phrases.read("lock down 1 hour"), Later)
    assert CATALOGUE.phrases.read("dance") is None


def test_half_a_fact_is_refused():
    with pytest.raises(TypeError, match="go together"):
        Fact(
            key="x",
            read=STRIKES.read,
            kind=STRIKES.kind,
            examples=("1",),
            check=STRIKES.check,
            says=STRIKES.says,
            carried=STRIKES.carried,
        )


CARRIED = {
    "links to": ("https://a.example",),
    "has": ("photo",),
    "forwarded from": "News",
    "file name": "a.exe",
    "via bot": "gif",
    "name contains": "Ann",
    "speaks": "zh",
    "topic": "offers",
}


@pytest.mark.parametrize("key", [key for key, fact in FACTS.items() if fact.carried])
def test_what_an_example_carries_is_on_the_stage(key):
    fact = FACTS[key]
    value = CARRIED.get(key, 1)
    scene = Scene(charter(HEAD), ladder="standard")

    bare = scene.plays("x", {}).post
    author = scene.facts.members[1]
    spoke = author.language
    known = len(scene.facts.members[1].strikes)
    carrying = scene.plays("x", {key: value}).post

    kept = (
        "links",
        "media",
        "forward",
        "reply_to",
        "edited_at",
        "quotes",
        "voice",
        "via_bot",
        "files",
        "author",
        "thread",
    )
    assert fact.play
    assert any(getattr(bare, one) != getattr(carrying, one) for one in kept) or (
        len(scene.facts.members[1].strikes) > known
        or scene.facts.members[1].language != spoke
        or scene.facts.members[1].wrote is None
    )


def test_where_it_was_first_said_counts_for_something_forwarded():
    scene = Scene(agreed(), ladder="standard")

    assert scene.plays("x", {"forwarded from": "News", "has": ("forward",)}).post.forward.name == "News"


TELLING = [rule("ads", when(length=Count("under", 11)), then=[Tell((("", "Not here."),))])]


def test_a_member_is_told_in_private_or_else_in_the_group():
    outcome = follows(TELLING, posted("x"))

    (said,) = [one for one in outcome.effects if isinstance(one, Say)]
    assert (said.chat, said.instead) == (ALICE, LOUNGE)
    assert WORDS.plain(said.text, "en") == "Not here."
    assert [CONSEQUENCES[type(one)].written(one) for one in outcome.answer] == ["tell"]


def test_a_channel_that_writes_is_told_nothing():
    known = agreed_facts(member(-1009))

    assert follows(TELLING, posted("x", voice="channel", sender_chat=-1009), known).effects == ()


def test_what_merges_into_the_answer_does_nothing_besides():
    group = agreed_facts().groups[LOUNGE]
    case = open_case(compile_charter(agreed()), agreed_facts(), group, posted("x"))

    assert not CONSEQUENCES[Warn].does(Warn(), agreed(), case)


@pytest.mark.parametrize(
    ("fact", "carried", "words"),
    [
        ("edited", {}, ("not edited", "edited")),
        ("reply", {"reply_to": 7}, ("answers no message", "answers a message")),
    ],
)
def test_what_is_so_or_not(fact, carried, words):
    bare, carrying = (
        posted("x"),
        edited(posted("x").post, "x") if fact == "edited" else posted("x", **carried),
    )

    assert [holds(when(**{fact: True}), event) for event in (bare, carrying)] == [False, True]
    assert [holds(when(**{fact: False}), event) for event in (bare, carrying)] == [True, False]
    assert tuple(answers(when(**{fact: True}), event)[0] for event in (bare, carrying)) == words
