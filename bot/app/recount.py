"""Another charter with other caps: what the day (week, month) that is under way is worth by them."""

from __future__ import annotations

from bot.app.accounts import gather
from bot.app.books import Books
from bot.app.counting import Counting
from bot.app.draft import Draft
from bot.app.force import InForce
from bot.domain.ids import MemberKey
from bot.domain.points.limits import Caps

PAGE = 1000


def count_by_new_caps(books: Books, force: InForce, before: Caps, now: int) -> int:
    """Count anew what the caps of `force` bound otherwise than those `before` did. Gives of how many members."""
    if before == force.caps:
        return 0
    draft = Draft(now)
    counting = Counting(books=books, draft=draft, force=force, now=now)
    first, after, number = force.caps.first(counting.day(now)), MemberKey(0), 0
    while page := books.standings_after(after, PAGE):
        after = page[-1][0]
        under_way = {member: standing for member, standing in page if standing.today.day >= first}
        for member, standing in under_way.items():
            counting.standings[member] = standing
            counting.count_anew(member, first, f"charter:{force.number}")
        number += len(under_way)
    gather(counting, counting.changed, f"charter:{force.number}")
    counting.write()
    draft.write_facts(books)
    return number
