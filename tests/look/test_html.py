from hypothesis import given, strategies as st

from bot.look.html import Html, join, tag
from bot.look.parts import initials


def test_words_in_markup_are_escaped_and_markup_is_not():
    assert tag("p", "a < b & ", tag("b", '"c"')) == "<p>a &lt; b &amp; <b>&quot;c&quot;</b></p>"


def test_attributes_are_named_as_a_page_names_them():
    made = tag("input", class_="x y", aria_label='say "hi"', tabindex=-1, data_key="k")

    assert made == '<input class="x y" aria-label="say &quot;hi&quot;" tabindex="-1" data-key="k"></input>'


def test_a_bare_attribute_is_there_or_not_and_those_of_aria_say_so_in_words():
    assert tag("a", disabled=True, hidden=False, title=None) == '<a disabled=""></a>'
    assert (
        tag("a", aria_checked=True, aria_pressed=False) == '<a aria-checked="true" aria-pressed="false"></a>'
    )


def test_nothing_is_left_out_and_parts_are_joined():
    assert join("a", None, "", Html("<hr>"), between=" & ") == "a &amp; <hr>"


@given(st.text())
def test_no_words_become_markup(words):
    assert not set("<>\"'") & set(tag("p", words)[3:-4].replace("&#x27;", ""))


def test_a_face_has_the_first_letters_of_two_words():
    assert [initials(name) for name in ("Tea Lounge", "tom", "陈静", "", "a b c")] == [
        "TL",
        "T",
        "陈",
        "",
        "AB",
    ]
