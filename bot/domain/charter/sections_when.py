"""`when` and `unless`: facts that are asked of a message, its author and its place. Lines are AND, dashes are OR."""

from __future__ import annotations

import re
from functools import partial

from bot.domain.charter import mend, phrases, suggest, values
from bot.domain.charter.block import Block, row
from bot.domain.charter.desk import BUILT_IN_LISTS, Desk, Field, say
from bot.domain.charter.nodes import Broken, Mapping, Scalar, Sequence
from bot.domain.charter.patterns import is_regex
from bot.domain.charter.phrase import FORWARDED, HAS, LINKS, MENTIONS, phrase, unread
from bot.domain.charter.phrases_grammar import HAS as KINDS
from bot.domain.charter.scalars import empty, scalar, shown
from bot.domain.charter.schema import Condition
from bot.domain.charter.sections_counts import age, caps, length, rate, repeats, strikes, window
from bot.domain.charter.sections_lists import words
from bot.domain.charter.sections_people import member, member_may, places
from bot.domain.charter.vocabulary_rules import ANYONE_MEANT, FACT, HAS_MEANT, PEOPLE

LINK_KINDS = ("any site", "telegram", "telegram invite", "shortener")


def conditions(desk: Desk, field: Field) -> tuple[Condition, ...]:
    """One condition from lines, several from dashes."""
    found = (_condition(desk, item) for item in row(desk, field))
    return tuple(condition for condition in found if condition is not None)


def _condition(desk: Desk, field: Field) -> Condition | None:
    match field.node:
        case Broken():
            return None
        case Mapping(entries=()):
            empty(desk, field)
            return None
        case Mapping():
            return _facts(Block(desk, field, FACT), excuse=field.key.text == "unless")
        case Sequence():
            desk.fault(
                field.node.place,
                say("fault-dashes-in-dashes", key=field.key.text),
                say("fault-do-facts", key=field.key.text),
            )
        case Scalar() as found:
            _bare(desk, field, found)
    return None


def _bare(desk: Desk, field: Field, found: Scalar) -> None:
    """A text where a fact should stand: most often one whose key was forgotten, or whose colon was."""
    fact = next(
        (key for key in sorted(FACT.keys, key=len, reverse=True) if found.text.startswith(f"{key} ")), None
    )
    if fact:
        meant = f"{fact}: {found.text.removeprefix(fact).strip(' :：')}"
    elif found.text.startswith("$"):
        meant = f"contains: {found.text}"
    elif found.text in PEOPLE:
        meant = f"member: {found.text}"
    elif found.text in desk.group_names:
        meant = f"in: {found.text}"
    else:
        meant = f"has: {found.text}" if found.text in KINDS else ""
    remedy = say("fault-do-write", text=meant) if meant else say("fault-do-facts", key=field.key.text)
    desk.fault(found.place, say("fault-want-fact", key=field.key.text, found=shown(found)), remedy)


def _facts(block: Block, *, excuse: bool) -> Condition:
    return Condition(
        contains=block.read("contains", words),
        contains_all=block.read("contains all", words),
        links_to=block.read("links to", _links),
        has=block.read("has", has),
        forwarded_from=block.read("forwarded from", _forwarded),
        mentions=block.read("mentions", _mentions),
        length=block.read("length", length),
        caps=block.read("caps", caps),
        repeats=block.read("repeats", repeats),
        messages=block.read("messages", rate),
        member=block.read("member", member),
        member_may=block.read("member may", partial(member_may, excuse=excuse)),
        in_=block.read("in", places),
        in_the_group=block.read("in the group", age),
        strikes=block.read("strikes", strikes),
    )


def _links(desk: Desk, field: Field) -> values.LinksTo | None:
    found = [_linked(desk, item) for item in row(desk, field)]
    good = [link for link in found if link is not None]
    excepted = tuple(target for link in good for target in link.excepted)
    if excepted and len(found) > 1:
        desk.fault(
            field.node.place, say("fault-except-in-row"), say("fault-do-one-line-except", key=field.key.text)
        )
    return (
        values.LinksTo(tuple(target for link in good for target in link.targets), excepted) if good else None
    )


def _linked(desk: Desk, field: Field) -> values.LinksTo | None:
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
    near = suggest.nearest(found.text, LINK_KINDS)
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


def has(desk: Desk, field: Field) -> tuple[values.Has, ...] | None:
    """What a message carries, one or several."""
    return tuple(value for item in row(desk, field) for value in _carried(desk, item)) or None


def _carried(desk: Desk, field: Field) -> tuple[values.Has, ...]:
    found = scalar(desk, field)
    if found is None:
        return ()
    value = phrases.has(found.text)
    if value is None:
        one = found.text.lower().removesuffix("s")
        near = HAS_MEANT.get(one) or suggest.nearest(one, KINDS)
        if near and mend.mended(phrases.has, found.text) is None:
            desk.fault(
                found.place,
                say("fault-phrase", found=shown(found), forms=say("fault-form-has")),
                say("fault-do-mean", word=near),
            )
        else:
            unread(desk, field, found, HAS)
        return ()
    desk.use_lists(found.place, value[0].excepted)
    return value


def _forwarded(desk: Desk, field: Field) -> values.ForwardedFrom | None:
    found = [value for item in row(desk, field) if (value := _source(desk, item)) is not None]
    excepted = tuple(entry for value in found for entry in value.excepted)
    if excepted and len(found) > 1:
        desk.fault(
            field.node.place, say("fault-except-in-row"), say("fault-do-one-line-except", key=field.key.text)
        )
    sources = tuple(entry for value in found for entry in value.sources)
    return values.ForwardedFrom(any(value.anyone for value in found), sources, excepted) if found else None


def _source(desk: Desk, field: Field) -> values.ForwardedFrom | None:
    value = phrase(desk, field, FORWARDED)
    if value is None:
        return None
    meant = [one for one in value.sources if isinstance(one, values.Word) and one.pattern in ANYONE_MEANT]
    if meant:
        message = say("fault-phrase", found=meant[0].pattern, forms=say("fault-form-forwarded"))
        desk.fault(field.node.place, message, say("fault-do-mean", word="anyone"))
        return None
    desk.use_lists(field.node.place, (*value.sources, *value.excepted))
    return value


def _mentions(desk: Desk, field: Field) -> values.Mentions | None:
    value = phrase(desk, field, MENTIONS)
    if value is None:
        return None
    desk.use_lists(field.node.place, value.excepted)
    return value if value.within is None or window(desk, field, value.within) else None
