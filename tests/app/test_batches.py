"""However updates are cut into batches, what is kept is the same."""

import re

from hypothesis import HealthCheck, given, settings, strategies as st

from bot.adapters.db.store import open_store
from bot.app.ports import Batch
from tests.builders import LOUNGE, MARKET, NOON
from tests.support.house import ALICE, BOB, CARL, MOD, STRICT, House, says

LINES = st.sampled_from(
    [
        ("hello", ALICE),
        ("casino", ALICE),
        ("casino", BOB),
        ("fool", BOB),
        ("fool", ALICE),
        ("hello", CARL),
        ("/warn @alice loud", MOD),
        ("/unwarn @alice", MOD),
        ("/warns @alice", MOD),
        ("/tmute @bobby 2h", MOD),
        ("/why", ALICE),
        ("/why @bobby", MOD),
        ("/help", CARL),
    ]
)
TABLES = {
    "strikes": "member_key, ladder, rule, at, chat_id, message_id, reason, reverses IS NULL",
    "decisions": "update_id, member_key, at, chat_id, message_id, charter, rules, answer, why, facts",
    "messages": "chat_id, message_id, member_key, at, album, struck, deleted",
    "outbox": "key, chat_id, lane, effect",
    "cards": "key, member_key, state, card",
    "timers": "key, due, kind, data",
}


async def dump(house):
    """All that is kept, with members named by their accounts."""

    def read(books):
        rows = {
            table: books._connection.exec_driver_sql(f"SELECT {columns} FROM {table}").fetchall()
            for table, columns in TABLES.items()
        }
        people = books._connection.exec_driver_sql("SELECT member_key, user_id FROM members").fetchall()
        return rows, people

    rows, people = await house.books(read)
    names = {str(key): f"user{user}" for key, user in people}
    return {
        table: sorted(
            re.sub(r"\b\d{6,19}\b", lambda found: names.get(found[0], found[0]), repr(tuple(row)))
            for row in found
        )
        for table, found in rows.items()
    }


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    lines=st.lists(st.tuples(LINES, st.sampled_from([LOUNGE, MARKET])), max_size=14),
    cuts=st.sets(st.integers(1, 13)),
)
async def test_many_batches_keep_what_one_batch_keeps(blank_file, tmp_path_factory, lines, cuts):
    events = [
        says(text, by=by, chat=where, at=NOON + place) for place, ((text, by), where) in enumerate(lines)
    ]
    kept = []
    for borders in (set(), cuts, set(range(14))):
        file = tmp_path_factory.mktemp("house") / "house.db"
        file.write_bytes(blank_file.read_bytes())
        house = House(open_store(f"sqlite+aiosqlite:///{file}"), STRICT)
        await house.open()
        begin = 0
        for end in [*sorted(borders), len(events)]:
            if begin < end <= len(events):
                await house.handle(Batch(events=tuple(events[begin:end]), raw=(b"",) * (end - begin)))
                begin = end
        kept.append(await dump(house))
        await house.store.close()

    for other in kept[1:]:
        for table, rows in other.items():
            assert rows == kept[0][table], table
