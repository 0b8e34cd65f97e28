"""A schedule in plain words, in both languages."""

from datetime import date

import pytest

from bot.domain.activities.telling import schedule_words
from bot.domain.charter.schema_activities import (
    LAST,
    WORKING_WEEK,
    EveryDays,
    Once,
    OnDate,
    OnLastDay,
    OnNth,
    OnWeekdays,
    Schedule,
)
from bot.texts.catalog import Catalog

CATALOG = Catalog(strict=True)
MONDAY = date(2027, 1, 4)


@pytest.mark.parametrize(
    ("days", "english", "chinese"),
    [
        (OnWeekdays(), "Every day at 09:05", "每天 09:05"),
        (OnWeekdays(WORKING_WEEK), "Every weekday at 09:05", "每个工作日 09:05"),
        (OnWeekdays((0, 3)), "Every Monday and Thursday at 09:05", "每星期一和星期四 09:05"),
        (
            EveryDays(3, MONDAY),
            "Every 3 days, counted from 2027-01-04, at 09:05",
            "从 2027-01-04 起每 3 天 09:05",
        ),
        (
            EveryDays(7, MONDAY),
            "Every Monday, from 2027-01-04 on, at 09:05",
            "从 2027-01-04 起每星期一 09:05",
        ),
        (
            EveryDays(14, MONDAY),
            "Every 2 weeks on Monday, counted from 2027-01-04, at 09:05",
            "从 2027-01-04 起每 2 周的星期一 09:05",
        ),
        (OnNth(1, 5), "On the first Saturday of the month at 09:05", "每月第一个星期六 09:05"),
        (OnNth(LAST, 4), "On the last Friday of the month at 09:05", "每月最后一个星期五 09:05"),
        (OnLastDay(), "On the last day of the month at 09:05", "每月最后一天 09:05"),
        (OnDate(1, 3), "Every year on 1 March at 09:05", "每年3月1日 09:05"),
        (Once(date(2027, 6, 30)), "Once, on 30 June 2027, at 09:05", "仅一次，2027 年6月30日 09:05"),
    ],
)
def test_when_an_activity_happens_is_told_in_words(days, english, chinese):
    text = schedule_words(Schedule(days, 545))

    assert (CATALOG.plain(text, "en"), CATALOG.plain(text, "zh")) == (english, chinese)
