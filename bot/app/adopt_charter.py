"""Putting a charter in force: at the start, and between two batches whenever the file changes.

A bad charter never replaces a good one: the last adopted version stays in force, and staff see the faults.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

import msgspec

from bot.app import pinned
from bot.app.draft import Draft
from bot.app.force import InForce, prepared, unmet
from bot.app.history import earlier
from bot.app.hold_activity import plan
from bot.app.menus import same_menus, show_menus
from bot.app.ports import Adopted, Books, Charters, Clock, Queued, Store
from bot.app.recount import count_by_new_caps
from bot.app.retention import plan_night
from bot.app.rule_states import renew
from bot.app.staff_room import room_of, to_staff
from bot.domain.charter.faults import Fault, Reading
from bot.domain.charter.schema import Charter
from bot.domain.charter.schema_standing import Points
from bot.domain.effects import Arg, Joined, Text
from bot.domain.points.limits import Caps
from bot.domain.text.change import Change, changes

SHOWN = 5
"""Faults, or changes, that one message shows; the rest are counted."""

FAULTS = "charter:"
"""How the notes of faults told begin."""

IN_FORCE = "in force:"
"""How the notes of versions told begin."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Started:
    """What is in force at the start, and what was wrong with the file if that is an older version."""

    force: InForce
    refused: Reading | None = None


async def start(store: Store, charters: Charters, clock: Clock) -> Started | Reading:
    """Adopt the file's charter; while it has faults, the version adopted last. Only the faults if there never was one."""
    reading = charters.read()
    body, files, now = charters.body(), charters.files(), int(clock.now())
    if reading.charter is not None:
        charter = reading.charter
        adopted = await store.run(lambda books: _adopted(books, body, files, now))
        return Started(force=await _in_force(store, charters, adopted, charter, now))
    last = await store.run(lambda books: books.in_force())
    again = charters.again(last) if last is not None else None
    if last is None or again is None or again.charter is None:
        return reading
    return Started(force=await _in_force(store, charters, last, again.charter, now), refused=reading)


async def _in_force(
    store: Store, charters: Charters, adopted: Adopted, charter: Charter, now: int
) -> InForce:
    force = InForce.of(adopted.number, charter)

    def work(books: Books) -> None:
        force.before = earlier(books, charters, adopted.number, now)
        if force.before and force.before[-1][0] == adopted.at == now:
            count_by_new_caps(books, force, Caps(force.before[-1][1] or Points()), now)
        force.remember(renew(books, charter, now))
        plan(books, charter, force.zone, now)
        plan_night(books, force.zone, now)

    await store.run(work)
    return force


@dataclass(slots=True, kw_only=True)
class Adopt:
    """Watches the charter's file. `fresh` and `hand` are the deliverer's; `adopted` hears the number in force.

    `timer_set` hears, after the commit, when the next activity is due.
    """

    store: Store
    charters: Charters
    clock: Clock
    force: InForce
    fresh: Callable[[Books], Sequence[Queued]]
    hand: Callable[[Sequence[Queued]], None]
    adopted: Callable[[int], None]
    timer_set: Callable[[int], None]

    async def watch(self) -> None:
        """Read the file whenever it changes, for ever."""
        async for _ in self.charters.changes():
            await self.look()

    async def look(self) -> None:
        """Read the file: adopt it, or tell staff what is wrong with it."""
        reading = self.charters.read()
        if reading.charter is None:
            await self.refuse(reading.faults)
        else:
            await self._adopt(reading.charter, self.charters.body(), self.charters.files())

    async def refuse(self, faults: Sequence[Fault]) -> None:
        """Tell log and staff that the file has faults; what is in force stays. The same faults are told once in a row."""
        errors = [fault for fault in faults if fault.level == "error"]
        log.warning("charter_refused", extra={"faults": len(errors), "line": errors[0].place.line})
        text = faults_text(errors)
        note = f"{FAULTS}{sha256(msgspec.json.encode(text).decode())}"
        await self._tell(lambda books: text if _is_news(books, note, int(self.clock.now())) else None)

    async def tell(self) -> None:
        """Tell staff which version is in force, if they were not told yet: it may have changed while the bot was off.

        Of the first one they know.
        """
        number = self.force.number
        note = f"{IN_FORCE}{number}"

        def news(books: Books) -> Text | None:
            if not books.told(note, int(self.clock.now())) or number == 1:
                return None
            return adopted_text(number, self._changed(books, number))

        await self._tell(news)

    def _changed(self, books: Books, number: int) -> Sequence[Change]:
        """What a version changed; nothing if the one before can't be read any more."""
        before = books.charter(number - 1)
        reading = self.charters.again(before) if before is not None else None
        if reading is None or reading.charter is None:
            return ()
        return changes(reading.charter, self.force.adopted)

    async def _adopt(self, charter: Charter, body: str, files: Mapping[str, str]) -> None:
        program = prepared(charter)
        before = self.force.number

        def work(books: Books) -> tuple[int, int | None]:
            # What was due while this waited for its turn is done by now: the time is that of the transaction.
            now = int(self.clock.now())
            number = _adopted(books, body, files, now).number
            caps, old = self.force.caps, self.force.adopted
            self.force.adopt(number, charter, program, now)
            self.force.remember(renew(books, charter, now))
            count_by_new_caps(books, self.force, caps, now)
            if number != before and not same_menus(old, charter):
                show_menus(books, charter, now, f"menu:{number}:{now}")
            draft = Draft(now)
            draft.do_under(f"look:{number}:{now}", unmet(self.force))
            pinned.post(books, self.force, draft, changes(old, charter))
            draft.write(books)
            return number, plan(books, charter, self.force.zone, now)

        # Within a transaction: no batch is at work then, so none sees two charters.
        number, due = await self.store.run(work)
        self.adopted(number)
        if due is not None:
            self.timer_set(due)
        if number != before:
            log.info("charter_adopted", extra={"number": number})
            await self.tell()

    async def _tell(self, news: Callable[[Books], Text | None]) -> None:
        """Tell staff, if there is news and somebody to be told."""
        now = self.clock.now()

        def work(books: Books) -> Sequence[Queued]:
            text = news(books) if room_of(self.force) is not None else None
            if text is not None:
                draft = Draft(int(now))
                draft.do_under(f"{text.key}:{now}", to_staff(self.force, text))
                draft.write(books)
            return self.fresh(books)

        self.hand(await self.store.run(work))


def _adopted(books: Books, body: str, files: Mapping[str, str], now: int) -> Adopted:
    """Adopt a good charter; faults that staff were told of are past."""
    books.untold(FAULTS)
    return books.adopt(body, sha256(body, *chain.from_iterable(sorted(files.items()))), now, files)


def _is_news(books: Books, note: str, at: int) -> bool:
    """Whether staff were told something else last, or nothing since a good charter; remembers `note` as told last."""
    if not books.told(note, at):
        return False
    books.untold(FAULTS)
    return books.told(note, at)


def adopted_text(number: int, changed: Sequence[Change]) -> Text:
    """That a version is in force, and what it changed, in sentences."""
    lines = tuple(Text(key="office-charter-change", args={"change": one.text}) for one in changed[:SHOWN])
    args: dict[str, Arg] = {"number": number, "more": max(len(changed) - SHOWN, 0)}
    return Text(key="office-charter-adopted", args=args | {"lines": Joined(parts=lines, lines=True)})


def faults_text(faults: Sequence[Fault]) -> Text:
    """The faults of a charter as staff read them."""
    lines = tuple(_fault_text(fault) for fault in faults[:SHOWN])
    return Text(
        key="office-charter-faults", args={"count": len(faults), "lines": Joined(parts=lines, lines=True)}
    )


def _fault_text(fault: Fault) -> Text:
    place = f"{fault.place.line}:{fault.place.column}"
    if fault.remedy is None:
        return Text(key="office-charter-fault", args={"place": place, "fault": fault.message})
    args: dict[str, Arg] = {"place": place, "fault": fault.message, "remedy": fault.remedy}
    return Text(key="office-charter-fault-remedy", args=args)


def sha256(body: str, *more: str) -> str:
    """The fingerprint of a charter's text, and of `more` that belongs to it."""
    return hashlib.sha256("\0".join((body, *more)).encode()).hexdigest()
