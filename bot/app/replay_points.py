"""Contribution in a replay: what members write and get is gathered by day, and valued when the day is over.

What is taken back takes with it what it earned on the same day; days that are over stay as they are. Who rises or falls is
looked at when a day is over.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field
from zoneinfo import ZoneInfo

from msgspec.structs import replace

from bot.app.earn import answered_person, punishes, thanks_somebody, weighs_on
from bot.app.replay_tiers import Standings
from bot.domain.charter.schema import DAY, Charter
from bot.domain.charter.schema_standing import Points, Source
from bot.domain.effects import Ban, Delete, Mute
from bot.domain.events import Person, Post
from bot.domain.facts import NO_MEMBER, Member, Past, Sanction
from bot.domain.ids import MemberKey, MessageId, TierName, UserId
from bot.domain.outcome import Outcome
from bot.domain.points.calendar import begin_of, day_of
from bot.domain.points.days import Settling, from_messages, gathered
from bot.domain.points.limits import Caps, Credit
from bot.domain.points.writing import Written, said

NEARLY_A_DAY = DAY - 60


@dataclass(frozen=True, slots=True)
class Got:
    """Something a member got from a message, perhaps about another."""

    member: MemberKey
    credit: Credit
    message: MessageId
    about: MessageId


@dataclass(slots=True)
class _Day:
    """What happened on the day under way."""

    number: int = 0
    at: int = 0
    written: dict[MemberKey, list[Written]] = field(default_factory=dict)
    got: list[Got] = field(default_factory=list)


class Contribution:
    """Points and tiers of a history, one message after another."""

    def __init__(self, charter: Charter) -> None:
        self._charter = charter
        self._points = charter.contribution or Points()
        self._zone = ZoneInfo(charter.community.timezone)
        self._today = _Day()
        self._gone: set[MessageId] = set()
        self._authors = _Authors()
        self._members: dict[UserId, Member] = {}
        caps = Caps(self._points)
        self._settling = Settling(lambda _: caps)
        self._standings = Standings(charter, self._members)

    def met(self, member: Member) -> None:
        """Somebody wrote or came for the first time."""
        self._members[member.user] = member

    def wrote(self, post: Post, member: Member, outcome: Outcome) -> None:
        """A message was judged."""
        if post.voice != "person" or outcome.counted is None:
            return
        self._turn(post.at)
        self._authors.add(post.message, member.user)
        self._follow(post, member, outcome)
        whom, thanks = self._answered(post), False
        if whom is not None:
            answer = replace(post, reply_author=Person(id=whom.user, name=whom.name), reply_voice="person")
            thanks = thanks_somebody(answer)
            if answered_person(answer) and self._weighs(member):
                self._give(post, member, whom, "thanks received" if thanks else "reply received")
        self._today.written.setdefault(member.key, []).append(
            _written(post, outcome.counted, thanks=thanks and whom is not member)
        )

    def points(self) -> Mapping[UserId, int]:
        """What members have, those who have anything."""
        self._close()
        return {user: number for user, number in self._standings.balances().items() if number}

    def tiers(self) -> Mapping[UserId, TierName]:
        """In which tier each stands."""
        self._close()
        return self._standings.tiers(self._today.at)

    def _turn(self, at: int) -> None:
        day = day_of(at, self._zone)
        if day > self._today.number:
            self._close()
            self._today = _Day(number=day)
        self._today.at = max(at, self._today.at)

    def _close(self) -> None:
        """The day is over: what it brought, and who rises or falls by it."""
        today = self._today
        if today.written:
            got = {member: gathered(credits_) for member, credits_ in self._earned().items()}
            self._standings.wrote(today.number, today.written, today.at)
            for member, days in self._settling.add(today.number, got):
                for day, worth in days.items():
                    self._standings.worth(member, day, worth)
            for one in today.got:
                if one.credit.kind == "thanks received" and not self._is_gone(one):
                    self._standings.thanked(one.member, (today.number, one.credit.giver, one.credit.value))
            self._standings.look({*got, *today.written}, today.number, today.at)
        self._today = _Day(number=today.number, at=today.at)

    def _earned(self) -> dict[MemberKey, list[Credit]]:
        found: dict[MemberKey, list[Credit]] = {}
        earning = self._points.earn.get("message")
        for member, messages in self._today.written.items():
            now = [replace(one, void=True) if one.message in self._gone else one for one in messages]
            found[member] = from_messages(lambda _: earning, now)[0]
        for one in self._today.got:
            if not self._is_gone(one):
                found.setdefault(one.member, []).append(one.credit)
        return found

    def _is_gone(self, got: Got) -> bool:
        return got.credit.kind != "strike" and not self._gone.isdisjoint((got.message, got.about))

    def _answered(self, post: Post) -> Member | None:
        author = self._authors.of(post.reply_to) if post.reply_to and post.command is None else None
        return None if author is None else self._members.get(author)

    def _weighs(self, giver: Member) -> bool:
        if giver.joined is None and not giver.sanctions:
            return True
        morning = begin_of(self._today.number, self._zone)
        return weighs_on(giver, morning, self._charter.newcomer_for)

    def _give(self, post: Post, giver: Member, receiver: Member, source: Source) -> None:
        earning = self._points.earn.get(source)
        if earning is not None or source == "thanks received":
            credit = Credit(source, giver.key, earning.gives if earning is not None else 0)
            about = post.reply_to or post.message
            self._today.got.append(Got(receiver.key, credit, post.message, about))

    def _follow(self, post: Post, member: Member, outcome: Outcome) -> None:
        """What rules did to a message and its author."""
        if not outcome.verdicts:
            return
        if punishes(outcome):
            self._gone.add(post.message)
        for _ in outcome.strikes if self._points.strike_costs else ():
            cost = Credit("strike", NO_MEMBER, -self._points.strike_costs)
            self._today.got.append(Got(member.key, cost, post.message, post.message))
        for effect in outcome.effects:
            match effect:
                case Delete():
                    self._gone.update(effect.messages)
                case Mute(until=until) if until is None or until - post.at >= NEARLY_A_DAY:
                    _hold(member, "mute", effect, post.at)
                case Ban():
                    _hold(member, "ban", effect, post.at)
                case _:
                    pass


def _hold(member: Member, kind: str, effect: Mute | Ban, at: int) -> None:
    held = Sanction(
        member=member.key,
        chat=effect.chat,
        kind="mute" if kind == "mute" else "ban",
        since=at,
        until=effect.until,
    )
    live = [one for one in member.sanctions if one.lasts(at - DAY)]
    member.sanctions = [*[one for one in live if (one.chat, one.kind) != (held.chat, held.kind)], held]


def _written(post: Post, past: Past, *, thanks: bool) -> Written:
    return Written(
        chat=post.chat,
        message=post.message,
        at=post.at,
        said=0 if thanks or post.command is not None else said(post, past.letters),
        album=post.album,
        fingerprint=past.fingerprint,
        simhash=past.simhash,
    )


class _Authors:
    """Who wrote which message, in some bytes each."""

    def __init__(self) -> None:
        self._numbers, self._users = array("q"), array("q")
        self._late: dict[int, UserId] = {}

    def add(self, message: MessageId, user: UserId) -> None:
        if self._numbers and message <= self._numbers[-1]:
            self._late[message] = user
            return
        self._numbers.append(message)
        self._users.append(user)

    def of(self, message: MessageId) -> UserId | None:
        place = bisect_left(self._numbers, message)
        if place < len(self._numbers) and self._numbers[place] == message:
            return UserId(self._users[place])
        return self._late.get(message)
