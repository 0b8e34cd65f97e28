import pytest
from hypothesis import given, strategies as st

from bot.playground.living import Mark
from bot.playground.page.marks import marked


def mark(kind, start, end, url=""):
    return Mark(start=start, end=end, kind=kind, url=url)


@pytest.mark.parametrize(
    ("text", "marks", "shown"),
    [
        pytest.param("a <b>", [], "a &lt;b&gt;", id="what people write is no markup"),
        pytest.param("so bold", [mark("bold", 3, 7)], "so <b>bold</b>", id="bold"),
        pytest.param(
            "all of it",
            [mark("bold", 0, 9), mark("italic", 4, 6)],
            "<b>all <i>of</i> it</b>",
            id="one in another",
        ),
        pytest.param(
            "x.example",
            [mark("url", 0, 9)],
            '<span class="link">x.example</span>',
            id="a link that leads nowhere",
        ),
        pytest.param(
            "here",
            [mark("text_link", 0, 4, "https://a.example/?q=1&r")],
            '<span class="link" title="https://a.example/?q=1&amp;r">here</span>',
            id="a hidden link tells where it would lead",
        ),
        pytest.param(
            "#tea now", [mark("hashtag", 0, 4)], '<span class="mention">#tea</span> now', id="a hashtag"
        ),
        pytest.param("odd", [mark("newer than us", 0, 3)], "odd", id="what we don't know is plain"),
        pytest.param("abc", [mark("bold", 0, 2), mark("italic", 1, 3)], "<b>ab</b>c", id="two that cross"),
    ],
)
def test_words_are_shown_with_their_marks(text, marks, shown):
    assert marked(text, marks) == shown


def test_a_command_can_be_pressed():
    assert 'data-words="/me"' in marked("try /me", [mark("bot_command", 4, 7)])


@given(st.text("ab<>&", max_size=12), st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), max_size=4))
def test_no_letter_is_lost_and_none_is_there_twice(text, places):
    marks = [mark("bold", *sorted(place)) for place in places]

    plain = marked(text, marks).replace("<b>", "").replace("</b>", "")

    assert plain == marked(text, [])
