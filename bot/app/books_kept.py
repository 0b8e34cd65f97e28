"""What is forgotten when its time is over, as one transaction sees it."""

from __future__ import annotations

from typing import Protocol


class KeptBooks(Protocol):
    """Each takes a moment: what is older goes. Points, tiers, strikes and charters never do."""

    def forget_texts(self, before: int) -> None:
        """Updates that could not be handled, and effects that could not be done, as they were."""
        ...

    def forget_evidence(self, before: int) -> None:
        """Decisions with the facts they rest on, and what was undone of them."""
        ...

    def forget_activity(self, before: int, day: int) -> bool:
        """Messages, some of the oldest at once, and the stays of whoever is gone; true if nothing older is left.

        `day` (an ordinal) is the first of which all is kept then; it is remembered.
        """
        ...

    def kept_since(self) -> int:
        """The first day of which all activity is kept; 0: of all days."""
        ...

    def ledger_before(self, day: int) -> dict[int, int]:
        """The sum of the ledger before a day, by member."""
        ...
