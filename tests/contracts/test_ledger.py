"""Lines of the ledger, found by what they are about or what caused them, on both kinds of database."""

from bot.domain.ids import MemberKey
from bot.domain.points.standing import Entry

ANN, BOB = MemberKey(1), MemberKey(2)


def line(fact, cause, *, member=ANN, day=20_000, amount=1, at=100):
    return Entry(
        member=member, day=day, kind="message", fact=fact, cause=cause, amount=amount, at=at, charter=3
    )


async def test_lines_are_found_by_fact_or_cause_oldest_first(books):
    first, voided = line("msg:1:1", "u1"), line("msg:1:1", "u9", amount=-1, at=200)
    caused = line("gift:u5:2", "u5", member=BOB, amount=20, at=150)
    await books.enter([voided, first, caused, line("msg:1:2", "u2"), line("msg:1:1", "u1", day=20_001)])

    assert list(await books.entries_about(20_000, ["msg:1:1"], ["u5"])) == [first, caused, voided]


async def test_nothing_is_about_nothing(books):
    await books.enter([line("msg:1:1", "u1")])

    assert list(await books.entries_about(20_000, [], [])) == []
    assert list(await books.entries_about(19_999, ["msg:1:1"], ["u1"])) == []
