"""Which messages of a day count: those that say something, say something else, and are the first of their slice."""

import pytest
from hypothesis import given, strategies as st
from msgspec.structs import replace

from bot.domain.charter.schema_standing import Earning
from bot.domain.events import Link
from bot.domain.points.writing import Trail, Written, counted, follow, is_late, said
from bot.domain.rules.counts import letters
from bot.domain.rules.sameness import fingerprint, simhash
from tests import builders

MESSAGE = Earning(source="message", gives=1)
AT = builders.NOON - builders.NOON % 60


def written(text="what a fine day it is", *, number=1, at=AT, chat=-1, **more):
    return Written(
        chat=chat,
        message=number,
        at=at,
        said=letters(text),
        fingerprint=fingerprint(text),
        simhash=simhash(text),
        **more,
    )


def chosen(*day, earning=MESSAGE):
    return [(one.chat, one.message) for one in counted(lambda _: earning, day)[0]]


def test_x1_one_message_of_a_minute_counts():
    assert chosen(
        written("good morning", number=1, at=AT),
        written("how are you today", number=2, at=AT + 59),
        written("the kettle is on", number=3, at=AT + 60),
    ) == [(-1, 1), (-1, 3)]


def test_each_group_has_its_own_minutes():
    assert len(chosen(written("good morning", chat=-1), written("good morning", chat=-2))) == 2


def test_the_charter_sets_the_slice():
    hourly = Earning(source="message", gives=1, once_per=3600)

    assert (
        len(chosen(written("good morning"), written("good evening", number=2, at=AT + 1800), earning=hourly))
        == 1
    )


@pytest.mark.parametrize("text", ["1", "ok", "🙂🙂🙂", "+1", "..."])
def test_x2_what_says_nothing_does_not_count(text):
    assert chosen(written(text)) == []


def test_x2_chinese_counts_by_what_it_says():
    assert chosen(written("好")) == [(-1, 1)]


def test_x2_a_copy_of_one_of_the_five_before_does_not_count():
    day = [written("buy my beautiful cups", number=n, at=AT + 60 * n) for n in range(3)]

    assert chosen(*day) == [(-1, 0)]


def test_a_copy_counts_again_after_five_others():
    others = [written(f"{'abcdefg'[n] * 5} and tea", number=n, at=AT + 60 * n) for n in range(1, 7)]

    assert (-1, 9) in chosen(
        written("buy cups", number=0), *others, written("buy cups", number=9, at=AT + 999)
    )


def test_x3_an_album_counts_once():
    parts = [written(f"{'abc'[n] * 6} part", number=n, at=AT + 70 * n, album="A") for n in range(3)]

    assert chosen(*parts) == [(-1, 0)]


def test_a_candidate_that_is_taken_back_keeps_its_slice():
    found, _ = counted(
        lambda _: MESSAGE, [written("good morning", void=True), written("how are you", number=2)]
    )

    assert [(one.message, one.void) for one in found] == [(1, True)]


def test_messages_of_a_time_without_points_are_passed_over():
    assert counted(lambda _: None, [written()]) == ([], {})


def test_addresses_and_names_say_nothing():
    url = "https://camellia.example/oolong"
    post = builders.post(f"@anna_k see {url}", mentions=("anna_k",), links=(Link(url=url),))

    assert said(post, letters(post.text)) == 3


def test_a_link_behind_words_takes_nothing_from_them():
    post = builders.post("see here", links=(Link(url="https://x.example", shown="here"),))

    assert said(post, letters(post.text)) == 7


TEXTS = ("good morning all", "what a fine day", "the kettle is on", "ok", "good morning all!")


@given(
    st.lists(
        st.tuples(
            st.sampled_from(TEXTS), st.integers(0, 90), st.sampled_from((-1, -2)), st.sampled_from("  A")
        )
    )
)
def test_following_a_trail_comes_to_the_same_as_counting_anew(lines):
    at, day = AT, []
    for number, (text, later, chat, album) in enumerate(lines):
        at += later
        day.append(replace(written(text, number=number, at=at, chat=chat), album=album.strip()))
    trails, followed = {}, []
    for one in day:
        trail = trails.setdefault(one.chat, Trail(top=-1))
        assert not is_late(MESSAGE, trail, one)
        if follow(MESSAGE, trail, one):
            followed.append((one.chat, one.message))

    found, anew = counted(lambda _: MESSAGE, day)

    assert sorted((one.chat, one.message) for one in found) == sorted(followed)
    assert anew == trails


def test_what_comes_before_others_is_late():
    trail = Trail()
    follow(MESSAGE, trail, written(number=5, at=AT + 120))

    assert is_late(MESSAGE, trail, written(number=4, at=AT + 200))
    assert is_late(MESSAGE, trail, written(number=6, at=AT))
    assert not is_late(MESSAGE, trail, written(number=6, at=AT + 120))


def test_x1_nearly_the_same_text_again_does_not_count():
    long = "the kettle is on and the tea will be ready in a few minutes for everybody"
    nearly = replace(written(long, number=2, at=AT + 60), fingerprint=fingerprint("other words"))

    assert chosen(written(long, number=1, at=AT), nearly) == [(-1, 1)]
