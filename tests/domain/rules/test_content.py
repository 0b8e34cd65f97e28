"""What the rules of a charter ask of a message, and what they are answered."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.values import Count, ForwardedFrom, Has, LinksTo, Listed, Mentions, Share, Site, Word
from bot.domain.decide import open_case
from bot.domain.events import Forward, Item, Link
from bot.domain.ids import ListName
from bot.domain.rules.content import compile_content
from bot.domain.rules.judge import compile_charter
from tests.builders import LOUNGE, charter, facts, person, post, posted, rule, when

STAFF = Listed(ListName("staff names"))
OURS = Listed(ListName("our groups"))
SPAM = Listed(ListName("spam"))
LISTS = {
    ListName("spam"): ("casino", "free money", "/usdt.{0,9}bonus/"),
    ListName("friends"): ("good.example", "@friend"),
    ListName("hotlines"): ("+7 999 123-45-67",),
}
NEWS = Forward(kind="channel", id=-1005, name="Daily News", username="news")


def asks(message, staff_names=frozenset(), our_groups=frozenset(), **asked):
    """What a rule that asks one thing finds in a message."""
    ((name, _),) = asked.items()
    key = name.replace("_", " ")
    program = compile_charter(charter(rule("r", when(**asked)), lists=LISTS))
    ((check,),) = program.rules[0].when
    known = facts()
    known.our_groups = our_groups
    group = known.groups[message.chat]
    group.staff_names = staff_names
    case = open_case(program, known, group, posted(message))
    found = check.why(case) if check.holds(case) else ()
    assert check.fact == key
    assert all(one.fact == key for one in found)
    assert all(0 <= one.start <= one.end <= len(message.text) for one in found)
    return [(message.text[one.start : one.end], one.why.args["what"]) for one in found]


def linked(*urls, text="", **more):
    return post(text or " ".join(urls), links=tuple(Link(url=url) for url in urls), **more)


def words(*patterns):
    return tuple(map(Word, patterns))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Cаsino here", [("Cаsino", "casino")]),
        (
            "usdt welbonus, free  money",
            [("free  money", "free money"), ("usdt welbonus", "/usdt.{0,9}bonus/")],
        ),
        ("a spamword", []),
        ("the word", [("word", "word")]),
        ("", []),
    ],
)
def test_a_message_contains_words_of_lists_and_of_the_rule(text, found):
    assert asks(post(text), contains=(SPAM, Word("word"))) == found


def test_text_quoted_from_another_chat_is_text_of_the_message():
    assert asks(post("look", quoted="the CASINO"), contains=words("casino")) == [("", "casino")]
    assert asks(post("", quoted="casino"), contains_all=words("casino", "/cas/")) == [
        ("", "casino"),
        ("", "/cas/"),
    ]


def test_names_of_staff_are_words_too():
    names = frozenset({"@Anna"})
    assert asks(post("I am Anna"), staff_names=names, contains=(STAFF,)) == [("Anna", "anna")]
    assert asks(post("hi", quoted="Anna"), staff_names=names, contains=(STAFF,)) == [("", "anna")]
    assert asks(post("I am Bob"), staff_names=names, contains=(STAFF, Word("cat"))) == []
    assert asks(post("Anna's cat"), staff_names=names, contains=(STAFF, Word("cat"))) == [
        ("cat", "cat"),
        ("Anna", "anna"),
    ]


def test_all_words_must_be_there():
    asked = words("buy", "cheap*")
    assert asks(post("cheaply buy"), contains_all=asked) == [("buy", "buy"), ("cheap", "cheap*")]
    assert asks(post("buy here"), contains_all=asked) == []


@pytest.mark.parametrize(
    ("targets", "excepted", "urls", "found"),
    [
        (("any site",), (), ["https://a.example"], ["https://a.example"]),
        (
            ("any site",),
            (Site("good.example"),),
            ["https://x.good.example", "https://bad.example"],
            ["https://bad.example"],
        ),
        (("any site",), (Listed(ListName("friends")),), ["https://good.example"], []),
        (("any site",), (Site("good.example"),), ["https://gооd.example"], ["https://gооd.example"]),
        (("any site",), (), ["https://t.me/x"], []),
        (("telegram",), (OURS,), ["https://t.me/ours/7", "https://t.me/theirs"], ["https://t.me/theirs"]),
        ((Site("bad.example"),), (), ["https://bad.example", "https://bad.example"], ["https://bad.example"]),
        (("any site",), (), [], []),
    ],
)
def test_a_message_links_to_targets_but_for_the_exceptions(targets, excepted, urls, found):
    asked = LinksTo(targets, excepted)
    told = asks(linked(*urls), our_groups=frozenset({"ours"}), links_to=asked)
    assert told == [(url, url) for url in found]


def test_a_link_behind_words_is_where_the_words_are():
    message = post("see here now", links=(Link(url="https://bad.example", shown="here"),))
    assert asks(message, links_to=LinksTo(("any site",))) == [("here", "https://bad.example")]
    button = post("see", links=(Link(url="https://bad.example", shown="Press"),))
    assert asks(button, links_to=LinksTo(("any site",))) == [("", "https://bad.example")]


def test_an_address_of_telegram_covers_the_name():
    message = post("ask @Friend or @other", mentions=("friend", "other"))
    assert asks(message, links_to=LinksTo((Site("t.me", "/friend"),))) == [("@Friend", "@friend")]
    assert asks(message, links_to=LinksTo((Site("t.me", "/friend"),), (Listed(ListName("friends")),))) == []
    assert asks(message, links_to=LinksTo(("telegram",))) == []
    assert asks(post("hi"), links_to=LinksTo((Site("t.me", "/friend"),))) == []


@pytest.mark.parametrize(
    ("message", "asked", "found"),
    [
        (post("", media=("photo",)), (Has("video"), Has("photo")), [("", "photo")]),
        (post("", media=("photo",)), (Has("video"),), []),
        (post("call +79991234567"), (Has("phone number"),), [("+79991234567", "phone number")]),
        (post("call +79991234567"), (Has("phone number", (Listed(ListName("hotlines")),)),), []),
        (
            post("+79991234567 +79991234568"),
            (Has("phone number", words("+79991234567")),),
            [("+79991234568", "phone number")],
        ),
        (post("x", items=(Item(kind="e-mail", text="x"),)), (Has("e-mail"),), [("x", "e-mail")]),
        (linked("https://a.example"), (Has("link", words("a.example")),), []),
        (linked("https://b.example"), (Has("link", words("a.example")),), [("https://b.example", "link")]),
        (linked("https://t.me/friend"), (Has("link", (Listed(ListName("friends")),)),), []),
        (post("", forward=NEWS), (Has("forward"),), [("", "forward")]),
        (post("", forward=NEWS), (Has("forward", words("@news")),), []),
        (post("", forward=NEWS), (Has("forward", words("@other")),), [("", "forward")]),
    ],
)
def test_a_message_has_things_but_for_the_exceptions(message, asked, found):
    assert asks(message, has=asked) == found


@pytest.mark.parametrize(
    ("forward", "asked", "found"),
    [
        (NEWS, ForwardedFrom(anyone=True), ["Daily News"]),
        (None, ForwardedFrom(anyone=True), []),
        (NEWS, ForwardedFrom(anyone=True, excepted=words("Daily News")), []),
        (NEWS, ForwardedFrom(anyone=False, sources=words("@news")), ["Daily News"]),
        (NEWS, ForwardedFrom(anyone=False, sources=words("-1005")), ["Daily News"]),
        (NEWS, ForwardedFrom(anyone=False, sources=words("@other")), []),
        (Forward(kind="channel", username="news"), ForwardedFrom(anyone=True), ["@news"]),
        (Forward(kind="channel", id=-7), ForwardedFrom(anyone=True), ["-7"]),
        (Forward(kind="hidden"), ForwardedFrom(anyone=True), ["?"]),
    ],
)
def test_a_message_is_forwarded_from_somebody(forward, asked, found):
    assert asks(post("x", forward=forward), forwarded_from=asked) == [("", who) for who in found]


def test_mentions_are_counted_without_the_exceptions():
    message = post("@Ann @bob and Carol", mentions=("ann", "bob"), named=(person(name="Carol"),))
    assert asks(message, mentions=Mentions(3)) == [("@Ann", "ann"), ("@bob", "bob"), ("Carol", "Carol")]
    assert asks(message, mentions=Mentions(4)) == []
    assert asks(message, mentions=Mentions(3, excepted=words("@bob"))) == []
    assert asks(message, mentions=Mentions(2, excepted=words("@bob"))) == [
        ("@Ann", "ann"),
        ("Carol", "Carol"),
    ]
    assert asks(message, mentions=Mentions(1, excepted=words("@ann", "@bob", "Carol"))) == []


def test_mentions_that_a_rule_excuses_are_not_remembered():
    content = compile_content(charter(), ())
    count = content.mentioned(Mentions(1, excepted=words("@bob")))
    assert count(content.read(post("@ann @bob", mentions=("ann", "bob")))) == 1


def test_length_and_capitals_are_told_in_numbers():
    assert asks(post("four"), length=Count("under", 5)) == [("four", "4")]
    assert asks(post("fives"), length=Count("under", 5)) == []
    assert asks(post("BUY IT ALL NOW"), caps=Share("at least", 70)) == [("BUY IT ALL NOW", "100%")]
    assert asks(post("Buy it all now"), caps=Share("at least", 70)) == []


def test_a_message_is_read_once_for_all_questions():
    program = compile_charter(
        charter(rule("r", when(contains=words("cat", "dog"), contains_all=words("cat"))))
    )
    known = facts()
    case = open_case(program, known, known.groups[LOUNGE], posted("a cat"))
    assert case.seen.bits < 0
    assert all(check.holds(case) for check in program.rules[0].when[0])
    assert case.seen.bits == case.seen.patterns() > 0


def test_a_message_has_numbers_to_remember():
    content = compile_content(charter(), ())
    fingerprint, simhash, letters = content.read(post("Hello, HELLO everybody in this place")).remembered()
    assert letters == 30
    assert fingerprint
    assert simhash
    assert content.read(post("Hello")).remembered()[1:] == (0, 5)
    assert content.read(post("")).remembered() == (0, 0, 0)


@given(st.text(max_size=60), st.text(max_size=20))
def test_whatever_is_found_lies_inside_the_text(text, quoted):
    for fact, asked in (
        ("contains", (SPAM, Word("a"), Word("*1*"), STAFF)),
        ("contains_all", words("/./")),
        ("has", (Has("mixed letters"), Has("torn words"), Has("invisible text"))),
        ("length", Count("at least", 1)),
    ):
        asks(post(text, quoted=quoted), staff_names=frozenset({"o"}), **{fact: asked})


def test_a_place_is_counted_in_the_text_as_written():
    message = post("İİ @Ann", mentions=("ann",))
    assert asks(message, mentions=Mentions(1)) == [("@Ann", "ann")]
