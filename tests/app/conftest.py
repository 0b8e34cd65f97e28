"""What the tests of the use cases share."""

import pytest

from tests.fakes import FakeClock, FakeGateway
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
