"""What the tests of the use cases share."""

import asyncio
import shutil

import pytest

from bot.adapters.db.migrate import migrate
from bot.adapters.db.store import open_store

from tests.fakes import FakeClock, FakeGateway
from tests.support.house import House
from tests.support.memory_books import MemoryStore
from tests.support.sending import Outbox


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
def store():
    return MemoryStore()


@pytest.fixture
def gateway():
    return FakeGateway()


@pytest.fixture
def outbox(store, gateway, clock):
    return Outbox(store=store, gateway=gateway, clock=clock, at=int(clock.now()))


@pytest.fixture(scope="session")
def blank_file(tmp_path_factory):
    """An SQLite file with the schema and nothing else."""
    file = tmp_path_factory.mktemp("blank") / "blank.db"
    asyncio.run(migrate(f"sqlite+aiosqlite:///{file}"))
    return file


@pytest.fixture
async def house(blank_file, tmp_path):
    """A community as the tests' charter describes it, its books in an SQLite file."""
    file = tmp_path / "house.db"
    shutil.copyfile(blank_file, file)
    house = House(open_store(f"sqlite+aiosqlite:///{file}"))
    await house.open()
    yield house
    await house.store.close()
