"""What happens when, as a charter says it: schedules by the calendar, and what is held then. Moments come with a zone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from bot.domain.ids import ActivityName, GroupName

Words = Mapping[str, str]
WHOLE_WEEK = (0, 1, 2, 3, 4, 5, 6)
WORKING_WEEK = (0, 1, 2, 3, 4)
LAST = -1


@dataclass(frozen=True, slots=True)
class OnWeekdays:
    """`day`, `weekday`, `Monday and Thursday`: Monday is 0."""

    weekdays: tuple[int, ...] = WHOLE_WEEK


@dataclass(frozen=True, slots=True)
class EveryDays:
    """`3 days from 2027-01-04`, `2 weeks from ...`: that day is the first."""

    number: int
    since: date


@dataclass(frozen=True, slots=True)
class OnNth:
    """`first Saturday of the month`: 1 to 4, or `LAST`."""

    nth: int
    weekday: int


@dataclass(frozen=True, slots=True)
class OnLastDay:
    """`last day of the month`."""


@dataclass(frozen=True, slots=True)
class OnDate:
    """`1 March`: every year that has the day."""

    day: int
    month: int


@dataclass(frozen=True, slots=True)
class Once:
    """`2027-06-30`: that day and no other."""

    day: date


Days = OnWeekdays | EveryDays | OnNth | OnLastDay | OnDate | Once


@dataclass(frozen=True, slots=True)
class Schedule:
    """Days of the calendar and a time of the day, in minutes since midnight."""

    days: Days
    minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """Words for the groups."""

    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A question with choices; `open_for` seconds, or `None` until somebody closes it."""

    question: Words
    choices: tuple[Words, ...]
    open_for: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """Something that happens in some groups at its times.

    `late_within`: the seconds in which it is still held late; 0 is not at all, `None` however late.
    """

    name: ActivityName
    schedule: Schedule
    groups: tuple[GroupName, ...]
    does: Post | Poll
    late_within: int | None = 3600


LONGEST_QUESTION = 300
BETWEEN_LANGUAGES = " / "


def post_text(post: Post, languages: tuple[str, ...]) -> str:
    """A post as it is said: in each language of the community, one below the other."""
    return "\n\n".join(in_languages(post.words, languages))


def question_text(question: Words, languages: tuple[str, ...]) -> str:
    """A question as it is asked: in each language if Telegram takes so much, else in the first alone."""
    each = in_languages(question, languages)
    whole = "\n".join(each)
    return whole if length(whole) <= LONGEST_QUESTION else each[0]


def choice_text(choice: Words, languages: tuple[str, ...]) -> str:
    """A choice as it is shown."""
    return BETWEEN_LANGUAGES.join(in_languages(choice, languages))


def length(text: str) -> int:
    """Characters as Telegram counts them: one beyond the basic plane is two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def in_languages(words: Words, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The words in each language of the community, in its order, each text once."""
    texts = (words.get(language, words.get("")) for language in languages)
    return tuple(dict.fromkeys(text for text in texts if text))
