"""The lists that every charter has: `$staff names` and `$our groups`. What they hold is known when a message is read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from bot.domain.charter.desk import BUILT_IN_LISTS
from bot.domain.ids import ListName

STAFF_NAMES, OUR_GROUPS = BUILT_IN_LISTS


@dataclass(frozen=True, slots=True, eq=False)
class Around:
    """What the built-in lists hold here, in small letters: names without `@`; of groups also ids and titles.

    One place has one of them, so that answers can be remembered by it.
    """

    staff_names: frozenset[str] = frozenset()
    our_groups: frozenset[str] = frozenset()

    def of(self, name: ListName) -> frozenset[str]:
        """The entries of a built-in list."""
        return self.staff_names if name == STAFF_NAMES else self.our_groups


@lru_cache(maxsize=256)
def around_of(staff_names: frozenset[str], our_groups: frozenset[str]) -> Around:
    """What the built-in lists hold where staff and groups are called so."""
    return Around(_small(staff_names), _small(our_groups))


def _small(names: frozenset[str]) -> frozenset[str]:
    return frozenset(name.lower().removeprefix("@") for name in names)


def is_builtin(name: ListName) -> bool:
    """Whether a list is one that every charter has."""
    return name in BUILT_IN_LISTS
