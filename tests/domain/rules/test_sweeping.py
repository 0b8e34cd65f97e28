"""`delete last N` and `delete copies`, in the charter's own words."""

from bot.domain.decide import absorb, decide
from bot.domain.effects import Delete
from bot.domain.rules.judge import compile_charter
from bot.domain.rules.sameness import fingerprint
from tests.builders import ALICE, BOB, LOUNGE, MARKET, NOON, facts, member, past, posted
from tests.support.charters import of_the_house

DAY = 86_400
ELSEWHERE = -1077
RULE = """\
    rules:
      r: {says: x, when: {contains: casino}, then: [THEN]}
"""


def swept(then, *said):
    """Which of these messages are deleted when the last of them is judged, by chat."""
    program = compile_charter(of_the_house(RULE.replace("THEN", then)))
    known = facts(member(ALICE), member(BOB))
    for event in said[:-1]:
        absorb(known, event.post, decide(program, known, event))
    outcome = decide(program, known, said[-1])
    places = {(event.post.chat, event.post.message): number for number, event in enumerate(said)}
    return {
        one.chat: sorted(places[one.chat, message] for message in one.messages)
        for one in outcome.effects
        if isinstance(one, Delete)
    }


def says(text, at=NOON, **more):
    return posted(text, at=at, **more)


def test_the_last_messages_here_go_the_one_judged_among_them():
    said = [
        says("one", NOON - 40),
        says("two", NOON - 30),
        says("elsewhere", NOON - 20, chat=MARKET),
        says("of Bob", NOON - 15, by=BOB),
        says("three", NOON - 10),
        says("casino"),
    ]

    assert swept("delete last 3", *said) == {LOUNGE: [1, 4, 5]}
    assert swept("delete last 1", *said) == {LOUNGE: [5]}
    assert swept("delete last 100", *said) == {LOUNGE: [0, 1, 4, 5]}


def test_what_is_older_than_two_days_stays():
    said = [says("long ago", NOON - 2 * DAY - 1), says("lately", NOON - 2 * DAY), says("casino")]

    assert swept("delete last 9", *said) == {LOUNGE: [1, 2]}


def test_copies_go_in_every_group():
    said = [
        says("the best CASINO in town", NOON - 50),
        says("hello", NOON - 40),
        says("the best casino in town", NOON - 30, chat=MARKET),
        says("the best casino in town", NOON - 25, chat=ELSEWHERE),
        says("the best casino in town", NOON - 20, by=BOB),
        says("The best casino in town"),
    ]

    assert swept("delete copies", *said) == {LOUNGE: [0, 5], MARKET: [2]}


def test_a_message_without_text_has_no_copies():
    program = compile_charter(
        of_the_house("""\
        rules:
          r: {says: x, when: {has: photo}, then: [delete copies]}
        """)
    )
    known = facts(member(ALICE))
    for at in (NOON - 9, NOON):
        event = posted("", at=at, media=("photo",))
        outcome = decide(program, known, event)
        absorb(known, event.post, outcome)

    assert outcome.effects == (Delete(chat=LOUNGE, messages=(event.post.message,)),)


def test_copies_in_a_chat_that_is_no_longer_ours_stay():
    program = compile_charter(of_the_house(RULE.replace("THEN", "delete copies")))
    event = says("the best casino in town")
    mark = fingerprint(event.post.text)
    there = [past(chat=ELSEWHERE, at=NOON - 9, fingerprint=mark), past(at=NOON - 5, fingerprint=mark)]

    outcome = decide(program, facts(member(ALICE, past=there)), event)

    assert outcome.effects == (Delete(chat=LOUNGE, messages=(there[1].message, event.post.message)),)
