"""The one place that knows every adapter: settings become adapters, use cases and running loops."""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import signal
from collections.abc import Callable, Coroutine
from dataclasses import dataclass

from bot.adapters.charter_file import CharterFile
from bot.adapters.clock import SystemClock
from bot.adapters.db.engine import DatabaseUnfitError, shown
from bot.adapters.db.held import hold
from bot.adapters.db.migrate import DatabaseNewerError, is_there, migrate
from bot.adapters.db.store import open_store
from bot.adapters.telegram.gateway import TelegramGateway
from bot.adapters.telegram.poll import BadTokenError, NeverReachedError, Poller
from bot.adapters.telegram.render import Words
from bot.adapters.telegram.request import Api
from bot.adapters.web import asking, health, server, undoing
from bot.adapters.web.metrics import Metrics
from bot.app.adopt_charter import Started, start
from bot.app.history import in_force
from bot.app.ports import Charters, Clock, Store
from bot.app.running import Parts, Running
from bot.app.undo import Undo
from bot.app.verify import Verified, verify as checked
from bot.domain.charter.faults import Reading
from bot.domain.effects import Text
from bot.domain.events import Person
from bot.domain.ids import NOBODY, RuleId
from bot.settings import Settings, Token
from bot.texts.catalog import Catalog

SILENT = 120.0
"""Seconds without an answer of Telegram after which the bot is not ready: a long poll takes 30."""

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopped:
    """The bot could not start: the exit code and what to tell whoever started it."""

    code: int
    text: Text
    reading: Reading | None = None


def as_they_are(parts: Parts) -> Parts:
    """Nothing between the parts and the bot."""
    return parts


async def run(
    settings: Settings,
    token: Token,
    between: Callable[[Parts], Parts] = as_they_are,
    clock: Clock | None = None,
) -> Stopped | None:
    """Run the bot until it is asked to stop, by the machine's clock or another. Gives why, if it could not start."""
    charters = CharterFile(settings.charter_file)
    if not settings.charter_file.is_file():
        return Stopped(code=2, text=Text(key="run-no-charter", args={"file": str(settings.charter_file)}))
    clock = clock or SystemClock(settings.clock_file)
    async with contextlib.AsyncExitStack() as open_things:
        store = await _open(settings, open_things)
        if isinstance(store, Stopped):
            return store
        held = hold(settings.database_url)
        open_things.callback(held.let_go)
        if not held.free:
            log.warning("database_shared")
        started = await start(store, charters, clock)
        if isinstance(started, Reading):
            file = str(settings.charter_file)
            return Stopped(code=2, text=Text(key="run-charter-faults", args={"file": file}), reading=started)
        return await _serve(settings, token, started, between, (clock, store, charters), open_things)


async def _open(settings: Settings, open_things: contextlib.AsyncExitStack) -> Store | Stopped:
    try:
        migration = await migrate(settings.database_url)
    except DatabaseNewerError:
        return Stopped(code=2, text=Text(key="run-newer-database"))
    except DatabaseUnfitError as unfit:
        return Stopped(code=2, text=Text(key="run-unfit-database", args={"why": str(unfit)}))
    if migration.copy is not None:
        log.info("database_copied", extra={"file": migration.copy.name})
    store = open_store(settings.database_url)
    open_things.push_async_callback(store.close)
    return store


async def _serve(
    settings: Settings,
    token: Token,
    started: Started,
    between: Callable[[Parts], Parts],
    made: tuple[Clock, Store, Charters],
    open_things: contextlib.AsyncExitStack,
) -> Stopped | None:
    clock, store, charters = made
    api = Api(token=token.reveal(), url=settings.bot_api_url)
    open_things.push_async_callback(api.close)
    poller = Poller(api, clock)
    try:
        me = await poller.meet()
    except BadTokenError:
        return Stopped(code=2, text=Text(key="run-wrong-token"))
    except NeverReachedError:
        return Stopped(
            code=1, text=Text(key="run-unreachable", args={"url": settings.bot_api_url, "seconds": 60})
        )
    force = started.force
    catalog = Catalog(own=lambda: force.charter.messages)
    catalog.prepare(force.charter.community.languages)
    words = Words(catalog, zone=lambda: force.charter.community.timezone)
    gateway = TelegramGateway(api, words, clock, me.id)
    parts = between(Parts(clock=clock, store=store, charters=charters, source=poller, gateway=gateway, me=me))
    metrics = Metrics()
    running = Running(parts, force, metrics, chance=secrets.SystemRandom().random)
    listening = server.listen(settings.http_host, settings.http_port) if settings.http_port else None
    if isinstance(listening, Text):
        return Stopped(code=2, text=listening)
    pages = health.app(
        {"telegram": _fresh(poller, clock), "database": _answers(store)},
        metrics,
        undoing.route(token.reveal(), running.undo, lambda: tuple(sorted(force.charter.rules)), clock.now),
    )
    serving = () if listening is None else (server.serve(pages, listening),)
    if await _revoked(running.run(started.refused, _stop_signal(), serving)):
        return Stopped(code=2, text=Text(key="run-wrong-token"))
    return None


async def _revoked(work: Coroutine[None, None, None]) -> bool:
    """Whether `work` ended because Telegram knows the token no more."""
    revoked = False
    try:
        await work
    except* BadTokenError:
        revoked = True
    return revoked


async def verify(settings: Settings, *, only_decisions: bool) -> Verified | Text:
    """Check what the database keeps, or only decisions; it is only read. Where there is none, none is made."""
    charters = CharterFile(settings.charter_file)
    try:
        there = await is_there(settings.database_url)
    except DatabaseUnfitError as unfit:
        return Text(key="run-unfit-database", args={"why": str(unfit)})
    if not there:
        return Text(key="verify-no-database", args={"where": shown(settings.database_url)})
    async with contextlib.AsyncExitStack() as open_things:
        store = await _open(settings, open_things)
        if isinstance(store, Stopped):
            return store.text
        return await store.run(lambda books: checked(books, charters, only_decisions=only_decisions))


@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """What an undo came to, and whether the `running` bot did it; else it is told to Telegram when it runs next."""

    told: undoing.Told
    running: bool


async def undo(
    settings: Settings, token: Token, rule: RuleId, since: int, *, preview: bool
) -> Undoing | Text:
    """Have taken back what a rule did since a moment: by the bot that runs, else here. Or why that can't be."""
    now = SystemClock(settings.clock_file).now()
    address = server.address(settings.http_host, settings.http_port)
    if settings.http_port:
        asked = undoing.Asked(rule=rule, since=since, preview=preview, at=int(now))
        told = await asking.ask(address, token.reveal(), asked)
        if isinstance(told, undoing.Told):
            return Undoing(told=told, running=True)
        if told == "refused":
            return Text(key="undo-refused", args={"address": address})
    try:
        there = await is_there(settings.database_url)
    except DatabaseUnfitError as unfit:
        return Text(key="run-unfit-database", args={"why": str(unfit)})
    if not there:
        return Text(key="undo-no-charter")
    held = hold(settings.database_url)
    try:
        if not held.free:
            return Text(key="undo-busy", args={"address": address})
        return await _undo_here(settings, rule, since, preview=preview)
    finally:
        held.let_go()


async def _undo_here(settings: Settings, rule: RuleId, since: int, *, preview: bool) -> Undoing | Text:
    charters, clock = CharterFile(settings.charter_file), SystemClock(settings.clock_file)
    async with contextlib.AsyncExitStack() as open_things:
        store = await _open(settings, open_things)
        if isinstance(store, Stopped):
            return store.text
        force = await store.run(lambda books: in_force(books, charters))
        if force is None:
            return Text(key="undo-no-charter")
        here = Undo(
            store=store,
            force=force,
            clock=clock,
            me=Person(id=NOBODY),
            fresh=lambda _: (),
            hand=lambda _: None,
        )
        found = await here(rule, since, preview=preview)
        rules = tuple(sorted(force.charter.rules))
        return Undoing(told=undoing.Told(undone=found, rules=rules), running=False)


def _stop_signal() -> asyncio.Event:
    """Set when the process is asked to end."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(name, stop.set)
    return stop


def _fresh(poller: Poller, clock: Clock) -> health.Check:
    async def check() -> str:
        answered = poller.answered_at
        silent = clock.now() - answered if answered is not None else None
        return "" if silent is not None and silent < SILENT else "Telegram has not answered lately"

    return check


def _answers(store: Store) -> health.Check:
    async def check() -> str:
        await store.run(lambda books: books.in_force())
        return ""

    return check
