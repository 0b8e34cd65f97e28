"""What somebody meant by caps, needs and permissions that do not read: the usual corrections, as in `mend`."""

from __future__ import annotations

import re
from functools import partial

from bot.domain.charter.mend import CHANGES, ONES, Change, N, narrow


def _swap(pattern: str, by: str) -> Change:
    return partial(re.compile(pattern, re.IGNORECASE).sub, by)


def _digit(found: re.Match[str]) -> str:
    return str(ONES[found[0].lower()])


_FIRST: tuple[Change, ...] = (
    narrow,
    str.lower,
    partial(re.compile(rf"\b(?:{'|'.join(ONES)})\b").sub, _digit),
)
_PERIODS: tuple[Change, ...] = (
    _swap(r"^每(?:天|日)(?:最多|至多)?", "per day "),
    _swap(r"^每(?:周|星期)(?:最多|至多)?", "per week "),
    _swap(r"^每个?月(?:最多|至多)?", "per month "),
    _swap(r"^(per \w+) (.+)$", r"\2 \1"),
    _swap(r"\bdaily\b", "per day"),
    _swap(r"\bweekly\b", "per week"),
    _swap(r"\bmonthly\b", "per month"),
    _swap(r"\s*(?:/|\b(?:a|an|each|every|in 1|in a|in|within a)\b)\s*(day|week|month)s?$", r" per \1"),
    _swap(r"\s+per\s+(?:calendar\s+)?(day|week|month)s$", r" per \1"),
)
CAPS: tuple[Change, ...] = (
    *_FIRST,
    *_PERIODS,
    _swap(r"^(?:at most|up to|under|max(?:imum)?(?: of)?|no more than|not more than|<=|≤)\s*", ""),
    _swap(rf"{N}\s*(?:pts?|p|分|积分)(?=\s|$)", r"\1 points"),
    _swap(rf"{N}\s*(?:x|×|次)(?=\s|$)", r"\1 times"),
    _swap(r"\bonce\b", "1 time"),
    _swap(r"\btwice\b", "2 times"),
    _swap(rf"^{N}$", r"\1 points per day"),
    _swap(rf"^{N}\s*(points?|times?)$", r"\1 \2 per day"),
    _swap(rf"^{N} (?=per )", r"\1 points "),
)
"""For `10 points per day`."""
TIMES: tuple[Change, ...] = (*CAPS, _swap(r"\bpoints?\b", "times"))
"""For caps that count times."""
LEASTS: tuple[Change, ...] = (
    *_FIRST,
    _swap(r"^(?:under|at most)\b", "at least"),
    _swap(r"\s+(?:points?|letters?|characters?|people)$", ""),
    *CHANGES,
)
"""For `at least 10`."""
AMOUNTS: tuple[Change, ...] = (
    *_FIRST,
    _swap(r"^(?:at most|up to|under|max(?:imum)?(?: of)?|no more than|not more than|<=|≤)\s*", ""),
    _swap(rf"{N}\s*(?:pts?|p|分|积分)?$", r"\1 points"),
    _swap(r"\s+per\s+\w+$", ""),
)
"""For `50 points`."""
PERCENTS: tuple[Change, ...] = (
    *_FIRST,
    _swap(r"^(?:at least|at most|under|up to)\s*", ""),
    _swap(r"^0?\.([0-9])$", r"\g<1>0%"),
    _swap(r"^0?\.([0-9]{2})$", r"\1%"),
    _swap(rf"{N}\s*(?:%|percent|per cent)?(?: of .*)?$", r"\1%"),
)
"""For `80%`."""
DAYS: tuple[Change, ...] = (
    *_FIRST,
    _swap(r"(?:>=|≥|minimum(?: of)?|min|no less than|not less than)\s*(?=[0-9])", "at least "),
    _swap(r"\b([0-9]+)\s*days?\s*(?:of|out of|within|/|per|during|in the last)\s*(?=[0-9])", r"\1 days in "),
    _swap(r"\b([0-9]+)\s*(?:of|out of|in|/)\s*([0-9]+ days?)$", r"\1 days in \2"),
    _swap(r"\b([0-9]+)\s*d\b", r"\1 days"),
    _swap(r"\b([0-9]+)\s*w\b", r"\1 weeks"),
    _swap(r"\s+(?:within|during|per|over|in the last)\s+(?=[0-9])", " in "),
    _swap(r"\b([0-9]+)\s*(?:members?|persons?|users?|different people)\b", r"\1 people"),
    _swap(rf"^{N}", r"at least \1"),
    _swap(rf"\bon {N}", r"on at least \1"),
    _swap(r"^(at least [0-9]+)$", r"\1 people"),
    _swap(r"^(at least [0-9]+ days?)$", r"\1 in 100 days"),
)
"""For `at least 20 days in 100 days` and `at least 5 people on at least 7 days in 100 days`."""
APPROVALS: tuple[Change, ...] = (
    *_FIRST,
    _swap(r"\b(?:of|by|from|the|members?)\b", " "),
    _swap(r"\b(?:admins?|administrators?|moderators?|mods?|owner)\b", "staff"),
    _swap(r"^(?:yes|needed|required|manual)$", "staff"),
    _swap(r"^staff\s*[x×*]?\s*([0-9]+)$", r"\1 staff"),
    _swap(r"^([0-9]+)$", r"\1 staff"),
)
"""For `2 staff`."""
ALLOWANCES: tuple[Change, ...] = (
    *_FIRST,
    _swap(r"[_-]", " "),
    *_PERIODS,
    _swap(r"^(?:may|can)\s+", ""),
    _swap(r"^(?:send|share|write|post|posting)?\s*(?:links?|urls?)$", "post links"),
    _swap(r"^(?:send|share|post|posting)?\s*(?:media|photos?|pictures?|files?)$", "post media"),
    _swap(r"^(?:host|hosting|hold)\b.*", "host activities"),
    _swap(r"^moderat\w*.*", "moderate own group"),
    _swap(r"^skip\b.*", "skip the captcha for invitees"),
    _swap(r"^(?:invites?|inviting)(?: people| members| up to| at most)*$", "invite 50 per month"),
    _swap(
        r"^(?:invites?|inviting)(?: people| members| up to| at most)*\s*([0-9]+)\b.*", r"invite \1 per month"
    ),
    _swap(r"^([0-9]+) invit\w+\b.*", r"invite \1 per month"),
    _swap(r"^votes?(?: on)? (appeals|promotions)$", r"vote on \1"),
)
"""For `post links` and `invite 50 per month`."""
