"""The whole charter from what stands on the page: every section read, every name resolved, every fault told."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from bot.domain.charter.block import Block
from bot.domain.charter.desk import Catalogue, Desk, Field, Shelf, say
from bot.domain.charter.faults import Fault, Reading
from bot.domain.charter.nodes import Mapping, Node, Scalar, Sequence, entry_of, is_empty
from bot.domain.charter.schema import STANDARD, Charter
from bot.domain.charter.schema_housekeeping import Housekeeping
from bot.domain.charter.schema_privacy import Privacy
from bot.domain.charter.schema_standing import ONLY_TIER
from bot.domain.charter.sections_activities import activities
from bot.domain.charter.sections_answers import answers
from bot.domain.charter.sections_community import community, groups, version
from bot.domain.charter.sections_house import housekeeping
from bot.domain.charter.sections_ladders import ladders
from bot.domain.charter.sections_lists import check_use, lists
from bot.domain.charter.sections_notes import notes
from bot.domain.charter.sections_points import points
from bot.domain.charter.sections_privacy import privacy
from bot.domain.charter.sections_rules import rules
from bot.domain.charter.sections_standing import check_asked
from bot.domain.charter.sections_tiers import tiers
from bot.domain.charter.vocabulary import TOP
from bot.domain.charter.wording import messages


def files_named(root: Node) -> tuple[str, ...]:
    """The files that a charter names, in its order: they must be on the `Shelf` when it is read."""
    held = entry_of(root, "lists")
    named = [entry_of(node, "file") for _, node in held.entries] if isinstance(held, Mapping) else []
    return tuple(dict.fromkeys(node.text for node in named if isinstance(node, Scalar) and node.text))


def read(root: Node, shelf: Shelf, catalogue: Catalogue, told: Iterable[Fault] = ()) -> Reading:
    """The charter, or what is wrong with it. `told` are the faults that were found before, in the page itself."""
    desk = Desk(shelf=shelf, catalogue=catalogue, faults=list(told))
    charter = _charter(desk, root)
    faults = tuple(sorted(desk.faults, key=_where(root)))
    wrong = any(fault.level == "error" for fault in faults)
    return Reading(charter=None if wrong else charter, faults=faults)


def _where(root: Node) -> Callable[[Fault], tuple[bool, str, int, int]]:
    """The order of the page, and what is wrong in files that it names after that."""
    return lambda fault: (
        fault.place.file != root.place.file,
        fault.place.file,
        fault.place.line,
        fault.place.column,
    )


def _charter(desk: Desk, root: Node) -> Charter | None:
    if isinstance(root, Sequence) or (isinstance(root, Scalar) and (is_empty(root) or not desk.faults)):
        desk.fault(root.place, say("fault-no-charter"), say("fault-do-begin"))
        return None
    top = Scalar(text=root.place.file.rpartition("/")[2] or "charter", place=root.place)
    block = Block(desk, Field(top, root), TOP)
    block.need("charter", version)
    about = block.need("community", community)
    chats = block.need("groups", groups)
    held = block.read("lists", lists) or {}
    climbed = block.read("ladders", ladders) or {STANDARD.name: STANDARD}
    desk.ladder_names = frozenset(climbed) | desk.ladder_names
    earned = block.read("points", points)
    if desk.target_at is not None and "points" not in block and not desk.faults:
        desk.fault(desk.target_at, say("fault-target-without-points"), say("fault-do-count-points"))
    ranks = block.read("tiers", tiers)
    kept = block.read("rules", rules)
    held_then = block.read("activities", activities)
    kept_tidy = block.read("housekeeping", housekeeping)
    told = block.read("notes", notes)
    answered = block.read("answers", answers)
    worded = block.read("messages", messages)
    private = block.read("privacy", partial(privacy, tiers=ranks or ()))
    check_use(desk, held)
    check_asked(desk)
    if about is None or chats is None:
        return None
    return Charter(
        community=about,
        groups=chats,
        lists={called: tuple(entry.text for entry in one.entries) for called, one in held.items()},
        ladders=climbed,
        rules=kept or {},
        points=earned,
        tiers=ranks or (ONLY_TIER,),
        activities=held_then or {},
        housekeeping=kept_tidy or Housekeeping(),
        notes=told or {},
        answers=answered or {},
        privacy=private or Privacy(),
        messages=worded or {},
    )
