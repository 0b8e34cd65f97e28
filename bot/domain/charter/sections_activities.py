"""The section `activities`: what happens when, in which groups, and how late it may still happen."""

from __future__ import annotations

from bot.domain.charter.block import Block, named, row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.nodes import Scalar
from bot.domain.charter.phrase import OPEN_FOR, phrase
from bot.domain.charter.phrases_schedule import Late
from bot.domain.charter.prose import prose
from bot.domain.charter.scalars import name, shown
from bot.domain.charter.schema_activities import (
    LONGEST_QUESTION,
    Activity,
    Once,
    Poll,
    Post,
    Schedule,
    Words,
    choice_text,
    in_languages,
    length,
    post_text,
)
from bot.domain.charter.sections_people import places
from bot.domain.charter.sections_schedules import every, lateness, once
from bot.domain.charter.vocabulary_activities import ACTIVITY
from bot.domain.ids import ActivityName, GroupName

LONGEST_POST = 4096
LONGEST_CHOICE = 100
FEWEST_CHOICES, MOST_CHOICES = 2, 12
SHORTEST_OPEN, LONGEST_OPEN = 5, 2_628_000
USUALLY = Late(3600)


def activities(desk: Desk, field: Field) -> dict[ActivityName, Activity]:
    """The activities by their names."""
    found: dict[ActivityName, Activity] = {}
    for entry in named(desk, field, ACTIVITY):
        called = name(desk, entry.key)
        activity = _activity(desk, entry)
        if called is not None and activity is not None:
            found[activity.name] = activity
    return found


def _activity(desk: Desk, field: Field) -> Activity | None:
    before = len(desk.faults)
    block = Block(desk, field, ACTIVITY)
    if len(desk.faults) == before:
        _one_of(desk, field, block, ("every", "once"), "time")
        _one_of(desk, field, block, ("post", "poll"), "content")
    schedule = block.read("every", every) or block.read("once", once)
    _past(desk, block, schedule)
    does = _post(desk, block) if "post" in block else _poll(desk, block)
    late = block.read("if missed", lateness) or USUALLY
    groups = block.read("in", places) or _first_group(desk)
    if schedule is None or does is None or not groups:
        return None
    return Activity(
        name=ActivityName(field.key.text),
        schedule=schedule,
        groups=tuple(dict.fromkeys(groups)),
        does=does,
        late_within=late.seconds,
    )


def _one_of(desk: Desk, field: Field, block: Block, keys: tuple[str, str], what: str) -> None:
    """Exactly one of two keys must be there."""
    there = [found for key in keys if (found := block.field(key)) is not None]
    if not there:
        desk.fault(
            field.key.place,
            say(f"fault-activity-no-{what}", name=field.key.text),
            say(f"fault-do-add-{what}"),
        )
    elif len(there) > 1:
        desk.fault(
            there[-1].key.place,
            say("fault-activity-both", first=keys[0], second=keys[1]),
            say("fault-do-drop-either", first=keys[0], second=keys[1]),
        )


def _past(desk: Desk, block: Block, schedule: Schedule | None) -> None:
    today, field = desk.shelf.today, block.field("once")
    if today is None or field is None or schedule is None or not isinstance(schedule.days, Once):
        return
    if schedule.days.day < today:
        desk.fault(
            field.node.place,
            say("fault-past", found=shown(field.node)),
            say("fault-do-past"),
            level="warning",
        )


def _first_group(desk: Desk) -> tuple[GroupName, ...]:
    """Where an activity happens that names no group: the first that is for everyone, and no channel."""
    open_ones = (
        group.name for group in desk.groups.values() if group.kind == "group" and group.open_to == "everyone"
    )
    first = next(open_ones, None) or next(iter(desk.groups), None)
    return () if first is None else (first,)


def _post(desk: Desk, block: Block) -> Post | None:
    _only_of_polls(desk, block)
    words = block.read("post", prose)
    field = block.field("post")
    if words is None or field is None:
        return None
    post = Post(words=words)
    whole = length(post_text(post, _languages(desk)))
    if whole > LONGEST_POST:
        _too_long(desk, field, whole, LONGEST_POST)
    return post


def _only_of_polls(desk: Desk, block: Block) -> None:
    for key in ("choices", "open for"):
        field = block.field(key)
        if field is not None and "poll" not in block:
            desk.fault(field.key.place, say("fault-needs-poll", key=key), say("fault-do-add-poll", key=key))


def _poll(desk: Desk, block: Block) -> Poll | None:
    if "poll" not in block:
        _only_of_polls(desk, block)
        return None
    question = block.read("poll", _question)
    choices = block.need("choices", _choices)
    open_for = block.read("open for", _open_for)
    if question is None or choices is None:
        return None
    return Poll(question=question, choices=choices, open_for=open_for)


def _question(desk: Desk, field: Field) -> Words | None:
    words = prose(desk, field)
    if words is None:
        return None
    each = in_languages(words, _languages(desk))
    longest = max(map(length, each), default=0)
    if longest > LONGEST_QUESTION:
        _too_long(desk, field, longest, LONGEST_QUESTION)
    elif length("\n".join(each)) > LONGEST_QUESTION:
        desk.fault(
            field.key.place,
            say("fault-question-alone", most=LONGEST_QUESTION, language=_languages(desk)[0]),
            say("fault-do-shorten-text", most=LONGEST_QUESTION),
            level="warning",
        )
    return words


def _choices(desk: Desk, field: Field) -> tuple[Words, ...] | None:
    items = row(desk, field)
    read = [prose(desk, item) for item in items]
    choices = tuple(words for words in read if words is not None)
    if not items or len(choices) < len(items):
        return None
    if not FEWEST_CHOICES <= len(choices) <= MOST_CHOICES:
        desk.fault(
            field.node.place,
            say("fault-choices", count=len(choices), least=FEWEST_CHOICES, most=MOST_CHOICES),
            say("fault-do-choices", least=FEWEST_CHOICES, most=MOST_CHOICES),
        )
    shown_before: set[str] = set()
    for item, words in zip(items, choices, strict=True):
        text = choice_text(words, _languages(desk))
        if length(text) > LONGEST_CHOICE:
            _too_long(desk, item, length(text), LONGEST_CHOICE)
        elif text in shown_before:
            desk.fault(item.node.place, say("fault-same-choice", choice=text), say("fault-do-drop-choice"))
        shown_before.add(text)
    return choices


def _open_for(desk: Desk, field: Field) -> int | None:
    seconds = phrase(desk, field, OPEN_FOR)
    if seconds is None or SHORTEST_OPEN <= seconds <= LONGEST_OPEN:
        return seconds
    better = "5 seconds" if seconds < SHORTEST_OPEN else "30 days"
    desk.fault(
        field.node.place,
        say("fault-open-for", found=shown(field.node)),
        say("fault-do-write", text=f"{field.key.text}: {better}"),
    )
    return None


def _too_long(desk: Desk, field: Field, count: int, most: int) -> None:
    place = field.node.place if isinstance(field.node, Scalar) else field.key.place
    desk.fault(
        place,
        say("fault-text-too-long", key=field.key.text, length=count, most=most),
        say("fault-do-shorten-text", most=most),
    )


def _languages(desk: Desk) -> tuple[str, ...]:
    return desk.languages or ("en",)
