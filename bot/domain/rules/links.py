"""What addresses a rule means: sites in a dictionary of suffixes, kinds, names at Telegram."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from bot.domain.charter.values import LinkKind, Listed, Site, Target
from bot.domain.ids import ListName
from bot.domain.rules.address import TELEGRAM, Address, address_of, is_shortener, looks_of
from bot.domain.rules.builtin import Around, is_builtin

Paths = tuple[str, ...]
Lists = Mapping[ListName, tuple[str, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sites:
    """Addresses that something is asked of: paths by host (a host as it looks, or strictly), and names at Telegram.

    `builtin`: whether `$staff names`, `$our groups` count, too.
    """

    kinds: frozenset[LinkKind]
    paths: Mapping[str, Paths]
    names: frozenset[str]
    builtin: frozenset[ListName]
    looks: bool

    def cover(self, address: Address, around: Around) -> bool:
        """Whether `address` is meant."""
        if address.telegram and address.name and self.names_cover(address.name, around):
            return True
        return self._kind_covers(address) or (bool(self.paths) and self._path_covers(address))

    def names_cover(self, name: str, around: Around) -> bool:
        """Whether the public name `name` (small letters, no `@`) is meant."""
        return name in self.names or any(name in around.of(one) for one in self.builtin)

    def _kind_covers(self, address: Address) -> bool:
        return any(_is_kind(kind, address) for kind in self.kinds)

    def _path_covers(self, address: Address) -> bool:
        host = address.looks if self.looks else address.host
        while host:
            if any(map(address.path.startswith, self.paths.get(host, ()))):
                return True
            host = host.partition(".")[2]
        return False


def _is_kind(kind: LinkKind, address: Address) -> bool:
    match kind:
        case "any site":
            return address.web
        case "telegram":
            return address.telegram
        case "telegram invite":
            return address.invite
        case "shortener":
            return is_shortener(address)


def sites_of(targets: Iterable[Target], lists: Lists, *, looks: bool) -> Sites:
    """The addresses that `targets` mean; `looks`: sites are known by their looks, not strictly."""
    kinds: set[LinkKind] = set()
    written: list[str] = []
    builtin: set[ListName] = set()
    for target in targets:
        match target:
            case Site():
                written.append(target.host + target.path)
            case Listed() if is_builtin(target.name):
                builtin.add(target.name)
            case Listed():
                written += lists.get(target.name, ())
            case kind:
                kinds.add(kind)
    addresses = [address_of("t.me/" + one[1:] if one.startswith("@") else one) for one in written]
    paths: dict[str, Paths] = {}
    for one in addresses:
        if not one.name:
            for host in _hosts(one, looks=looks):
                paths[host] = (*paths.get(host, ()), one.path if one.path != "/" else "")
    return Sites(
        kinds=frozenset(kinds),
        paths=paths,
        names=frozenset(one.name for one in addresses if one.name),
        builtin=frozenset(builtin),
        looks=looks,
    )


def _hosts(address: Address, *, looks: bool) -> Iterable[str]:
    """The hosts under which a site of the charter stands; Telegram has three."""
    host = address.host.removeprefix("www.")
    if host in TELEGRAM:
        return TELEGRAM
    return (looks_of(host) if looks else host,)
