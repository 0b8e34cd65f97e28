"""From YAML to a page with places: what is quoted, what stands in brackets, how deep, and how much of a broken file is read."""

from bot.adapters.charter_file import read_text
from bot.adapters.charter_file.reading import parse
from bot.domain.charter.nodes import Mapping, Scalar, Sequence
from bot.domain.charter.schema import Place
from tests.support.charters import HEAD, under_head
from tests.support.mistakes import told


def page(text):
    root, faults, _ = parse("c.yaml", text)
    assert not faults
    return root


def faults(text):
    return [(fault.place.line, told(fault.message)) for fault in read_text(text).faults]


def at(line, column):
    return Place(file="c.yaml", line=line, column=column)


def test_every_text_has_its_place():
    assert page("a: b\nc:\n  - 'd'\n") == Mapping(
        place=at(1, 1),
        entries=(
            (Scalar(text="a", place=at(1, 1)), Scalar(text="b", place=at(1, 4))),
            (
                Scalar(text="c", place=at(2, 1)),
                Sequence(items=(Scalar(text="d", place=at(3, 5), quoted=True),), place=at(3, 3)),
            ),
        ),
    )


def test_yaml_changes_no_value():
    (row,) = [node for _, node in page("a: [017, 22:30, no, 1_0, 2024-01-01, ~, 0x1f]").entries]

    assert [item.text for item in row.items] == ["017", "22:30", "no", "1_0", "2024-01-01", "~", "0x1f"]
    assert all(item.inline for item in row.items)


def test_a_block_of_text_is_quoted():
    (text,) = [node for _, node in page("a: |\n  b # c\n  d: e\n").entries]

    assert (text.text, text.quoted) == ("b # c\nd: e\n", True)


def test_comments_are_read_over_whatever_they_hold():
    text = HEAD + "# a\ttab：and \x01\n#\u200bb: c\nrules: {r: {says: x}}  # d\n"

    assert faults(text) == []


def test_line_ends_of_every_system_and_a_mark_at_the_beginning_are_taken():
    for end in ("\r\n", "\r", "\n"):
        assert faults("\ufeff" + (HEAD + "rules: {r: {says: x}}\n").replace("\n", end)) == []


def test_lines_of_blanks_are_nothing():
    assert faults(HEAD + "\t\n　\n \t \nrules: {r: {says: x}}\n") == []


def test_full_width_signs_in_texts_for_people_are_theirs():
    text = HEAD + "rules:\n  r:\n    says: 规则：要友善，“请”\n    why: |\n      第一：\n        二，三\n"

    assert faults(text) == []


def test_blocks_that_stand_too_deep_are_refused_and_the_rest_is_read():
    found = faults(
        under_head("rules:\n  r: " + "[" * 60 + "{a: b}" + "]" * 60 + "\n  s: {says: x, whn: {}}\n")
    )

    assert found == [
        (5, "want-lines r […]"),
        (5, "too-deep"),
        (6, "unknown-key whn"),
    ]


def test_all_faults_are_told_at_once_in_order():
    text = under_head(
        "rules:\n  a:\n    says: 'x\n  b:\n    says: y: z\n    whn: {}\n  c:\n    says: x\n    then: [delete\n"
    ).replace("timezone", "")

    assert faults(text) == [
        (6, "unclosed-quote 'x"),
        (8, "trap-colon y: z"),
        (9, "unknown-key whn"),
        (12, "unclosed-bracket ["),
    ]


def test_what_misses_only_because_of_a_broken_line_is_not_told():
    text = "charter: 1\ncommunity: {name: a, goal: b}\ngroups: {a: {chat: @b}}\nrules: {r: {says: x, when: {in: a}}}\n"

    assert faults(text) == [(3, "trap-sign @ @b")]


def test_a_key_with_a_full_width_colon_is_read_on():
    assert faults(under_head("rulez：\n  r: {says: x}\n")) == [
        (4, "wide rulez："),
        (4, "unknown-key rulez"),
    ]


def test_a_file_that_is_broken_all_over_is_given_up():
    found = faults("- a: 'b' c\n" * 40)

    assert 0 < len(found) < 40


def test_a_failing_example_is_a_fault_at_its_line():
    text = under_head(
        "rules:\n  r:\n    says: x\n    when: {contains: cat}\n"
        "    examples:\n      must match:\n        - a cat\n        - a dog\n"
    )

    reading = read_text(text)

    assert [(fault.place.line, fault.message.key) for fault in reading.faults] == [
        (11, "fault-example-lacks")
    ]
    assert not reading.ok


def test_a_warning_is_no_reason_to_refuse():
    reading = read_text(under_head("lists: {a: [b]}\n"))

    assert reading.ok
    assert [(fault.level, told(fault.message)) for fault in reading.faults] == [("warning", "unused-list a")]
