"""Whatever somebody writes is answered: never a crash, every fault at a place of the file, with words in each language."""

import re
import string
from pathlib import Path

from hypothesis import example, given, settings, strategies as st

from bot.domain.charter import build, mend, phrases
from bot.domain.charter.desk import Shelf
from bot.domain.charter.nodes import Broken, Mapping, Scalar, Sequence
from bot.domain.charter.schema import Place
from bot.domain.charter.vocabulary import COMMUNITY, GROUP, LADDER, LIST_FILE, TOP
from bot.domain.charter.vocabulary_activities import ACTIVITY
from bot.domain.charter.vocabulary_house import HOUSEKEEPING
from bot.domain.charter.vocabulary_rules import EXAMPLES
from bot.domain.charter.vocabulary_standing import GIFT, MESSAGE, NEEDS, POINTS, SOURCES, TIER
from bot.domain.charter.zones import nearest_zone
from bot.domain.rules.catalogue import CATALOGUE
from tests.support.charters import understood
from tests.support.mistakes import told

SHIPPED = (Path(__file__).parents[3] / "charter.yaml").read_text("utf-8")
LINES = SHIPPED.split("\n")
RULES = (CATALOGUE.rule, CATALOGUE.fact, CATALOGUE.then, CATALOGUE.step)
SECTIONS = (TOP, COMMUNITY, GROUP, LIST_FILE, LADDER, ACTIVITY, HOUSEKEEPING, EXAMPLES, *RULES)
KEYS = sorted(
    {
        key
        for place in (*SECTIONS, POINTS, SOURCES, MESSAGE, GIFT, TIER, NEEDS)
        for key in (*place.keys, *place.later, *place.instead, *place.answers)
    }
)
PHRASES = [
    "",
    "x",
    "yes",
    "017",
    "$nope",
    "$staff names",
    "any site except $staff names",
    "at least 5",
    "at least 3 in 10 minutes",
    "under 3 days",
    "at least 70%",
    "photo",
    "newcomer",
    "standard",
    "mute 1 hour",
    "strike",
    "10 points per day",
    "10 per day",
    "at least 20 days in 100 days",
    "80%",
    "2 staff",
    "post links",
    "member or above",
    "a, b",
    "“x”",
    "/a(/",
    "-100",
    "weekday at 09:00",
    "2027-06-30 at 10:00",
    "post late within 1 hour",
]
words = st.one_of(st.sampled_from(PHRASES), st.sampled_from(KEYS), st.text(max_size=12))
places = st.builds(Place, line=st.integers(1, 99), column=st.integers(1, 99))
scalars = st.builds(Scalar, text=words, place=places, quoted=st.booleans(), inline=st.booleans())
nodes = st.recursive(
    st.one_of(scalars, st.builds(Broken, place=places)),
    lambda inner: st.one_of(
        st.builds(Sequence, items=st.lists(inner, max_size=3).map(tuple), place=places),
        st.builds(
            Mapping,
            entries=st.lists(
                st.tuples(st.builds(Scalar, text=st.sampled_from(KEYS), place=places), inner), max_size=4
            ).map(tuple),
            place=places,
        ),
    ),
    max_leaves=25,
)
signs = st.sampled_from(
    [*"\t #:*&!|>%@`'\"[]{}?,-，：“”$", "　", "- ", "\n", "\n\n", "\r\n", "---\n", "\x00"]
)
damage = st.lists(
    st.tuples(st.integers(0, len(SHIPPED)), st.integers(0, 20), signs | st.text(max_size=8)),
    min_size=1,
    max_size=4,
)


def told_well(reading, text):
    """Every fault lies in the text and has words; a charter is there exactly if no fault is an error."""
    lines = len(re.split(r"\r\n?|\n", text))
    for fault in reading.faults:
        assert told(fault.message)
        assert told(fault.remedy)
        assert 1 <= fault.place.line <= lines + 1
        assert fault.place.column >= 1
    ordered = [(fault.place.line, fault.place.column) for fault in reading.faults]
    assert ordered == sorted(ordered)
    assert reading.ok != any(fault.level == "error" for fault in reading.faults)


@given(st.text(max_size=200))
@example("? [a]\n: b")
@example("%YAML 9.9\n---\n")
@example("%TAG ! x\n---\na: !b c")
@example("charter: 1\n...\nmore")
@example("[" * 60)
@example("a: [" + "{b: " * 60)
@example("- " * 60)
@example("\ud800")
@example("a: b\n\n\n\n\n - c\n  - d\n :::\n" * 14)
def test_any_text_is_answered(text):
    told_well(understood(text), text)


@settings(max_examples=150)
@given(damage)
def test_a_damaged_charter_is_answered(cuts):
    text = SHIPPED
    for start, length, instead in cuts:
        text = text[:start] + instead + text[start + length :]

    told_well(understood(text), text)


@given(st.lists(st.integers(0, len(LINES) - 1), min_size=1, max_size=3), st.sampled_from([1, 2, 3, 7]))
def test_a_charter_with_lines_shifted_is_answered(shifted, by):
    text = "\n".join(" " * by + line if at in shifted else line for at, line in enumerate(LINES))

    told_well(understood(text), text)


@settings(max_examples=300)
@given(nodes)
def test_any_page_is_answered(root):
    reading = build.read(root, Shelf(), CATALOGUE)

    assert all(told(fault.message) and told(fault.remedy) for fault in reading.faults)


@given(st.dictionaries(st.sampled_from(TOP.keys), nodes, max_size=6), places)
def test_any_sections_are_answered(sections, place):
    entries = tuple((Scalar(text=key, place=place), node) for key, node in sections.items())

    reading = build.read(Mapping(entries=entries, place=place), Shelf(), CATALOGUE)

    assert all(told(fault.message) and told(fault.remedy) for fault in reading.faults)


@given(st.text(alphabet=string.ascii_lowercase + string.digits + " .,%/<>=+$", max_size=40) | words)
def test_what_is_advised_reads(text):
    kinds = (phrases.count, phrases.counted, phrases.share, phrases.age, phrases.rate)
    kinds = (*kinds, CATALOGUE.phrases.read)
    for reads in kinds:
        advised = mend.mended(reads, text)
        assert advised is None or reads(advised) is not None


@given(st.text(max_size=20))
def test_a_zone_that_is_advised_exists(text):
    zones = frozenset({"UTC", "Europe/Berlin", "Asia/Shanghai"})

    assert nearest_zone(text, zones) in {None, *zones}
