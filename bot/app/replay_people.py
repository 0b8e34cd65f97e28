"""How members fare in a replay, and how they fare otherwise under another charter: same charter, no difference."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from bot.domain.charter.schema_standing import Tier
from bot.domain.effects import Ban, BanChannel, Delete, Effect, Kick, Mute
from bot.domain.ids import MessageId, TierName, UserId

Act = Literal["deleted", "muted", "kicked", "banned"]
ACTS: tuple[Act, ...] = ("deleted", "muted", "kicked", "banned")
_ACT_OF: dict[type[object], Act] = {
    Delete: "deleted",
    Mute: "muted",
    Kick: "kicked",
    Ban: "banned",
    BanChannel: "banned",
}


@dataclass(slots=True)
class Fates:
    """For which messages members were treated how, and in which tier each stands at the end (none: the lowest)."""

    acts: dict[Act, dict[UserId, set[MessageId]]] = field(default_factory=lambda: {act: {} for act in ACTS})
    tiers: Mapping[UserId, TierName] = field(default_factory=dict)

    def note(self, user: UserId, message: MessageId, effects: Iterable[Effect]) -> None:
        """A message was judged, with these effects."""
        for effect in effects:
            act = _ACT_OF.get(type(effect))
            if act is not None:
                gone = effect.messages if isinstance(effect, Delete) else (message,)
                self.acts[act].setdefault(user, set()).update(gone)


class Times(Struct, frozen=True, kw_only=True):
    """A member, and for how many messages."""

    member: UserId
    times: int


class Moved(Struct, frozen=True, kw_only=True):
    """A member who ends in another tier: the one under the old charter, and the one under the new."""

    member: UserId
    old: TierName
    new: TierName


class Price(Struct, frozen=True, kw_only=True):
    """So many members would pay another price, in percent of the list price."""

    old: int
    new: int
    members: int


class Difference(Struct, frozen=True, kw_only=True):
    """What another charter changes, in people: `more` of each act and `less`, by member; all empty for the same charter."""

    more: Mapping[Act, tuple[Times, ...]]
    less: Mapping[Act, tuple[Times, ...]]
    promoted: tuple[Moved, ...]
    demoted: tuple[Moved, ...]
    prices: tuple[Price, ...]

    @property
    def any(self) -> bool:
        """Whether there is any."""
        lists = (*self.more.values(), *self.less.values(), self.promoted, self.demoted, self.prices)
        return any(lists)


def difference(
    old: Fates, new: Fates, old_tiers: tuple[Tier, ...], new_tiers: tuple[Tier, ...]
) -> Difference:
    """What `new` changes. Tiers compare by their place: a new name is no promotion."""
    up, down = list[Moved](), list[Moved]()
    prices: Counter[tuple[int, int]] = Counter()
    for user in sorted({*old.tiers, *new.tiers}):
        was, now = _place(old_tiers, old.tiers.get(user)), _place(new_tiers, new.tiers.get(user))
        moved = Moved(member=user, old=old_tiers[was].name, new=new_tiers[now].name)
        if was != now:
            (up if now > was else down).append(moved)
        if old_tiers[was].price != new_tiers[now].price:
            prices[old_tiers[was].price, new_tiers[now].price] += 1
    return Difference(
        more={act: tuple(_more(old.acts[act], new.acts[act])) for act in ACTS},
        less={act: tuple(_more(new.acts[act], old.acts[act])) for act in ACTS},
        promoted=tuple(up),
        demoted=tuple(down),
        prices=tuple(
            Price(old=before, new=after, members=number) for (before, after), number in sorted(prices.items())
        ),
    )


def _more(before: Mapping[UserId, set[MessageId]], after: Mapping[UserId, set[MessageId]]) -> Iterator[Times]:
    """Members with messages that are only in `after`."""
    for user, messages in sorted(after.items()):
        number = len(messages - before.get(user, set()))
        if number:
            yield Times(member=user, times=number)


def _place(tiers: tuple[Tier, ...], name: TierName | None) -> int:
    return next((place for place, tier in enumerate(tiers) if tier.name == name), 0)
