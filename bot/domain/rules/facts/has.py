"""`has`: media, and things that stand in the text."""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce
from operator import and_

from bot.domain.charter import mend, phrases, suggest
from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.implied import more_things
from bot.domain.charter.phrase import HAS as KIND, unread
from bot.domain.charter.phrases_grammar import HAS as KINDS
from bot.domain.charter.scalars import scalar, shown
from bot.domain.charter.values import Has, Listed, Site, Target, Word
from bot.domain.effects import Arg, Text
from bot.domain.events import Forward, Item, Link
from bot.domain.rules.address import address_of
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message, place_of
from bot.domain.rules.has import ABOUT_LINKS, finder_of
from bot.domain.rules.links import Lists, sites_of
from bot.domain.rules.names import names_of
from bot.domain.rules.naming import Naming, entries, one_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import CARRYING, FORWARDED, LINKED
from bot.domain.rules.stage import Stage

Spares = Callable[[str, Seen], bool]

MEANT = {
    **dict.fromkeys(("image", "picture", "pic", "media"), "photo"),
    **dict.fromkeys(("url", "urls", "website", "site"), "link"),
    **dict.fromkeys(("document", "attachment", "audio", "music"), "file"),
    **dict.fromkeys(("animation", "animations"), "gif"),
    **dict.fromkeys(("voice message", "voice note"), "voice"),
    **dict.fromkeys(("mobile", "telephone", "number"), "phone number"),
    **dict.fromkeys(("mail", "email address"), "e-mail"),
}
"""What people write for what `has` knows."""

SITE = "https://site.example"
ELSEWHERE = "https://elsewhere.example"
LINKS = {
    "link": Link(url=SITE),
    "hidden link": Link(url=SITE, shown="here"),
    "disguised link": Link(url=ELSEWHERE, shown=SITE),
}
ITEMS = frozenset({"phone number", "e-mail"})
TEXTS = {
    "card number": "4111 1111 1111 1111",
    "wallet": "0x52908400098527886E0F7030069857D2E4169EE7",
    "ip address": "203.0.113.7",
    "invisible text": "in\u200bvisible",
    "mixed letters": "p\u0430yment",
    "torn words": "t o r n  w o r d s",
}


NO_MEDIA = frozenset({*LINKS, *ITEMS, *TEXTS, "forward"})
"""What Telegram does not name as media."""


def _read(desk: Desk, field: Field) -> tuple[Has, ...] | None:
    """What a message carries, one or several."""
    return tuple(value for item in row(desk, field) for value in _carried(desk, item)) or None


def _carried(desk: Desk, field: Field) -> tuple[Has, ...]:
    found = scalar(desk, field)
    if found is None:
        return ()
    value = phrases.has(found.text)
    if value is None:
        one = found.text.lower().removesuffix("s")
        near = MEANT.get(one) or suggest.nearest(one, KINDS)
        if near and mend.mended(phrases.has, found.text) is None:
            desk.fault(
                found.place,
                say("fault-phrase", found=shown(found), forms=say("fault-form-has")),
                say("fault-do-mean", word=near),
            )
        else:
            unread(desk, field, found, KIND)
        return ()
    desk.use_lists(found.place, value[0].excepted)
    return value


def _kinds(desk: Desk, field: Field) -> tuple[str, ...] | None:
    found = _read(desk, field) or ()
    if any(one.excepted for one in found):
        desk.fault(
            field.node.place,
            say("fault-except-in-example"),
            say("fault-do-write", text=f"has: {found[0].kind}"),
        )
    return tuple(one.kind for one in found) or None


def _question(asked: tuple[Has, ...], asking: Asking) -> Question:
    lists = asking.content.lists
    finders = tuple((one.kind, finder_of(one.kind), _spares(one, lists)) for one in asked)

    def question(seen: Seen) -> tuple[Found, ...]:
        found = NOTHING
        for kind, find, spares in finders:
            if carried := find(seen.post):
                text = seen.post.text
                found += tuple(
                    Found("has", *place_of(text, one), kind) for one in carried if not spares(one, seen)
                )
        return found

    return question


def _spares(asked: Has, lists: Lists) -> Spares:
    """What is excepted: sites, who is forwarded, or other things by what is written."""
    if not asked.excepted:
        return lambda _one, _seen: False
    if asked.kind in ABOUT_LINKS:
        sites = sites_of(map(_as_target, asked.excepted), lists, looks=False)
        return lambda one, seen: sites.cover(address_of(one), seen.around)
    names = names_of(asked.excepted, lists)
    if asked.kind == "forward":
        return lambda _one, seen: (
            seen.post.forward is not None and names.cover_source(seen.post.forward, seen.around)
        )
    return lambda one, seen: names.cover_item(one, seen.around)


def _as_target(entry: Listed | Word) -> Target:
    return Site(entry.pattern) if isinstance(entry, Word) else entry


_FOUND_IN_TEXT = (*ITEMS, *TEXTS)
_NEEDED = {
    **dict.fromkeys(KINDS, CARRYING),
    **dict.fromkeys(_FOUND_IN_TEXT, 0),
    **dict.fromkeys(ABOUT_LINKS, LINKED),
    "forward": FORWARDED,
}


def _needs(asked: tuple[Has, ...]) -> int:
    return reduce(and_, (_NEEDED[one.kind] for one in asked))


def _says(asked: tuple[Has, ...], _naming: Naming) -> Text:
    return Text(key="fact-has-says", args={"things": one_of(_thing(one) for one in asked)})


def _thing(one: Has) -> Arg:
    thing = Text(key=f"thing-{one.kind.replace(' ', '-')}")
    if not one.excepted:
        return thing
    return Text(key="fact-has-except", args={"thing": thing, "spared": one_of(entries(one.excepted))})


def _play(kinds: tuple[str, ...], stage: Stage) -> None:
    for kind in kinds:
        if kind in LINKS:
            stage.links.append(LINKS[kind])
        elif kind in ITEMS:
            stage.items.append(Item(kind=kind, text=stage.text))
        elif kind in TEXTS:
            stage.quoted.append(TEXTS[kind])
        elif kind not in NO_MEDIA:
            stage.media.append(kind)
        elif stage.forward is None:
            stage.forward = Forward(kind="hidden", name="Somebody")


HAS: Fact[tuple[Has, ...]] = Fact(
    key="has",
    read=_read,
    kind=KIND,
    row=True,
    examples=("photo", "[link, phone number]", "phone number except $hotlines"),
    instead=("media", "type"),
    carried=_kinds,
    wordless=True,
    covers=more_things,
    check=lambda asked, asking: of_message("has", 3, _question(asked, asking)),
    says=_says,
    needs=_needs,
    play=_play,
)
