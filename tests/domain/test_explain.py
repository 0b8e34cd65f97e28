"""Why, and why not."""

from bot.domain.charter.schema import DAY
from bot.domain.charter.values import Rate, Warn, Word
from bot.domain.explain import explain
from bot.domain.ids import ChatId
from bot.domain.rules.judge import compile_charter
from bot.texts.catalog import Catalog
from tests.builders import NOON, OWNER, charter, facts, member, posted, rule, strike, when

POTS = when(contains=(Word("pots"), Word("pans")))
NEWCOMER = when(member=("newcomer",))


def why(rules, event, known=None):
    program = compile_charter(charter(*rules))
    return {
        trace.rule: (
            trace.held,
            [(fact, answer, Catalog(strict=True).plain(words, "en")) for fact, answer, words in trace.facts],
        )
        for trace in explain(program, known or facts(), event)
    }


def test_each_fact_answers_and_exceptions_that_did_not_apply_and_the_place_on_the_ladder():
    known = facts(member(strikes=[strike()], joined=NOON - 9 * DAY))

    assert why([rule("ads", POTS, unless=(NEWCOMER,))], posted("pots"), known) == {
        "ads": (
            True,
            [
                ("contains", True, "contains “pots”"),
                (
                    "unless: member",
                    False,
                    "not excused by “unless”: no newcomer (joined 9 days ago; the time of newcomers is 3 days)",
                ),
                (
                    "ladder",
                    True,
                    "strikes on the ladder “standard”: 1 of 4; the next one leads to: muted for 1 hour",
                ),
            ],
        )
    }


def test_why_not():
    flood = rule("flood", when(messages=Rate(3, 10)), then=[Warn()])

    assert why([rule("ads", POTS, then=[Warn()]), flood], posted("tea")) == {
        "ads": (False, [("contains", False, "contains none of the words")]),
        "flood": (False, [("messages", False, "one message within 10 seconds (the rule: at least 3)")]),
    }


def test_all_that_was_found_is_named():
    (fact,) = why([rule("ads", POTS, then=[Warn()])], posted("pots and pans"))["ads"][1]

    assert fact == ("contains", True, "contains “pots” and contains “pans”")


def test_rules_that_are_not_judged_say_so():
    assert why([rule("kind"), rule("old", POTS, mode="off")], posted("pots")) == {
        "kind": (False, [("when", False, "judged by people: it has no “when”")]),
        "old": (False, [("mode", False, "switched off (“mode: off”)")]),
    }


def test_a_message_that_is_exempt_is_not_asked_about():
    assert why([rule("ads", POTS)], posted("pots", by=OWNER)) == {}
    assert why([rule("ads", POTS)], posted("pots", chat=ChatId(-99))) == {}
