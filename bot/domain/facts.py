"""What is known when an event is judged. A batch loads it in bulk; each outcome is absorbed, so the next event sees it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from msgspec import Struct

from bot.domain.events import Membership, Post
from bot.domain.ids import ChatId, GroupName, LadderName, MemberKey, MessageId, RuleId, TierName, UserId

NO_MEMBER = MemberKey(0)


class Past(Struct, frozen=True, kw_only=True, gc=False):
    """What is remembered of a message for pace and repeats.

    `fingerprint`: 63-bit hash of the folded text (0 without text). `simhash`: 64 bits as a signed integer, 0 for texts of
    under 20 letters. They and `letters` are 0 while no rule asks `repeats`. `links` and `mentions` are counts, `kinds` bits
    (0 while no rule asks). `struck`: rules that acted on this message already; if it breaks them again (an edit, a later part
    of its album) they only delete. `deleted`: a rule had it deleted (parts of its album that come later share that).

    Only written, for points: `day` is the community's (0: not counted), `said` its letters (-1: only an edit was seen),
    `reply_to` the message answered, `answers` the member whom the reply counts for, `void` what took it back at once.
    """

    chat: ChatId
    message: MessageId
    at: int
    album: str = ""
    fingerprint: int = 0
    simhash: int = 0
    letters: int = 0
    links: int = 0
    mentions: int = 0
    kinds: int = 0
    struck: tuple[RuleId, ...] = ()
    deleted: bool = False
    day: int = 0
    said: int = -1
    reply_to: int = 0
    answers: MemberKey = NO_MEMBER
    void: str = ""


class StrikeGiven(Struct, frozen=True, kw_only=True):
    """One strike that a member has: on which ladder, by which rule (empty: by hand), when."""

    ladder: LadderName
    rule: RuleId
    at: int
    chat: ChatId
    message: MessageId | None = None
    by: str = ""
    reason: str = ""


class Sanction(Struct, frozen=True, kw_only=True):
    """A ban, or a mute of a day or more, in one chat; `until` is `None` for one without an end."""

    member: MemberKey
    chat: ChatId
    kind: Literal["mute", "ban"]
    since: int
    until: int | None = None

    def lasts(self, at: int) -> bool:
        """Whether it holds at a moment."""
        return self.since <= at and (self.until is None or at < self.until)


@dataclass(slots=True, kw_only=True)
class Member:
    """What is known of the author of a message. Absent times mean: before the bot's memory.

    `past` holds the member's counted messages within the charter's longest window, oldest first, of every group.
    `strikes` are those that nobody took back, oldest first; whether they faded is for the ladder to say.
    `tier` is empty for the lowest one. `sanctions` are those of the last day. `own` is the key of an account that counts for
    another member, whose key is `key`. `wrote`: when they first wrote (`None`: never yet).
    """

    key: MemberKey
    user: UserId
    name: str = ""
    username: str = ""
    language: str = ""
    tier: TierName = TierName("")
    joined: int | None = None
    inside_since: dict[ChatId, int] = field(default_factory=dict)
    strikes: list[StrikeGiven] = field(default_factory=list)
    past: list[Past] = field(default_factory=list)
    sanctions: list[Sanction] = field(default_factory=list)
    own: MemberKey = NO_MEMBER
    wrote: int | None = None

    @property
    def account(self) -> MemberKey:
        """The key of the account itself."""
        return self.own or self.key


@dataclass(slots=True, kw_only=True)
class GroupFacts:
    """What is known of a chat of the community. `staff`: the owner and administrators by account, with their rights.

    `title` is what people see; `kind` Telegram's word; `me` is how the bot itself stands there (`None`: not known yet).
    """

    chat: ChatId
    name: GroupName
    kind: str = "supergroup"
    title: str = ""
    username: str = ""
    linked_channel: ChatId | None = None
    staff: dict[UserId, Membership] = field(default_factory=dict)
    staff_names: frozenset[str] = frozenset()
    me: Membership | None = None


class Spoken(Struct, frozen=True, kw_only=True):
    """The bot spoke to a member about these rules; about none, if a member asked for it. `thanks`: it told of thanks."""

    at: int
    member: MemberKey
    rules: tuple[RuleId, ...]
    thanks: bool = False


@dataclass(slots=True, kw_only=True)
class Facts:
    """The facts of a batch: chats by id, members by account. `charter` is the number of the charter in force.

    `observed`: rules of it that are only observed, whatever it says.
    """

    charter: int = 0
    observed: tuple[RuleId, ...] = ()
    groups: Mapping[ChatId, GroupFacts] = field(default_factory=dict)
    members: dict[UserId, Member] = field(default_factory=dict)
    messages: dict[tuple[ChatId, MessageId], Past] = field(default_factory=dict)
    """Earlier states of messages that this batch edits; those of this batch are absorbed."""
    albums: dict[tuple[ChatId, str], tuple[Past, ...]] = field(default_factory=dict)
    """The parts so far of albums of which this batch brings more."""
    spoken: dict[ChatId, list[Spoken]] = field(default_factory=dict)
    """What rules made the bot say in each chat during the last minute, so that a raid does not make it talk all the time.

    Not of the batch: give every batch the same one. It is never written down, for a restart forgets it without harm.
    """
    our_groups: frozenset[str] = field(init=False)
    """What `$our groups` of a charter holds: usernames, titles and ids of our chats."""

    def __post_init__(self) -> None:
        ours = [group for group in self.groups.values() if group.name]
        names = {name for group in ours for name in (group.username, group.title, str(group.chat)) if name}
        self.our_groups = frozenset(names)

    def chat_of(self, name: GroupName) -> ChatId | None:
        """The chat that the charter calls `name`, if the bot has met it."""
        return next((group.chat for group in self.groups.values() if group.name == name), None)


def author_of(post: Post) -> UserId:
    """The account that a message counts for: a channel that writes has its own, not the one that all channels share."""
    if post.voice == "channel" and post.sender_chat is not None:
        return UserId(post.sender_chat)
    return post.author.id
