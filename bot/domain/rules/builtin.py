"""The lists that every charter has: `$staff names` and `$our groups`. What they hold is known when a message is read."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain.ids import ListName

STAFF_NAMES = ListName("staff names")
OUR_GROUPS = ListName("our groups")


@dataclass(frozen=True, slots=True)
class Around:
    """What the built-in lists hold here: names without `@`; of groups also ids and titles."""

    staff_names: frozenset[str] = frozenset()
    our_groups: frozenset[str] = frozenset()

    def of(self, name: ListName) -> frozenset[str]:
        """The entries of a built-in list, in small letters."""
        entries = self.staff_names if name == STAFF_NAMES else self.our_groups
        return frozenset(entry.lower().removeprefix("@") for entry in entries)


def is_builtin(name: ListName) -> bool:
    """Whether a list is one that every charter has."""
    return name in {STAFF_NAMES, OUR_GROUPS}
