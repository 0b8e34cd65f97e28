"""What the books hold that is not the domain's own: effects waiting, timers, decisions, cards, versions of the charter."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from bot.domain.effects import Effect
from bot.domain.ids import ChatId, MemberKey, MessageId, RuleId, TierName, UpdateId
from bot.domain.outcome import Card
from bot.domain.points.limits import Kind


class Queued(Struct, frozen=True, kw_only=True):
    """An effect in the outbox. `key` is unique: the update (or timer) it came from and its place there.

    `at` is when it was queued: what Telegram refuses after a time (48 h for deletions) is then dropped.
    """

    key: str
    chat: ChatId
    lane: Literal[0, 1]
    effect: Effect
    id: int = 0
    at: int = 0
    attempts: int = 0
    not_before: float = 0.0


TimerKind = Literal["unsay", "close card", "activity", "review", "forget"]


class Timer(Struct, frozen=True, kw_only=True):
    """Something that is due later. `key` is unique; `data` is small JSON of the kind."""

    key: str
    due: int
    kind: TimerKind
    chat: ChatId
    data: dict[str, int | str] = {}
    late: Literal["run", "skip"] = "run"


class CreditFact(Struct, frozen=True, kw_only=True):
    """What earns or costs points beside messages and replies: thanks, a gift, a strike. `void`: what took it back.

    `day` is the community's; `message` is the one that did it, `about` the one it is for; `reason` is of a gift.
    """

    fact: str
    kind: Kind
    member: MemberKey
    giver: MemberKey
    value: int
    at: int
    day: int
    chat: ChatId
    message: MessageId | None = None
    about: MessageId | None = None
    reason: str = ""
    void: str = ""


class Counted(Struct, frozen=True, kw_only=True):
    """A message that was counted: who wrote it, on which day, which member its reply counts for (0: nobody's)."""

    author: MemberKey
    at: int
    day: int
    answers: MemberKey
    void: str


class Reply(Struct, frozen=True, kw_only=True):
    """A live reply that a member got: on which day, by whom."""

    day: int
    giver: MemberKey
    at: int


class TierChange(Struct, frozen=True, kw_only=True):
    """A member's tier changed. `key` is unique; `stats` is JSON of what it rests on; `why` a cause, or a reason by hand."""

    key: str
    member: MemberKey
    at: int
    was: TierName
    now: TierName
    why: str
    stats: bytes
    charter: int
    locked: bool = False


class Decision(Struct, frozen=True, kw_only=True):
    """One judgement that had consequences (or would have had, in observe), with the facts it rests on.

    `facts` is JSON without account ids: the post, the member's standing and windows; `answer` and `rules` as the charter
    writes them. `undone` is when an operator took it back (0: it stands).
    """

    update: UpdateId
    at: int
    chat: ChatId
    message: MessageId | None
    member: MemberKey
    charter: int
    rules: tuple[str, ...]
    answer: tuple[str, ...]
    why: bytes
    facts: bytes
    undone: int = 0


class Note(Struct, frozen=True, kw_only=True):
    """A text that staff saved. `key` is its name as `note_key` makes it."""

    key: str
    name: str
    body: str
    by: MemberKey
    at: int


class RuleState(Struct, frozen=True, kw_only=True):
    """What is remembered of a rule: the hash of the form it has, since when, and its fuse.

    A rule whose fuse is blown is only observed; once staff let it act all the same, the fuse is bridged for good.
    """

    rule: RuleId
    form: str
    since: int
    fuse: Literal["whole", "blown", "bridged"] = "whole"


class CardRow(Struct, frozen=True, kw_only=True):
    """A card in the staff room and its state."""

    id: int
    card: Card
    state: Literal["open", "agreed", "refused", "expired"]
    room: ChatId
    message: MessageId | None = None


class Adopted(Struct, frozen=True, kw_only=True):
    """A version of the charter that was adopted. `files`: the texts it named, as they were, by their names."""

    number: int
    sha256: str
    body: str
    at: int
    files: dict[str, str] = {}
