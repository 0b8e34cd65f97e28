"""How many links, files, stickers and commands somebody sends in a time, in the charter's own words."""

import pytest

from bot.domain.decide import decide
from bot.domain.events import Link, Post
from bot.domain.rules.judge import compile_charter
from bot.domain.rules.kinds import COMMAND, FILE, STICKER, kinds_of
from tests.builders import ALICE, NOON, facts, member, past, post, posted
from tests.support.charters import of_the_house

LINKED = {"links": (Link(url="https://a.example"), Link(url="https://b.example"))}
RULE = """\
    rules:
      r: {says: x, when: {KEY: at least 3 in 1 minute}, then: [delete]}
"""


def broken(key, event, *earlier):
    """Whether a message breaks a rule, after others of its author."""
    known = facts(member(ALICE, past=[past(at=NOON - seconds, **more) for seconds, more in earlier]))
    return bool(decide(compile_charter(of_the_house(RULE.replace("KEY", key))), known, event).verdicts)


@pytest.mark.parametrize(
    ("key", "own", "remembered"),
    [
        ("files", {"media": ("file",)}, {"kinds": FILE}),
        ("stickers", {"media": ("sticker",)}, {"kinds": STICKER}),
        ("commands", {"text": "/roll@dice_bot 6"}, {"kinds": COMMAND | FILE}),
    ],
)
def test_the_third_within_the_time_is_too_many(key, own, remembered):
    event = posted(post(**own))

    assert broken(key, event, (30, remembered), (10, remembered))
    assert not broken(key, event, (61, remembered), (10, remembered))
    assert not broken(key, event, (30, {}), (10, remembered))
    assert not broken(key, posted("plain"), (30, remembered), (20, remembered), (10, remembered))


def test_each_link_of_a_message_counts():
    assert broken("links", posted("x", **LINKED), (30, {"links": 1}))
    assert not broken("links", posted("x", **LINKED), (61, {"links": 1}))
    assert not broken("links", posted("x"), (30, {"links": 9}))


def test_what_a_message_is_is_remembered_only_where_a_rule_asks():
    event = posted(post(media=("sticker",)))

    with_rule = compile_charter(of_the_house(RULE.replace("KEY", "stickers")))
    without = compile_charter(of_the_house(RULE.replace("KEY", "links")))

    assert decide(with_rule, facts(), event).counted.kinds == STICKER
    assert decide(without, facts(), event).counted.kinds == 0


@pytest.mark.parametrize(
    ("text", "kinds"), [("/start", COMMAND), ("/ start", 0), ("a /start", 0), ("/1", 0), ("", 0)]
)
def test_a_command_begins_a_message(text, kinds):
    said = Post(chat=-1, message=1, at=1, author=post().author, text=text)

    assert kinds_of(said) == kinds
