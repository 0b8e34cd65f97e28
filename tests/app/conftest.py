"""What the tests of the use cases share."""

import shutil

import pytest

from bot.adapters.db.store import open_store
from tests.fakes import FakeClock, FakeGateway
from tests.support.house import House
from tests.support.inline import InlineStore
from tests.support.sending import Outbox


@pytest.fixture
def clock():
    return FakeClock()


@pytest.fixture
async def store(blank_file, tmp_path):
    file = tmp_path / "store.db"
    shutil.copyfile(blank_file, file)
    store = InlineStore(file)
    yield store
    await store.close()


@pytest.fixture
def gateway():
    return FakeGateway()


@pytest.fixture
def outbox(store, gateway, clock):
    return Outbox(store=store, gateway=gateway, clock=clock, at=int(clock.now()))


@pytest.fixture
async def house(blank_file, tmp_path):
    """A community as the tests' charter describes it, its books in an SQLite file."""
    file = tmp_path / "house.db"
    shutil.copyfile(blank_file, file)
    house = House(open_store(f"sqlite+aiosqlite:///{file}"))
    await house.open()
    yield house
    await house.store.close()
