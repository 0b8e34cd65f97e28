"""What a transaction changed in contribution and standing: who rises or falls by it, and what is written down of that."""

from __future__ import annotations

from bot.app import rising
from bot.app.accounts import gather
from bot.app.sanctions import void_deleted
from bot.app.work import Work


def follow_up(work: Work, cause: str) -> None:
    """Look at everybody whom the transaction concerned, and keep what they have now."""
    if not work.force.counts:
        return
    void_deleted(work, cause)
    concerned = work.counting.changed | work.held
    gather(work.counting, concerned - work.known(), cause)
    rising.look(work, concerned | work.counting.changed, cause)
    work.counting.write()
