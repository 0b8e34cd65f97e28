"""Stand-ins for what the use cases need from the world. Each behaves as its port says."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence

from bot.app.ports import Clock, Done, Gateway, Receipt
from bot.domain.effects import Effect


async def all_wait() -> None:
    """Let every task run until it waits for something that does not come by itself."""
    for _ in range(50):
        await asyncio.sleep(0)


Reply = Callable[[Effect], Receipt | Awaitable[Receipt]]


class FakeClock:
    """A clock that a test moves by hand. It stands at a whole second at first."""

    def __init__(self, now: float = 1_700_000_000.0) -> None:
        self._now = now
        self._sleepers: list[tuple[float, asyncio.Future[None]]] = []
        self._asleep = asyncio.Event()

    def now(self) -> float:
        return self._now

    async def sleep_until(self, at: float) -> None:
        if at <= self._now:
            return
        waking = asyncio.get_running_loop().create_future()
        self._sleepers.append((at, waking))
        self._asleep.set()
        try:
            await waking
        finally:
            self._sleepers.remove((at, waking))

    def move(self, seconds: float) -> None:
        """Let `seconds` pass at once: whoever sleeps until then wakes."""
        self._now += seconds
        for at, waking in self._sleepers:
            if at <= self._now and not waking.done():
                waking.set_result(None)

    @property
    def alarms(self) -> list[float]:
        """Until when somebody sleeps, earliest first."""
        return sorted(at for at, waking in self._sleepers if not waking.done())

    async def until_asleep(self, sleepers: int = 1) -> None:
        """Wait until at least so many sleep."""
        while len(self.alarms) < sleepers:
            self._asleep.clear()
            await self._asleep.wait()


class FakeGateway:
    """Telegram by a script: `reply` answers each effect; without one, everything is done at once.

    `calls` are the effects performed, in order, counted when they begin.
    """

    def __init__(self, reply: Reply | None = None) -> None:
        self.calls: list[Effect] = []
        self.reply = reply
        self._called = asyncio.Event()

    async def perform(self, effect: Effect) -> Receipt:
        self.calls.append(effect)
        self._called.set()
        if self.reply is None:
            return Done()
        answer = self.reply(effect)
        return await answer if isinstance(answer, Awaitable) else answer

    async def until_called(self, times: int) -> Sequence[Effect]:
        """Wait for the call of that number, and give all calls so far."""
        while len(self.calls) < times:
            self._called.clear()
            await self._called.wait()
        return list(self.calls)


_: tuple[type[Clock], type[Gateway]] = (FakeClock, FakeGateway)
