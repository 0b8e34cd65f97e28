"""`links to`: sites, kinds of addresses and names at Telegram, with exceptions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from bot.domain.charter import phrases, suggest
from bot.domain.charter.block import row
from bot.domain.charter.desk import BUILT_IN_LISTS, Desk, Field, Groups, Reason, say
from bot.domain.charter.implied import more_links
from bot.domain.charter.nodes import Scalar
from bot.domain.charter.patterns import is_regex
from bot.domain.charter.phrase import LINKS, unread
from bot.domain.charter.scalars import scalar, shown
from bot.domain.charter.schema import Condition
from bot.domain.charter.values import LinkKind, LinksTo, Listed, Site, Target
from bot.domain.effects import Arg, Text
from bot.domain.events import Link
from bot.domain.rules.address import address_of
from bot.domain.rules.builtin import Around
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message, place_of
from bot.domain.rules.links import Sites, sites_of
from bot.domain.rules.naming import Naming, one_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import LINKED
from bot.domain.rules.stage import Stage

KINDS: dict[LinkKind, str] = {
    "any site": "text-any-site",
    "telegram": "text-telegram",
    "telegram invite": "text-telegram-invite",
    "shortener": "text-shortener",
}


def _read(desk: Desk, field: Field) -> LinksTo | None:
    found = [_linked(desk, item) for item in row(desk, field)]
    good = [link for link in found if link is not None]
    excepted = tuple(target for link in good for target in link.excepted)
    if excepted and len(found) > 1:
        desk.fault(
            field.node.place, say("fault-except-in-row"), say("fault-do-one-line-except", key=field.key.text)
        )
    return LinksTo(tuple(target for link in good for target in link.targets), excepted) if good else None


def _linked(desk: Desk, field: Field) -> LinksTo | None:
    found = scalar(desk, field)
    if found is None:
        return None
    value = phrases.links(found.text)
    if value is None:
        _no_links(desk, field, found)
        return None
    desk.use_lists(found.place, (*value.targets, *value.excepted), as_sites=True)
    return value


def _no_links(desk: Desk, field: Field, found: Scalar) -> None:
    bare = found.text.replace("https://", "").replace("http://", "")
    as_site = re.sub(r"^(?:\*\.|www\.)", "", re.sub(r"^@", "t.me/", found.text))
    near = suggest.nearest(found.text, KINDS)
    phrase_fault = say("fault-phrase", found=shown(found), forms=say("fault-form-links"))
    if bare != found.text and phrases.links(bare) is not None:
        message, remedy = say("fault-site-scheme", found=shown(found)), say("fault-do-write", text=bare)
    elif is_regex(found.text):
        message, remedy = say("fault-regex-site"), say("fault-do-contains-regex", regex=found.text)
    elif dollars := _with_dollars(desk, found.text):
        message, remedy = phrase_fault, say("fault-do-write", text=dollars)
    elif as_site != found.text and phrases.address(as_site) is not None:
        message, remedy = phrase_fault, say("fault-do-write", text=as_site)
    elif near:
        message, remedy = phrase_fault, say("fault-do-mean", word=near)
    else:
        unread(desk, field, found, LINKS)
        return
    desk.fault(found.place, message, remedy)


def _with_dollars(desk: Desk, text: str) -> str | None:
    """The same with `$` before the names of lists, if it was that."""
    for called in sorted((*desk.list_names, *BUILT_IN_LISTS), key=len, reverse=True):
        text = re.sub(rf"(?<![\w$]){re.escape(called)}(?!\w)", lambda found: f"${found[0]}", text)
    return text if "$" in text and phrases.links(text) is not None else None


def _addresses(desk: Desk, field: Field) -> tuple[str, ...] | None:
    found = [_address(desk, item) for item in row(desk, field)]
    return tuple(address for address in found if address) or None


def _address(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    if found is None or re.match(r"(?:https?|tg)://\S+$|[\w-]+(?:\.[\w-]+)+(?:/\S*)?$", found.text):
        return found.text if found else None
    desk.fault(
        found.place,
        say("fault-want-address", found=shown(found)),
        say("fault-do-write", text="links to: https://site.example"),
    )
    return None


def _question(asked: LinksTo, asking: Asking) -> Question:
    lists = asking.content.lists
    meant = sites_of(asked.targets, lists, looks=True)
    spared = sites_of(asked.excepted, lists, looks=False)
    names = bool(meant.names or meant.builtin)

    @lru_cache(maxsize=1024)
    def wanted(url: str, around: Around) -> bool:
        address = address_of(url)
        return meant.cover(address, around) and not spared.cover(address, around)

    def question(seen: Seen) -> tuple[Found, ...]:
        post = seen.post
        found = [
            Found("links to", *place_of(post.text, link.url, link.shown), link.url)
            for link in post.links
            if wanted(link.url, seen.around)
        ]
        if names and post.mentions:
            found += _at_names(seen, meant, spared)
        return tuple(dict.fromkeys(found)) if found else NOTHING

    return question


def _at_names(seen: Seen, meant: Sites, spared: Sites) -> Iterator[Found]:
    """The @names in a message that the charter writes as addresses."""
    for name in seen.post.mentions:
        if meant.names_cover(name, seen.around) and not spared.names_cover(name, seen.around):
            yield Found("links to", *place_of(seen.post.text, f"@{name}"), f"@{name}")


def _says(asked: LinksTo, _naming: Naming) -> Text:
    args: dict[str, Arg] = {"sites": one_of(_named(asked.targets))}
    if not asked.excepted:
        return Text(key="fact-links-to-says", args=args)
    return Text(key="fact-links-to-says-except", args=args | {"spared": one_of(_named(asked.excepted))})


def _named(targets: Iterable[Target]) -> Iterator[Arg]:
    for target in targets:
        match target:
            case Site(host=host, path=path):
                yield f"{host}{path}"
            case Listed(name=name):
                yield Text(key="text-list", args={"name": name})
            case _:
                yield Text(key=KINDS[target])


def _never(asked: LinksTo, _condition: Condition, _groups: Groups) -> Reason | None:
    if set(asked.targets) <= set(asked.excepted):
        return say("fault-never-excepted"), say("fault-do-drop-except")
    return None


def _play(urls: tuple[str, ...], stage: Stage) -> None:
    stage.links += [Link(url=url, shown=stage.text) for url in urls]


LINKS_TO: Fact[LinksTo] = Fact(
    key="links to",
    read=_read,
    kind=LINKS,
    row=True,
    examples=("any site except $our sites", "shop.example/sale", "telegram invite", "[shortener, t.me/name]"),
    instead=("link", "url", "urls"),
    never=_never,
    carried=_addresses,
    wordless=True,
    covers=more_links,
    check=lambda asked, asking: of_message("links to", 4, _question(asked, asking)),
    says=_says,
    needs=lambda _asked: LINKED,
    play=_play,
)
