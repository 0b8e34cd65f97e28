"""However updates come, the runs of the inbox are the set of what was handled."""

import shutil

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from tests.support.inline import InlineStore

IDS = st.one_of(st.integers(0, 40), st.sampled_from([10**9, 10**9 + 1, 2**31 - 1]))
BATCHES = st.lists(st.tuples(st.sets(IDS, max_size=12), st.integers(0, 5000)), max_size=12)


class UndoneError(Exception):
    """Ends a transaction whose work is not wanted."""


@pytest.fixture
async def store(blank_file, tmp_path):
    file = tmp_path / "inbox.db"
    shutil.copyfile(blank_file, file)
    store = InlineStore(file)
    yield store
    await store.close()


@given(batches=BATCHES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
async def test_the_inbox_is_a_set(store, batches):
    def work(books):
        known, now = set(), 1_700_000_000
        for ids, later in batches:
            now += later
            assert books.handled(ids) == known & ids
            books.mark_handled(ids, now)
            known |= ids
        assert books.handled([*range(50), 10**9, 10**9 + 1, 2**31 - 1]) == known
        rows = books._connection.exec_driver_sql("SELECT first, last FROM inbox ORDER BY first").all()
        assert sum(last - first + 1 for first, last in rows) == len(known)
        raise UndoneError

    with pytest.raises(UndoneError):
        store.now(work)
