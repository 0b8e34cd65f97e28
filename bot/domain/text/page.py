"""The whole text, in pieces: community, rules, ladders, points, tiers, activities."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from bot.domain.activities.telling import schedule_words
from bot.domain.charter.schema import Charter, Words
from bot.domain.charter.schema_activities import Activity, Poll
from bot.domain.effects import Arg, Joined, Said, Text
from bot.domain.ids import ActivityName, GroupName, RuleId
from bot.domain.rules.naming import Naming, exactly
from bot.domain.text.item import Item, said
from bot.domain.text.rules import bans, climbed, ladder_item, rule_item
from bot.domain.text.standing import points_item, tier_item

BEGIN = 150
"""Characters of a post that are enough to know it by."""

NO_TITLES: Mapping[GroupName, str] = {}
HEADS = {
    "rule": Text(key="text-head-rules"),
    "tier": Text(key="text-head-tiers"),
    "activity": Text(key="text-head-activities"),
}


def naming_of(charter: Charter, titles: Mapping[GroupName, str] = NO_TITLES) -> Naming:
    """What people call the groups and tiers of a charter."""
    return Naming(
        groups=titles,
        tiers={tier.name: tier.called for tier in charter.tiers if tier.called},
        newcomer_for=charter.newcomer_for,
    )


def page(charter: Charter, naming: Naming) -> Iterator[tuple[Text, ...]]:
    """What members read, in blocks of lines: what is off or only for staff is left out; rules are numbered."""
    shown = [item for item in items(charter, naming) if _is_public(charter, item)]
    number, head = 0, ""
    for item in shown:
        lines = item.lines
        if item.kind == "rule":
            number += 1
            first = Text(key="text-number", args={"number": number, "line": lines[0]})
            lines = (first, *lines[1:])
        if item.kind in HEADS and item.kind != head:
            yield (HEADS[item.kind],)
        head = item.kind
        yield lines


def _is_public(charter: Charter, item: Item) -> bool:
    match item.kind:
        case "rule":
            return charter.rules[RuleId(item.name)].mode != "off"
        case "activity":
            groups = charter.activities[ActivityName(item.name)].groups
            return any(charter.groups[group].open_to == "everyone" for group in groups)
        case _:
            return True


def items(charter: Charter, naming: Naming) -> Iterator[Item]:
    """Everything that the text tells of."""
    yield Item("community", "community", tuple(_community(charter)))
    ladders = climbed(charter)
    for rule in charter.rules.values():
        yield rule_item(rule, charter.ladder_of(rule).name if len(ladders) > 1 else "", naming)
    for ladder in ladders.values():
        yield ladder_item(ladder, named=len(ladders) > 1)
    if bans(charter):
        key = "text-bans-everywhere" if charter.community.bans_reach == "all groups" else "text-bans-here"
        yield Item("bans", "bans", (Text(key=key),))
    if charter.points is not None:
        yield points_item(charter.points)
    called = {} if charter.points is None else charter.points.called
    if len(charter.tiers) > 1:
        yield from (tier_item(tier, naming, called) for tier in charter.tiers)
    yield from (_activity(one, naming) for one in charter.activities.values())


def _community(charter: Charter) -> Iterator[Text]:
    community = charter.community
    yield Text(key="text-name", args={"name": said(community.name)})
    yield Text(key="text-goal", args={"goal": said(community.goal)})
    yield from (Text(key="text-value", args={"value": said(value)}) for value in community.values)


def _begun(words: Words) -> Said:
    """The beginning of what is said: its first line, or what of it has room."""
    return said({language: _first_line(text) for language, text in words.items()})


def _first_line(text: str) -> str:
    line = text.strip().partition("\n")[0]
    return line if len(line) <= BEGIN else f"{line[: BEGIN - 1].rstrip()}…"


def _activity(activity: Activity, naming: Naming) -> Item:
    """What happens, when and where, with the beginning of what is said then."""
    does = activity.does
    args: dict[str, Arg] = {
        "when": schedule_words(activity.schedule),
        "groups": Joined(parts=tuple(naming.group(group) for group in activity.groups)),
        "words": _begun(does.question if isinstance(does, Poll) else does.words),
    }
    if not isinstance(does, Poll):
        return Item("activity", activity.name, (Text(key="text-post", args=args),))
    args["choices"] = Joined(parts=tuple(said(choice) for choice in does.choices))
    if does.open_for is None:
        return Item("activity", activity.name, (Text(key="text-poll", args=args),))
    args["open_for"] = exactly(does.open_for)
    return Item("activity", activity.name, (Text(key="text-poll-for", args=args),))
