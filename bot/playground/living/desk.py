"""The charter on the visitor's desk: checked while they write, adopted by the bot from its file as in real life."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.app.ports import Adopted, Charters
from bot.app.running import Parts
from bot.domain.charter.faults import Fault, Reading
from bot.domain.effects import Text
from bot.playground.demo.watch import Bell
from bot.playground.living.onlooking import Onlooking
from bot.playground.living.reports import Adoption, FaultSeen

PATIENCE = 15.0
"""Seconds in which the bot must have read a file that changed."""


@dataclass(slots=True)
class CharterDesk:
    """The file that the bot watches, a copy that the visitor may spoil.

    `read` checks a text as if it stood in the file; `changed` is told of each adoption. `original` is the text that the
    community began with, `standing` the one in force.
    """

    file: Path
    read: Callable[[str], Reading]
    onlooking: Onlooking
    changed: Callable[[], None]
    original: str = field(init=False)
    standing: str = field(init=False)
    _charters: _Overheard | None = None
    _one: asyncio.Lock = field(default_factory=asyncio.Lock)

    def __post_init__(self) -> None:
        self.original = self.standing = self.text()

    def between(self, parts: Parts) -> Parts:
        """The same parts, with the reading of the charter overheard."""
        self._charters = _Overheard(parts.charters)
        return replace(parts, charters=self._charters)

    @property
    def number(self) -> int:
        """The number of the charter in force; 0 as long as there is none."""
        return self.onlooking.force.number if self.onlooking.force is not None else 0

    def text(self) -> str:
        """The file as it is, whether in force or not."""
        return self.file.read_text("utf-8")

    def check(self, text: str) -> tuple[FaultSeen, ...]:
        """What is wrong or doubtful in a text, in its order. It takes some 15 ms."""
        return self._seen(self.read(text))

    async def adopt(self, text: str) -> Adoption:
        """Save a text; the bot adopts it or refuses it. Returns when it has."""
        async with self._one:
            try:
                async with asyncio.timeout(PATIENCE):
                    return await self._adopt(text)
            except TimeoutError:
                return Adoption(number=None, faults=(), told=Text(key="living-charter-unread"))

    async def reset(self) -> Adoption:
        """Back to the charter that the community began with."""
        return await self.adopt(self.original)

    async def _adopt(self, text: str) -> Adoption:
        charters = self._overheard()
        read = charters.bell.next()
        self._write(text)
        await read.wait()
        while charters.body() != text:
            await charters.bell.next().wait()
        reading = charters.last
        if not reading.ok:
            told = Text(key="living-charter-refused", args={"number": self.number})
            return Adoption(number=None, faults=self._seen(reading), told=told)
        number = (await self._in_force(text)).number
        self.standing = text
        self.changed()
        told = Text(key="living-charter-adopted", args={"number": number})
        return Adoption(number=number, faults=self._seen(reading), told=told)

    async def _in_force(self, text: str) -> Adopted:
        while True:
            rung = self.onlooking.watch.bell.next()
            adopted = await self.onlooking.ask(lambda books: books.in_force())
            if adopted is not None and adopted.body == text and self.number == adopted.number:
                return adopted
            await rung.wait()

    def _write(self, text: str) -> None:
        """As editors do: a new file takes the place of the old one, so that nobody reads half of it."""
        fresh = self.file.with_name(f".{self.file.name}.new")
        fresh.write_text(text, "utf-8", newline="")
        fresh.replace(self.file)

    def _seen(self, reading: Reading) -> tuple[FaultSeen, ...]:
        return tuple(_fault(fault, self.file) for fault in reading.faults)

    def _overheard(self) -> _Overheard:
        if self._charters is None:
            raise LookupError("no bot reads this charter")
        return self._charters


def _fault(fault: Fault, file: Path) -> FaultSeen:
    named = fault.place.file
    return FaultSeen(
        line=fault.place.line,
        column=fault.place.column,
        level=fault.level,
        message=fault.message,
        remedy=fault.remedy,
        file="" if named == str(file) else Path(named).name,
    )


class _Overheard:
    """Charters whose readings are remembered: `bell` rings after each, `last` is what came of it."""

    def __init__(self, charters: Charters) -> None:
        self._charters = charters
        self.bell = Bell()
        self.last = Reading(charter=None)

    def read(self) -> Reading:
        self.last = self._charters.read()
        self.bell.ring()
        return self.last

    def body(self) -> str:
        return self._charters.body()

    def files(self) -> Mapping[str, str]:
        return self._charters.files()

    def again(self, adopted: Adopted) -> Reading:
        return self._charters.again(adopted)

    def changes(self) -> AsyncIterator[None]:
        return self._charters.changes()
