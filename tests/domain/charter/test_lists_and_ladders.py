"""Lists, in the charter and in files beside it, and ladders."""

import pytest

from bot.adapters.charter_file.reading import parse
from bot.domain.charter import build, patterns, values
from bot.domain.charter.schema import STANDARD, Ladder
from tests.support.charters import charter, under_head, understood
from tests.support.mistakes import told

DAY = 86_400


def test_a_list_is_kept_as_written_and_dollars_in_it_are_text():
    read = charter(
        under_head(
            "lists:\n  words: [free money, '*coin', $100, /a.b/]\n  one: cat\n"
            "rules: {r: {says: x, when: {contains: [$words, $one]}}}\n"
        )
    )

    assert read.lists == {"words": ("free money", "*coin", "$100", "/a.b/"), "one": ("cat",)}


def test_a_list_in_a_file_has_an_entry_a_line_and_comments():
    text = under_head("lists: {words: {file: words.txt}}\nrules: {r: {says: x, when: {contains: $words}}}\n")

    read = charter(text, words_txt="# ours\nfree money\n\n  *coin  # any\n#no\n")

    assert read.lists == {"words": ("free money", "*coin")}


@pytest.mark.parametrize(
    ("body", "key", "file", "line"),
    [
        (None, "fault-no-file", "charter.yaml", 4),
        ("# nothing\n", "fault-empty-file", "charter.yaml", 4),
        ("free money\n\n/a(/\n", "fault-regex", "words.txt", 3),
    ],
)
def test_what_is_wrong_with_a_file_is_said_where_it_is(body, key, file, line):
    text = under_head("lists: {words: {file: words.txt}}\nrules: {r: {says: x, when: {contains: $words}}}\n")

    (fault,) = understood(text, words_txt=body).faults

    assert (fault.message.key, fault.place.file, fault.place.line) == (key, file, line)


def test_a_file_that_is_named_a_little_wrong_is_guessed():
    text = under_head(
        "lists: {a: {file: words.txt}, b: {file: wrods.txt}}\n"
        "rules: {r: {says: x, when: {contains: [$a, $b]}}}\n"
    )

    (fault,) = understood(text, words_txt="cat\n").faults

    assert fault.remedy.args == {"file": "words.txt"}


def test_regular_expressions_that_are_too_big_together_are_a_fault(monkeypatch):
    monkeypatch.setattr(patterns, "MEMORY", 1 << 18)
    entries = "".join(f"    - /x{number}\\pL{{5}}/\n" for number in range(300))
    text = under_head(f"lists:\n  big:\n{entries}rules: {{r: {{says: x, when: {{contains: $big}}}}}}\n")

    (fault,) = understood(text).faults

    assert (told(fault.message), fault.place.line) == ("regexes-too-big 300", 5)


def test_a_ladder_takes_from_the_standard_one_what_it_leaves_out():
    read = charter(
        under_head(
            "ladders:\n"
            "  standard: {strikes fade after: 7 days}\n"
            "  hard: {steps: [kick, ban 7 days], ask staff before: kick}\n"
            "  never: {ask staff before: nothing}\n"
            "  free: {ask staff before: []}\n"
            "  short: {steps: [warn]}\n"
            "rules: {r: {says: x, ladder: hard}}\n"
        )
    )

    assert read.ladders["standard"] == Ladder(
        name="standard", steps=STANDARD.steps, fade_after=7 * DAY, ask_before=(values.BanFor(),)
    )
    assert read.ladder_of(read.rules["r"]) == Ladder(
        name="hard", steps=(values.KickOut(), values.BanFor(7 * DAY)), ask_before=(values.KickOut(),)
    )
    assert [read.ladders[name].ask_before for name in ("never", "free", "short")] == [(), (), ()]


def test_a_ladder_with_a_fault_hides_no_other():
    reading = understood(under_head("ladders:\n  a$b: {steps: [jail]}\nrules: {r: {says: x, ladder: a$b}}\n"))

    assert [fault.message.key for fault in reading.faults] == ["fault-name-sign", "fault-consequence"]


def test_the_files_that_a_charter_names_are_known_before_it_is_read():
    root, _, _ = parse(
        "charter.yaml",
        "lists: {a: {file: one.txt}, b: [x], c: {file: two.txt}, d: {file: one.txt}, e: {file: }}",
    )

    assert build.files_named(root) == ("one.txt", "two.txt")
    assert build.files_named(parse("charter.yaml", "lists: [a]")[0]) == ()
