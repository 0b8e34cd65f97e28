"""Reading one phrase at a key: its value, or a fault that says which forms there are and what was probably meant."""

from __future__ import annotations

from typing import TypeVar

from bot.domain.charter import mend, phrases, values
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.kinds import Kind
from bot.domain.charter.nodes import Scalar
from bot.domain.charter.scalars import scalar, shown

T = TypeVar("T")


DURATION: Kind[int] = Kind(phrases.duration, "fault-form-duration", "10 minutes", start="duration")
OPEN_FOR: Kind[int] = Kind(phrases.duration, "fault-form-duration", "3 days", start="duration")
FADING: Kind[int] = Kind(phrases.duration, "fault-form-duration", "30 days", start="duration")
COUNT: Kind[values.Count] = Kind(phrases.count, "fault-form-count", "at least 5", start="count")
COUNTED: Kind[values.Count] = Kind(
    phrases.counted, "fault-form-counted", "at least 2 in 30 days", start="counted"
)
SHARE: Kind[values.Share] = Kind(phrases.share, "fault-form-share", "at least 70%", start="share")
AGE: Kind[values.Age] = Kind(phrases.age, "fault-form-age", "under 3 days", start="age")
RATE: Kind[values.Rate] = Kind(phrases.rate, "fault-form-rate", "at least 6 in 10 seconds", start="rate")
MENTIONS: Kind[values.Mentions] = Kind(
    phrases.mentions, "fault-form-mentions", "at least 4", start="mentions"
)
LINKS: Kind[values.LinksTo] = Kind(
    phrases.links, "fault-form-links", "any site except $our sites", start="links"
)
HAS: Kind[tuple[values.Has, ...]] = Kind(phrases.has, "fault-form-has", "photo", start="has")
FORWARDED: Kind[values.ForwardedFrom] = Kind(
    phrases.forwarded, "fault-form-forwarded", "anyone except $friends", start="forwarded"
)
MOMENT: Kind[phrases.Moment] = Kind(phrases.moment, "fault-form-moment", "Friday 10:00", start="moment")


def phrase(desk: Desk, field: Field, kind: Kind[T]) -> T | None:
    """The value of the phrase at a key."""
    found = scalar(desk, field)
    if found is None:
        return None
    value = kind.read(found.text)
    if value is None:
        unread(desk, field, found, kind)
    return value


def unread(desk: Desk, field: Field, found: Scalar, kind: Kind[T]) -> None:
    """Say that a phrase does not read, and how it would."""
    meant = mend.mended(kind.read, found.text, kind.changes)
    message = "fault-wide" if meant is not None and meant == mend.narrow(found.text) else "fault-phrase"
    desk.fault(
        found.place,
        say(message, found=shown(found), forms=say(kind.forms)),
        say("fault-do-write", text=meant)
        if meant
        else say("fault-do-write-as", text=f"{field.key.text}: {kind.example}"),
    )
