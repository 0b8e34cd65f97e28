"""What follows from an edit, and from an album: each rule acts once, and parts share their fate."""

from bot.domain.charter.schema import DAY
from bot.domain.charter.values import (
    DeleteMessage,
    MuteFor,
    Rate,
    Strike,
    Warn,
    Word,
)
from bot.domain.effects import Delete
from bot.domain.outcome import NOTHING
from tests.builders import (
    ALICE,
    LOUNGE,
    NOON,
    Group,
    charter,
    edited,
    facts,
    follows,
    member,
    past,
    post,
    posted,
    rule,
    strike,
    when,
)

POTS = when(contains=(Word("pots"),))


PANS = when(contains=(Word("pans"),))


FLOOD = when(messages=Rate(3, 10))


ADS = rule("ads", POTS)


def test_an_edit_acts_once_and_deletes_again():
    group = Group(charter(ADS))
    said = post("tea")
    assert group.hears(posted(said)).answer == ()

    first = group.hears(edited(said, "pots"))
    second = group.hears(edited(said, "pots!", at=NOON + 90))

    assert (first.answer, len(first.strikes)) == ((DeleteMessage(), Warn()), 1)
    assert (second.answer, second.strikes, second.counted) == ((DeleteMessage(),), (), None)
    assert [type(effect) for effect in second.effects] == [Delete]
    assert len(group.facts.members[ALICE].strikes) == 1


def test_an_edit_acts_for_a_rule_that_did_not_act_yet():
    group = Group(charter(rule("a", POTS, then=[Strike()]), rule("b", PANS, then=[Strike()])))
    said = post("pots")
    group.hears(posted(said))

    assert group.hears(edited(said, "pots and pans")).answer == (MuteFor(3600),)
    assert group.facts.messages[LOUNGE, said.message].struck == ("a", "b")


def test_an_edit_that_changes_nothing_that_counts_is_not_kept():
    group = Group(charter(ADS))
    said = post("tea")
    group.hears(posted(said))

    assert group.hears(edited(said, "green tea")) == NOTHING


def test_the_strike_of_an_edit_is_of_its_own_time():
    said = post("tea", at=NOON - 40 * DAY)
    known = facts(member(past=[], strikes=[strike(at=NOON - 35 * DAY)]))

    (given,) = follows([ADS], edited(said, "pots", at=NOON), known).strikes

    assert given.at == NOON


def album(text="", **more):
    return posted(text, album="tour", media=("photo",), **more)


def test_later_parts_of_an_album_share_its_deletion():
    group = Group(charter(ADS))
    first, later = album("pots"), album()

    group.hears(first)
    outcome = group.hears(later)

    assert (outcome.answer, outcome.strikes, outcome.verdicts) == ((DeleteMessage(),), (), ())
    assert outcome.effects == (Delete(chat=LOUNGE, messages=(later.post.message,)),)
    assert outcome.counted.deleted


def test_later_parts_share_it_in_another_batch():
    known = facts(albums={(LOUNGE, "tour"): (past(album="tour", deleted=True, struck=("ads",)),)})

    assert follows([ADS], album(), known).answer == (DeleteMessage(),)


def test_words_below_a_later_part_are_judged_for_the_whole_album():
    group = Group(charter(ADS))
    first, second, third = album(), album("pots"), album("pots")

    group.hears(first)
    outcome = group.hears(second)

    assert (len(outcome.strikes), outcome.answer) == (1, (DeleteMessage(), Warn()))
    assert outcome.effects[0] == Delete(chat=LOUNGE, messages=(first.post.message, second.post.message))
    assert group.hears(third).strikes == ()


def test_parts_that_came_in_earlier_batches_go_too():
    parts = (past(album="tour", message=3), past(album="tour", message=4))
    known = facts(albums={(LOUNGE, "tour"): parts})

    assert follows([ADS], album("pots", message=5), known).effects[0] == Delete(
        chat=LOUNGE, messages=(3, 4, 5)
    )


def test_an_album_counts_once_for_pace():
    group = Group(charter(rule("flood", FLOOD)))

    answers = [group.hears(album()).answer for _ in range(5)]

    assert answers == [()] * 5
    assert not group.says().verdicts
    assert group.says().verdicts


def test_the_part_that_came_first_is_judged_again_when_edited():
    group = Group(charter(ADS))
    first = album("tea")
    group.hears(first)
    group.hears(album())

    assert group.hears(edited(first.post, "pots")).answer == (DeleteMessage(), Warn())
