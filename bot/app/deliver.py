"""The outbox performed: moderation at once, messages at Telegram's pace, each effect until it has its receipt.

Each chat has a line for each lane. A line performs one call at a time, in order, and no line waits for another, so
that a slow chat delays nobody else. Answers are written down together, apart from the calls. A crash between a call and
its settling repeats the call: that is harmless for all but messages, which may then appear twice.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence

from bot.app.lines import Line, Parcel, calls, is_too_late, moved
from bot.app.pace import Pace, is_message
from bot.app.ports import Books, ChatSeen, Clock, Done, Gateway, Later, Moved, Never, Queued, Receipt, Store
from bot.app.settle import Answered, Hooks, settle
from bot.app.waiting import until
from bot.domain.effects import Effect, Lane, Say
from bot.domain.ids import ChatId

PAGE = 1000
LINES_AT_ONCE = 128
LONGEST_PAUSE = 300.0
GRACE = 5.0
LATE = Never(why="older than 48 hours")

log = logging.getLogger(__name__)


class Deliver:
    """Performs what is in the outbox.

    `chance` gives numbers from 0 to 1, which spread what waits. `settle_every`: seconds in which answers are gathered
    before they are written down; the writing connection belongs to the messages that come in.
    """

    def __init__(
        self,
        store: Store,
        gateway: Gateway,
        clock: Clock,
        *,
        hooks: Hooks,
        chance: Callable[[], float],
        settle_every: float = 0.02,
    ) -> None:
        self._store = store
        self._gateway = gateway
        self._clock = clock
        self._hooks = hooks
        self._chance = chance
        self._settle_every = settle_every
        self._pace = Pace()
        self._lines: dict[tuple[ChatId, Lane], Line] = {}
        self._serving: dict[tuple[ChatId, Lane], asyncio.Task[None]] = {}
        self._room: dict[Lane, asyncio.Semaphore] = {
            0: asyncio.Semaphore(LINES_AT_ONCE),
            1: asyncio.Semaphore(LINES_AT_ONCE),
        }
        self._answers: list[Answered] = []
        self._answered = asyncio.Event()
        self._woken = asyncio.Event()
        self._stopping = False
        self._finished = False
        self._newest = 0
        self._tasks: asyncio.TaskGroup | None = None

    @property
    def backlog(self) -> int:
        """How many effects wait here."""
        return sum(len(line.waiting) for line in self._lines.values())

    def fresh(self, books: Books) -> Sequence[Queued]:
        """What came into the outbox since it was last read, for the transaction that enqueues; then `hand` it over."""
        return books.waiting(PAGE, after=self._newest)

    def hand(self, rows: Sequence[Queued]) -> None:
        """Take over what `fresh` gave, once it is committed."""
        for queued in rows:
            if queued.id > self._newest:
                self._newest = queued.id
                self._join(queued)
        if len(rows) == PAGE:
            self.wake()

    def wake(self) -> None:
        """Say that there is something new in the outbox which nobody handed over."""
        self._woken.set()

    async def run(self) -> None:
        """Perform what waits and what comes, until `stop`; what was begun is then finished and settled."""
        async with asyncio.TaskGroup() as self._tasks:
            self._tasks.create_task(self._settle_until_finished())
            for line in self._lines.values():
                self._serve(line)
            while not self._stopping:
                self._woken.clear()
                rows = await self._store.run(self.fresh)
                self.hand(rows)
                if not self._stopping:
                    await self._woken.wait()
            await self._finish()
            self._finished = True
            self._answered.set()
        self._tasks = None
        await self._settle()

    def stop(self) -> None:
        """Begin nothing new. `run` returns when all calls under way are answered, or after 5 seconds."""
        self._stopping = True
        self.wake()

    def _join(self, queued: Queued) -> None:
        if queued.effect.chat != queued.chat:
            self._move([queued], queued.chat)
            return
        key = (queued.chat, queued.lane)
        line = self._lines.get(key)
        if line is None:
            line = self._lines[key] = Line(chat=queued.chat, lane=queued.lane)
        line.add(queued)
        self._serve(line)

    def _serve(self, line: Line) -> None:
        key = (line.chat, line.lane)
        if key not in self._serving and self._tasks is not None and not self._stopping:
            self._serving[key] = self._tasks.create_task(self._work_off(line))

    async def _work_off(self, line: Line) -> None:
        key = (line.chat, line.lane)
        try:
            while not self._stopping and line.waiting:
                if await self._is_open(line):
                    await self._call(line, line.take())
        finally:
            del self._serving[key]
            if not line.waiting:
                del self._lines[key]

    async def _is_open(self, line: Line) -> bool:
        """Wait for the turn of the line's first effect; false if it is to be looked at anew."""
        first = line.first()
        if first is None:
            return False
        at = max(first.not_before, self._pace.held(line.chat, line.lane))
        if at > self._clock.now():
            line.arrived.clear()
            await until(self._clock, at, line.arrived)
            return False
        if is_message(first.effect):
            await self._clock.sleep_until(self._pace.book_chat(line.chat, self._clock.now()))
            await self._clock.sleep_until(self._pace.book_any(self._clock.now()))
        turn = line.first()
        # What came meanwhile and is urgent may use the moment that was waited for.
        return turn is first or (turn is not None and is_message(first.effect) and is_message(turn.effect))

    async def _call(self, line: Line, parcel: Parcel) -> None:
        late = tuple(queued for queued in parcel.queued if is_too_late(queued, self._clock.now()))
        if late:
            self._answer(line.chat, late, Done() if isinstance(parcel.effect, Say) else LATE)
            line.waiting.extendleft(reversed([queued for queued in parcel.queued if queued not in late]))
            return
        async with self._room[line.lane]:
            line.calling = True
            try:
                receipt = await self._perform(parcel.effect)
            finally:
                line.calling = False
        self._take_in(line, parcel, receipt)

    async def _perform(self, effect: Effect) -> Receipt:
        begun = self._clock.now()
        receipt: Receipt = Done()
        for call in calls(effect):
            try:
                receipt = await self._gateway.perform(call)
            except (
                Exception
            ) as bug:  # a mistake in one effect must not stop the others, nor come again at each start
                log.exception("effect_failed", extra={"kind": type(effect).__name__})
                receipt = Never(why=f"{type(bug).__name__} in the bot")
            if not isinstance(receipt, Done):
                break
        self._hooks.observed(effect, receipt, self._clock.now() - begun)
        return receipt

    def _take_in(self, line: Line, parcel: Parcel, receipt: Receipt) -> None:
        match receipt:
            case Done() | ChatSeen():
                self._answer(line.chat, parcel.queued, receipt)
            case Later():
                self._answer(line.chat, self._try_later(line, parcel, receipt), receipt)
            case Never() if len(parcel.queued) > 1 and not receipt.lacks:
                line.part(parcel.queued)
            case Never():
                log.warning(
                    "effect_refused", extra={"kind": type(parcel.effect).__name__, "why": receipt.why}
                )
                self._answer(line.chat, parcel.queued, receipt)
            case Moved():
                self._answer(line.chat, (), receipt)
                self._move(parcel.queued, receipt.to)
                for lane in self._room:
                    left = self._lines.get((line.chat, lane))
                    if left is not None:
                        self._move(left.emptied(), receipt.to)

    def _try_later(self, line: Line, parcel: Parcel, later: Later) -> tuple[Queued, ...]:
        now = self._clock.now()
        if later.limited:
            again = now + later.seconds * (1 + self._chance() / 10)
            self._pace.hold(line.chat, line.lane, again, now)
        else:
            pause = min(later.seconds * 2.0 ** min(parcel.queued[0].attempts, 20), LONGEST_PAUSE)
            again = now + pause * (1 + self._chance() / 4)
        return line.put_back(parcel.queued, not_before=again, failed=not later.limited)

    def _move(self, rows: Sequence[Queued], to: ChatId) -> None:
        for queued in rows:
            there = moved(queued, to)
            if there is None:
                self._answer(queued.chat, (queued,), Done())
            else:
                self._join(there)

    def _answer(self, chat: ChatId, queued: tuple[Queued, ...], receipt: Receipt) -> None:
        self._answers.append(Answered(chat=chat, queued=queued, receipt=receipt, at=self._clock.now()))
        self._answered.set()

    async def _settle_until_finished(self) -> None:
        while not self._finished:
            await self._answered.wait()
            if self._settle_every and not self._stopping:
                await self._clock.sleep_until(self._clock.now() + self._settle_every)
            await self._settle()

    async def _settle(self) -> None:
        self._answered.clear()
        answers, self._answers = self._answers, []
        if not answers:
            return

        def work(books: Books) -> tuple[Sequence[Queued], int | None]:
            timers = settle(books, answers, self._hooks)
            return self.fresh(books), min((timer.due for timer in timers), default=None)

        rows, due = await self._store.run(work)
        self.hand(rows)
        if due is not None:
            self._hooks.timer_set(due)

    async def _finish(self) -> None:
        for key, task in list(self._serving.items()):
            if not self._lines[key].calling:
                task.cancel()
        if self._serving:
            _, unanswered = await asyncio.wait(self._serving.values(), timeout=GRACE)
            for task in unanswered:
                task.cancel()
