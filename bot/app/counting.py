"""Counting contribution within a batch: facts become lines of the ledger, each the difference that it makes.

A message that comes in the order of its group is counted on from where the day stands. Whatever comes late, is taken back
or counts again has the whole day counted anew, from what is kept: both come to the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from bot.app.books import Books
from bot.app.draft import Draft
from bot.app.force import InForce, caps_of
from bot.app.rows import CreditFact
from bot.domain.charter.schema_standing import Earning, Source
from bot.domain.facts import NO_MEMBER, Past, StrikeGiven
from bot.domain.ids import ChatId, MemberKey, MessageId
from bot.domain.points.calendar import begin_of, day_of
from bot.domain.points.days import from_messages, gathered
from bot.domain.points.limits import Caps, Credit, Kind, Stop, stopped_by, used_up, worths
from bot.domain.points.standing import Day, Entry, Standing, change, looks_back, turn, write_on
from bot.domain.points.writing import Trail, Written, follow, is_late

Place = tuple[ChatId, MessageId]
Why = tuple[Kind, str]
"""What changes a day: a kind, and the name of the fact."""


@dataclass(slots=True, kw_only=True)
class Counting:
    """The counting of one batch. `changed` are members whose points or days of writing changed."""

    books: Books
    draft: Draft
    force: InForce
    now: int
    standings: dict[MemberKey, Standing] = field(default_factory=dict)
    voided: set[Place] = field(default_factory=set)
    changed: set[MemberKey] = field(default_factory=set)

    def load(self, members: Iterable[MemberKey], messages: Iterable[Place]) -> None:
        """Have at hand what a batch needs, in bulk."""
        wanted = {member for member in members if member not in self.standings}
        kept = self.books.standings(wanted)
        self.standings |= {member: kept.get(member) or Standing() for member in wanted}
        self.voided |= self.books.voided(set(messages))

    def standing(self, member: MemberKey) -> Standing:
        """What a member has."""
        known = self.standings.get(member)
        if known is None:
            known = self.books.standings([member]).get(member) or Standing()
            self.standings[member] = known
        return known

    def wrote(self, member: MemberKey, past: Past, cause: str) -> None:
        """A message was written: it counts by itself, and as a reply for whom it answers."""
        self.draft.remember(member, past)
        if past.void or (past.chat, past.message) in self.voided:
            self._born_void(member, past, cause)
        standing, earning = self.standing(member), self._earning("message", past.at)
        in_time = turn(standing, past.day)
        write_on(standing, past.day)
        self.changed.add(member)
        if earning is not None:
            self._count_message(member, past, earning, cause, in_time=in_time)
        if past.answers:
            self._count_reply(member, past, cause)

    def give(self, fact: CreditFact, cause: str) -> int:
        """Something earns or costs points beside messages. Gives by how much the balance changed."""
        self.draft.credits.append(fact)
        if fact.void:
            return 0
        return self._add(fact.member, fact.day, Credit(fact.kind, fact.giver, fact.value), fact.fact, cause)

    def struck(self, member: MemberKey, strikes: Iterable[tuple[str, StrikeGiven]], cause: str) -> None:
        """Strikes were given; they may cost."""
        for key, strike in strikes:
            points = self.force.points_at(strike.at)
            if points is not None and points.strike_costs:
                fact = CreditFact(
                    fact=f"strike:{key}",
                    kind="strike",
                    member=member,
                    giver=NO_MEMBER,
                    value=-points.strike_costs,
                    at=strike.at,
                    day=self.day(strike.at),
                    chat=strike.chat,
                    message=strike.message,
                )
                self.give(fact, cause)

    def strikes_taken_back(self, member: MemberKey, number: int, cause: str) -> None:
        """The newest strikes were taken back: what they cost comes back."""
        self.draft.write_facts(self.books)
        self.take_back(self.books.live_credits(member, "strike")[:number], cause)

    def take_back(self, facts: Iterable[CreditFact], cause: str) -> None:
        """Let facts count no more."""
        for fact in facts:
            self.books.void_credits([fact.fact], "taken back")
            self._recount(fact.member, fact.day, (fact.kind, fact.fact), cause)

    def void(self, chat: ChatId, message: MessageId, by: str, cause: str) -> int | None:
        """Take back all that a message earned anybody, or (`by` empty) let it count again.

        Gives by how much its author's balance changed; `None` if there was nothing to change.
        """
        self.draft.write_facts(self.books)
        (self.voided.add if by else self.voided.discard)((chat, message))
        found = self.books.counted(chat, message)
        if found is not None and bool(found.void) == bool(by):
            return None
        self.books.void_message(chat, message, by)
        if found is None:
            return None
        before = self.standing(found.author).balance
        days = self._earned_by(chat, message, by)
        if found.answers:
            days[found.answers, found.day] = ("reply received", f"reply:{chat}:{message}")
        days[found.author, found.day] = ("message", f"msg:{chat}:{message}")
        for (member, day), why in days.items():
            self._recount(member, day, why, cause)
        return self.standing(found.author).balance - before

    def count_anew(self, member: MemberKey, day: int, why: str) -> None:
        """Count a day of a member anew, by the caps of now."""
        self._recount(member, day, ("message", why), why)

    def day(self, at: int) -> int:
        """The community's day of a moment."""
        return day_of(at, self.force.zone)

    def used_up(self, member: MemberKey) -> tuple[Source, ...]:
        """The sources that bring a member nothing more today."""
        self.draft.write_facts(self.books)
        day = self.day(self.now)
        caps = self._caps(day)
        return used_up(caps, self._days(member, caps.since(day), day, day)[0], day)

    def stopped_by(self, fact: CreditFact) -> Stop:
        """The cap by which something given brought nothing."""
        self.draft.write_facts(self.books)
        caps = self._caps(fact.day)
        days = self._days(fact.member, caps.since(fact.day), fact.day, fact.day)[0]
        return stopped_by(caps, days, fact.day, Credit(fact.kind, fact.giver, fact.value))

    def write(self) -> None:
        """Keep what members have now."""
        if self.changed:
            self.books.save_standings({member: self.standings[member] for member in self.changed})

    def _born_void(self, member: MemberKey, past: Past, cause: str) -> None:
        """What came before a message that counts for nothing was counted for it: answers and thanks."""
        self.voided.add((past.chat, past.message))
        self.draft.write_facts(self.books)
        for (whose, day), why in self._earned_by(past.chat, past.message, past.void or "void").items():
            self._recount(whose, day, why, cause)

    def _earned_by(self, chat: ChatId, message: MessageId, by: str) -> dict[tuple[MemberKey, int], Why]:
        """The days that change with a message that others answered or gave thanks by or for."""
        why: Why = ("reply received", f"replies:{chat}:{message}")
        days = dict.fromkeys(self.books.reply_days(chat, message), why)
        return days | self._void_credits(chat, message, by)

    def _void_credits(self, chat: ChatId, message: MessageId, by: str) -> dict[tuple[MemberKey, int], Why]:
        mark = f"message {chat}:{message}"
        credits_ = [
            one
            for one in self.books.credits_on(chat, message)
            if one.kind != "strike" and one.void == ("" if by else mark)
        ]
        self.books.void_credits([one.fact for one in credits_], mark if by else "")
        return {(one.member, one.day): (one.kind, one.fact) for one in credits_}

    def _earning(self, source: Source, at: int) -> Earning | None:
        points = self.force.points_at(at)
        return None if points is None else points.earn.get(source)

    def _count_message(
        self, member: MemberKey, past: Past, earning: Earning, cause: str, *, in_time: bool
    ) -> None:
        fact = f"msg:{past.chat}:{past.album or past.message}"
        written = _written(past, void=(past.chat, past.message) in self.voided)
        trails = self.standing(member).today.trails
        if in_time and past.chat not in trails:
            trails[past.chat] = Trail()
        trail = trails[past.chat] if in_time else None
        if trail is None or is_late(earning, trail, written):
            self._recount(member, past.day, ("message", fact), cause)
        elif follow(earning, trail, written) and not written.void:
            self._add(member, past.day, Credit("message", NO_MEMBER, earning.gives), fact, cause)

    def _count_reply(self, member: MemberKey, past: Past, cause: str) -> None:
        earning, gone = self._earning("reply received", past.at), self.voided
        if gone and ((past.chat, past.message) in gone or (past.chat, past.reply_to) in gone):
            return
        if earning is not None:
            credit = Credit("reply received", member, earning.gives)
            self._add(past.answers, past.day, credit, f"reply:{past.chat}:{past.message}", cause)

    def _add(self, member: MemberKey, day: int, credit: Credit, fact: str, cause: str) -> int:
        """One more credit on a day. Gives by how much the balance changed."""
        caps, standing = self._caps(day), self.standing(member)
        self.changed.add(member)
        in_time = turn(standing, day)
        if not in_time or looks_back(caps, standing, credit.kind):
            before = standing.balance
            self._recount(member, day, (credit.kind, fact), cause)
            return standing.balance - before
        difference = change(caps, standing, credit)
        self._enter(member, day, (credit.kind, fact), cause, difference)
        return difference

    def _recount(self, member: MemberKey, day: int, why: Why, cause: str) -> None:
        """Count a day anew, and with it those after it that depend on it by a cap; no day depends on a later one."""
        self.draft.write_facts(self.books)
        self.changed.add(member)
        standing, caps = self.standing(member), self._caps(day)
        turn(standing, day)
        days, trails = self._days(member, caps.since(day), max(day, standing.today.day), standing.today.day)
        now, was = worths(caps, days), self.books.worths_of(member, day)
        for each in sorted(each for each in {day, *days, *was} if each >= day >= caps.since(each)):
            difference = now.get(each, 0) - was.get(each, 0)
            self._enter(member, each, why, cause, difference)
            standing.balance += difference
        today = standing.today.day
        if day >= caps.since(today):
            credits_ = list(days.get(today, ()))
            standing.today = Day(day=today, worth=now.get(today, 0), credits=credits_, trails=trails)

    def _days(
        self, member: MemberKey, first: int, last: int, today: int
    ) -> tuple[dict[int, list[Credit]], dict[ChatId, Trail]]:
        """What counts on each of several days, and how far today's messages were followed."""
        since, until = begin_of(first, self.force.zone), begin_of(last + 1, self.force.zone)
        facts: list[tuple[int, Credit]] = [
            (one.day, Credit(one.kind, one.giver, one.value)) for one in self.books.credits_of(member, first)
        ]
        for reply in self.books.replies(member, first, since, until):
            earning = self._earning("reply received", reply.at)
            if earning is not None:
                facts.append((reply.day, Credit("reply received", reply.giver, earning.gives)))
        messages: dict[int, list[Written]] = {}
        for day, written in self.books.written(member, first, since, until):
            messages.setdefault(day, []).append(written)
        trails: dict[ChatId, Trail] = {}
        for day, of_day in messages.items():
            credits_, followed = from_messages(lambda at: self._earning("message", at), of_day)
            trails = followed if day == today else trails
            facts += [(day, credit) for credit in credits_]
        return _gathered(facts), trails

    def _enter(self, member: MemberKey, day: int, why: Why, cause: str, amount: int) -> None:
        if amount:
            self.draft.entries.append(
                Entry(
                    member=member,
                    day=day,
                    kind=why[0],
                    fact=why[1],
                    cause=cause,
                    amount=amount,
                    at=self.now,
                    charter=self.force.number,
                )
            )

    def _caps(self, day: int) -> Caps:
        return caps_of(self.force, day)


def _written(past: Past, *, void: bool) -> Written:
    return Written(
        chat=past.chat,
        message=past.message,
        at=past.at,
        said=past.said,
        album=past.album,
        fingerprint=past.fingerprint,
        simhash=past.simhash,
        void=void,
    )


def _gathered(facts: Iterable[tuple[int, Credit]]) -> dict[int, list[Credit]]:
    """Equal credits of a day as one."""
    days: dict[int, list[Credit]] = {}
    for day, credit in facts:
        days.setdefault(day, []).append(credit)
    return {day: gathered(credits_) for day, credits_ in days.items()}
