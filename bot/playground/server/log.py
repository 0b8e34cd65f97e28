"""The record of all calls, which only grows, and how to wait for something to be in it."""

from __future__ import annotations

import asyncio
import time
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeVar, cast

import msgspec

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

PATIENCE = 10.0
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Call:
    """One call of a method.

    `at` and `answered_at` are monotonic seconds; `params` is what was understood of the request; `status` is 0 when the
    connection was cut; `fault` names the fault that spoiled it; `body` is the answer (empty for getUpdates, whose
    `served` says how many updates it had).
    """

    number: int
    at: float
    answered_at: float
    method: str
    params: dict[str, object]
    status: int
    body: bytes = b""
    fault: str | None = None
    served: int = 0

    @property
    def ok(self) -> bool:
        """Whether the caller was told that it was done."""
        return self.status == 200  # noqa: PLR2004 - HTTP's own number

    @property
    def answer(self) -> dict[str, object]:
        """The answer decoded: `ok`, then `result` or `description` ..."""
        return msgspec.json.decode(self.body, type=dict[str, object]) if self.body else {}

    def json(self) -> dict[str, object]:
        """For readers in another process."""
        plain = {
            name: getattr(self, name)
            for name in ("number", "at", "method", "params", "status", "fault", "served")
        }
        return plain | {"answered_at": self.answered_at, "answer": self.answer}


@dataclass(slots=True)
class Log:
    """All calls, oldest first."""

    timer: Callable[[], float] = time.monotonic
    calls: list[Call] = field(default_factory=list)
    _by_method: defaultdict[str, list[Call]] = field(default_factory=lambda: defaultdict(list))
    _waiting: list[tuple[Callable[[], object], asyncio.Future[object]]] = field(default_factory=list)

    def __iter__(self) -> Iterator[Call]:
        return iter(self.calls)

    def __len__(self) -> int:
        return len(self.calls)

    def of(self, *methods: str, ok: bool | None = None, **params: object) -> list[Call]:
        """Calls of `methods` (any, if none is named) with these parameters, answered well (`ok`) or not."""
        called = (self._by_method[name] for name in methods) if methods else (self.calls,)
        found = [
            call
            for calls in called
            for call in calls
            if (ok is None or call.ok is ok)
            and all(call.params.get(name) == value for name, value in params.items())
        ]
        return found if len(methods) < 2 else sorted(found, key=lambda call: call.number)  # noqa: PLR2004 - one is in order

    def count(self, *methods: str) -> int:
        """How many calls of `methods` there were, however they were answered: cheap, also in a long log."""
        return sum(len(self._by_method[name]) for name in methods) if methods else len(self.calls)

    def add(self, call: Call) -> None:
        """Note a call and wake those who waited for it."""
        self.calls.append(call)
        self._by_method[call.method].append(call)
        self.stir()

    def stir(self) -> None:
        """Look again at what is waited for."""
        for wanted, future in self._waiting:
            if future.done():
                continue
            try:
                value = wanted()
            except Exception as wrong:  # noqa: BLE001 - it is of the one who waits, not of the one who stirred
                future.set_exception(wrong)
            else:
                if value:
                    future.set_result(value)

    async def until(self, wanted: Callable[[], T], timeout: float = PATIENCE) -> T:  # noqa: ASYNC109 - it says more
        """Wait until `wanted()` is true, looking after each call and each change of the world; return what it gave.

        After `timeout` seconds a TimeoutError tells the last calls.
        """
        if value := wanted():
            return value
        future: asyncio.Future[object] = asyncio.get_running_loop().create_future()
        entry = (wanted, future)
        self._waiting.append(entry)
        try:
            async with asyncio.timeout(timeout):
                return cast("T", await future)
        except TimeoutError:
            raise TimeoutError(f"not within {timeout} s; last calls: {self._tail()}") from None
        finally:
            self._waiting.remove(entry)

    def _tail(self) -> str:
        last = [call for call in self.calls if call.method != "getUpdates"][-8:]
        return "; ".join(f"{call.method}{call.params} -> {call.status}" for call in last) or "none"
