"""How a text becomes words."""

import logging

import pytest
from fluent.syntax import FluentParser
from hypothesis import given, strategies as st

from bot.domain.effects import Joined, Mention, Moment, Said, Span, Text
from bot.texts import catalog as catalog_module, markup
from bot.texts.catalog import Catalog, TextError

WORDS = {
    "en": """
greeting = Hello, { $who }!
fold = <b>{ $what }</b> & <x>
days = { $n ->
    [one] { $n } day
   *[other] { $n } days
}
kind = { $what ->
    [photo] a picture
   *[other] something
}
only-english = English
""",
    "zh": """
greeting = 你好，{ $who }！
fold = <b>{ $what }</b> & <x>
days = { $n } 天
kind = { $what ->
    [photo] 图片
   *[other] 东西
}
""",
}


@pytest.fixture
def texts(monkeypatch):
    monkeypatch.setattr(catalog_module, "resource", lambda language: FluentParser().parse(WORDS[language]))
    catalog_module._bundle.cache_clear()
    yield Catalog(strict=True)
    catalog_module._bundle.cache_clear()


def greeting(who):
    return Text(key="greeting", args={"who": who})


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param("zh", "你好，Ann！", id="a language there is"),
        pytest.param("zh-hans", "你好，Ann！", id="a variant is read as its base"),
        pytest.param("ZH_TW", "你好，Ann！", id="however it is written"),
        pytest.param("fr", "Hello, Ann!", id="an unknown one is English"),
        pytest.param("", "Hello, Ann!", id="and so is none"),
    ],
)
def test_a_reader_is_addressed_in_the_nearest_language(texts, language, words):
    assert texts.plain(greeting("Ann"), language) == words


def test_what_fills_a_blank_is_never_markup(texts):
    said = Text(key="fold", args={"what": "<b>&"})

    assert texts.html(said, "en") == "<b>&lt;b&gt;&amp;</b> &amp; &lt;x&gt;"


def test_plain_words_have_no_markup_of_ours(texts):
    assert texts.plain(Text(key="fold", args={"what": "<b>&"}), "en") == "<b>& & <x>"


def test_a_person_is_a_link_in_html_and_a_name_in_plain_words(texts):
    ann = Mention(user=7, name="Ann  <3\n")

    assert texts.html(greeting(ann), "en") == 'Hello, <a href="tg://user?id=7">Ann &lt;3</a>!'
    assert texts.plain(greeting(ann), "en") == "Hello, Ann <3!"


def test_somebody_without_a_name_is_named_by_the_id(texts):
    assert texts.plain(greeting(Mention(user=7, name=" ")), "en") == "Hello, 7!"


def test_a_channel_has_no_link_of_a_person(texts):
    assert texts.html(greeting(Mention(user=-1007, name="News")), "en") == "Hello, News!"


def test_numbers_bend_words_and_are_not_grouped(texts):
    assert texts.plain(Text(key="days", args={"n": 1}), "en") == "1 day"
    assert texts.plain(Text(key="days", args={"n": 1234567}), "en") == "1234567 days"


def test_a_word_may_choose_between_variants(texts):
    assert texts.plain(Text(key="kind", args={"what": "photo"}), "en") == "a picture"
    assert texts.html(Text(key="kind", args={"what": "photo"}), "zh") == "图片"


@pytest.mark.parametrize(
    ("arg", "english", "chinese"),
    [
        pytest.param(Span(seconds=600), "10 minutes", "10分钟", id="a length of time"),
        pytest.param(Span(seconds=5400), "1 hour, 30 minutes", "1小时30分钟", id="two units at most"),
        pytest.param(Span(seconds=86_405), "1 day", "1天", id="no small change of a large unit"),
        pytest.param(Span(seconds=0), "0 seconds", "0秒钟", id="none at all"),
        pytest.param(
            Moment(at=1_700_000_000), "Nov 15, 2023 06:13", "2023年11月15日 06:13", id="a moment, there"
        ),
        pytest.param(
            Said(words={"en": "Be kind", "zh": "友善"}), "Be kind", "友善", id="the charter's words"
        ),
        pytest.param(
            Said(
                words={"": "Hi {member}, {who}?"},
                blanks={"member": Mention(user=7, name="{who}"), "who": "me"},
            ),
            "Hi {who}, me?",
            "Hi {who}, me?",
            id="words with blanks",
        ),
        pytest.param(
            Said(words={"": "Hi {next step}, {x}"}, blanks={"next step": Span(seconds=60)}),
            "Hi 1 minute, {x}",
            "Hi 1分钟, {x}",
            id="a blank nobody fills stays",
        ),
        pytest.param(Said(words={"": "All", "fr": "Tous"}), "All", "All", id="words for every language"),
        pytest.param(Said(words={"fr": "Tous"}), "Tous", "Tous", id="any words rather than none"),
        pytest.param(Joined(parts=("a", "b", "c")), "a, b, and c", "a、b 和 c", id="a list"),
        pytest.param(Joined(parts=("王", "李")), "王 and 李", "王和李", id="a list of Chinese names"),
        pytest.param(Joined(parts=()), "", "", id="an empty list"),
        pytest.param(
            Joined(parts=("a", Span(seconds=60)), lines=True), "a\n1 minute", "a\n1分钟", id="lines"
        ),
        pytest.param(Text(key="days", args={"n": 2}), "2 days", "2 天", id="a text in a text"),
    ],
)
def test_what_is_said_in_the_readers_language(texts, arg, english, chinese):
    assert texts.plain(greeting(arg), "en", "Asia/Shanghai") == f"Hello, {english}!"
    assert texts.plain(greeting(arg), "zh", "Asia/Shanghai") == f"你好，{chinese}！"


def test_an_unknown_zone_is_utc(texts):
    assert texts.plain(greeting(Moment(at=0)), "en", "Mars/Olympus") == "Hello, Jan 1, 1970 00:00!"


def test_a_long_list_is_said_whole(texts):
    name = "<" * 3000

    assert texts.plain(greeting(name), "en") == f"Hello, {name}!"
    assert texts.html(greeting(name), "en") == f"Hello, {'&lt;' * 3000}!"


@pytest.mark.parametrize("said", [Text(key="nowhere"), Text(key="greeting"), Text(key="greeting.attribute")])
def test_a_text_that_cannot_be_said_fails_a_test(texts, said):
    with pytest.raises(TextError):
        texts.plain(said, "en")


def test_a_running_bot_says_what_it_can_and_complains(texts, caplog):
    running = Catalog()

    with caplog.at_level(logging.ERROR):
        words = [
            running.plain(Text(key="nowhere"), "zh"),
            running.plain(Text(key="only-english"), "zh"),
            running.plain(Text(key="greeting"), "en"),
        ]

    assert words == ["nowhere", "English", "Hello, who!"]
    assert {record.message for record in caplog.records} == {"text_missing", "text_unfilled"}


@given(st.text(), st.sampled_from(["plain", "html"]))
def test_no_name_breaks_a_sentence(who, form):
    running = Catalog(strict=True)
    said = Text(key="run-no-charter", args={"file": who})

    words = running.plain(said, "en") if form == "plain" else running.html(said, "en")

    assert (who if form == "plain" else markup.escape(who)) in words


def test_texts_can_be_made_ready_before_the_first_word():
    running = Catalog(strict=True)

    running.prepare(["zh-hans", "xx"])

    assert running.plain(Text(key="notice-step-warn"), "zh-hans") == "警告"
