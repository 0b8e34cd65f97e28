"""What another charter changes, in sentences: what is new, what is gone, which lines read otherwise."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Literal

from bot.domain.charter.schema import Charter, Community, Group, Place, Rule
from bot.domain.effects import Arg, Joined, Text
from bot.domain.text.item import Item, Kind, said
from bot.domain.text.page import items, naming_of

What = Literal["new", "gone", "changed"]
FEW = 5
"""So many entries of a list are named; the others are counted."""

TOLD = frozenset({"groups", "lists", "ladders", "rules", "points", "tiers", "activities"})
"""The fields of a charter that are told piece by piece."""

THINGS: Mapping[Kind, str] = {
    "community": "change-thing-community",
    "group": "change-thing-group",
    "list": "change-thing-list",
    "rule": "change-thing-rule",
    "ladder": "change-thing-ladder",
    "bans": "change-thing-bans",
    "points": "change-thing-points",
    "tier": "change-thing-tier",
    "activity": "change-thing-activity",
}


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is otherwise, in a sentence."""

    kind: Kind | Literal["other"]
    name: str
    what: What
    text: Text


def changes(old: Charter, new: Charter) -> tuple[Change, ...]:
    """All that `new` changes; nothing for the same charter, wherever its lines stand."""
    return (*_items(old, new), *_silent(old, new), *_lists(old, new), *_others(old, new))


def _items(old: Charter, new: Charter) -> Iterator[Change]:
    before, after = _by_name(old), _by_name(new)
    for place, item in before.items():
        if place not in after:
            yield _change(item, "gone", _about(item, "change-gone", lines=_lines(item.lines)))
    for place, item in after.items():
        if place not in before:
            yield _change(item, "new", _about(item, "change-new", lines=_lines(item.lines)))
        elif before[place] != item:
            yield from _rewritten(before[place], item)


def _by_name(charter: Charter) -> dict[tuple[str, str], Item]:
    found = (*(map(_group, charter.groups.values())), *items(charter, naming_of(charter)))
    return {(item.kind, item.name): item for item in found}


def _group(group: Group) -> Item:
    lines = [Text(key="change-chat", args={"chat": str(group.chat), "kind": group.kind})]
    if group.open_to == "staff":
        lines.append(Text(key="change-for-staff"))
    if group.note:
        lines.append(Text(key="change-note", args={"note": said(group.note)}))
    return Item("group", group.name, tuple(lines))


def _rewritten(before: Item, after: Item) -> Iterator[Change]:
    """The lines that are otherwise, in their order: what becomes what, what goes, what comes."""
    gone = [line for line in before.lines if line not in after.lines]
    come = [line for line in after.lines if line not in before.lines]
    for one, other in zip(gone, come, strict=False):
        yield _change(after, "changed", _about(after, "change-becomes", before=one, after=other))
    for line in gone[len(come) :]:
        yield _change(after, "changed", _about(after, "change-no-longer", line=line))
    for line in come[len(gone) :]:
        yield _change(after, "changed", _about(after, "change-now", line=line))


def _silent(old: Charter, new: Charter) -> Iterator[Change]:
    """Rules whose text stays while something else of them changes: their examples, a ladder that they never climb."""
    before, after = _by_name(old), _by_name(new)
    for name, rule in new.rules.items():
        was = old.rules.get(name)
        if was is None or before["rule", name] != after["rule", name]:
            continue
        if _bare(was) != _bare(rule):
            yield _change(after["rule", name], "changed", _about(after["rule", name], "change-silent"))
        elif _tried(was) != _tried(rule):
            yield _change(after["rule", name], "changed", _about(after["rule", name], "change-examples"))


def _bare(rule: Rule) -> Rule:
    return replace(rule, place=Place(), must_match=(), must_not_match=(), stories=())


def _tried(rule: Rule) -> tuple[object, ...]:
    """The examples of a rule without their places."""
    steps = [replace(step, place=Place()) for story in rule.stories for step in story]
    return (
        [replace(one, place=Place()) for one in rule.must_match],
        [replace(one, place=Place()) for one in rule.must_not_match],
        steps,
    )


def _lists(old: Charter, new: Charter) -> Iterator[Change]:
    for name in dict.fromkeys((*old.lists, *new.lists)):
        before, after = old.lists.get(name), new.lists.get(name)
        thing: dict[str, Arg] = {"thing": _thing("list", name)}
        if after is None:
            yield Change("list", name, "gone", Text(key="change-list-gone", args=thing))
        elif before is None:
            number: dict[str, Arg] = {"number": len(after)}
            yield Change("list", name, "new", Text(key="change-list-new", args=thing | number))
        elif before != after:
            yield Change("list", name, "changed", _entries(thing, before, after))


def _entries(thing: dict[str, Arg], before: tuple[str, ...], after: tuple[str, ...]) -> Text:
    more = [entry for entry in after if entry not in set(before)]
    fewer = [entry for entry in before if entry not in set(after)]
    args: dict[str, Arg] = {
        "more": len(more),
        "fewer": len(fewer),
        "added": Joined(parts=tuple(more[:FEW])),
        "dropped": Joined(parts=tuple(fewer[:FEW])),
    }
    match bool(more), bool(fewer):
        case True, True:
            key = "change-list-both"
        case True, False:
            key = "change-list-more"
        case False, True:
            key = "change-list-fewer"
        case _:
            key = "change-list-order"
    return Text(key=key, args=thing | args)


def _others(old: Charter, new: Charter) -> Iterator[Change]:
    """What has no sentence of its own: that it changes is told."""
    names = [one.name for one in fields(Charter) if one.name not in TOLD | {"community"}]
    sections = [name for name in names if getattr(old, name) != getattr(new, name)]
    if _settings(old.community) != _settings(new.community):
        sections.append("community")
    sections += _unread(old, new)
    for name in sections:
        section = name.replace("_", " ")
        yield Change("other", section, "changed", Text(key="change-section", args={"section": section}))


def _settings(community: Community) -> Community:
    """What the text does not tell of a community."""
    return replace(community, name={}, goal={}, values=(), bans_reach="all groups")


def _unread(old: Charter, new: Charter) -> Iterator[str]:
    """Sections of which something changes that the text does not tell: a ladder nobody climbs, the end of a long post."""
    told = {item.kind for item in _by_name(new).values() if _by_name(old).get((item.kind, item.name)) != item}
    for kind, name in (
        ("ladder", "ladders"),
        ("activity", "activities"),
        ("tier", "tiers"),
        ("points", "points"),
    ):
        if getattr(old, name) != getattr(new, name) and kind not in told:
            yield name


def _change(item: Item, what: What, text: Text) -> Change:
    return Change(item.kind, item.name, what, text)


def _about(item: Item, key: str, **args: Arg) -> Text:
    return Text(key=key, args={"thing": _thing(item.kind, item.name), **args})


def _thing(kind: Kind, name: str) -> Text:
    return Text(key=THINGS[kind], args={"name": name})


def _lines(lines: Iterable[Text]) -> Text:
    return Text(key="change-lines", args={"lines": Joined(parts=tuple(lines), lines=True)})
