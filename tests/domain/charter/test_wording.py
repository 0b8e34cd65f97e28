"""`messages`: a community's own words for what the bot says."""

import re

import pytest
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

from bot.domain.charter.schema_housekeeping import Own
from bot.domain.charter.wording import MESSAGES, VOCABULARY
from bot.domain.effects import Mention, Moment, Text
from bot.texts.catalog import Catalog, resource
from tests.support.charters import charter, under_head, understood
from tests.support.mistakes import alone, mistakes

WHOLE = """\
messages:
  warned: Hey {member}, please don't.
  muted: "{member} rests until {until}."
"""


def test_words_are_read_by_the_text_they_stand_for():
    assert charter(under_head(WHOLE)).messages == {
        "notice-warned": Own({"": "Hey {member}, please don't."}, {"member": "member"}),
        "notice-muted-until": Own(
            {"": "{member} rests until {until}."}, {"member": "member", "until": "until"}
        ),
    }


@pytest.mark.parametrize("name", MESSAGES)
def test_each_blank_is_one_of_the_text(name):
    said = MESSAGES[name]
    for language in Catalog().languages:
        texts = {entry.id.name: entry for entry in resource(language).body if isinstance(entry, ast.Message)}
        shown = Blanks()
        shown.visit(texts[said.key])
        assert set(said.blanks.values()) <= shown.names


class Blanks(Visitor):
    """The names of the blanks in a message."""

    def __init__(self):
        self.names = set()

    def visit_VariableReference(self, node):  # noqa: N802 - Fluent calls it by the node's name
        self.names.add(node.id.name)


def test_the_bot_says_it_so_in_each_language_and_the_rest_as_ever():
    own = charter(under_head(WHOLE)).messages
    catalog = Catalog(strict=True, own=lambda: own)
    ann = Mention(user=7, name="<Ann> {until}")

    warned = Text(key="notice-warned", args={"member": ann})
    muted = Text(key="notice-muted-until", args={"member": ann, "until": Moment(at=0)})

    assert catalog.plain(warned, "en") == "Hey <Ann> {until}, please don't."
    assert (
        catalog.html(warned, "zh")
        == 'Hey <a href="tg://user?id=7">&lt;Ann&gt; {until}</a>, please don&#x27;t.'
    )
    assert re.fullmatch(r"<Ann> \{until\} rests until .*1970.*", catalog.plain(muted, "en"))
    assert catalog.plain(Text(key="notice-kicked", args={"member": ann}), "en").endswith("may come back.")


MISTAKES = r"""
¦warn: x | unknown-key warn | mean warned
¦dance: x | unknown-key dance | choose ALL
warned: ¦"{points}!" | unknown-blank {points} | choose {member}
muted: ¦Until {untill} | unknown-blank {untill} | mean {until}
"""


@pytest.mark.parametrize(
    "mistake",
    mistakes(
        MISTAKES.replace("ALL", ", ".join(VOCABULARY.keys)), lambda line: under_head(f"messages:\n  {line}\n")
    ),
    ids=lambda m: m.fault,
)
def test_mistakes(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected
