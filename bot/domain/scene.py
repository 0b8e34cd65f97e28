"""A scene in which examples and stories play: groups, people and a time that are made up, messages as Telegram shows them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, convert

from bot.domain.charter.schema import DAY, Charter
from bot.domain.events import (
    Chat,
    Membership,
    MessageEdited,
    MessagePosted,
    Person,
    Post,
)
from bot.domain.facts import Facts, GroupFacts, Member
from bot.domain.ids import (
    ChatId,
    GroupName,
    LadderName,
    MemberKey,
    MessageId,
    TierName,
    UpdateId,
    UserId,
)
from bot.domain.rules.catalogue import FACTS
from bot.domain.rules.marks import find_items, find_links, find_mentions
from bot.domain.rules.rank import is_newcomer
from bot.domain.rules.stage import Stage

MONDAY = 1_699_833_600
"""00:00 of some Monday."""

WEEK = 7 * DAY
WEDNESDAY_NOON = (2, 12 * 60)
MINUTE = 60

MADE_UP = -1_000_000_000
"""Chats that the charter knows by an @name get ids from here on."""


class Facets(Struct, frozen=True, kw_only=True, rename={"in_": "in", "from_": "from"}):
    """Where and when a message of an example or story is said, and by whom. What it carries besides is for facts to say.

    `at` is a day of the week (Monday is 0) and minutes since midnight; `after` seconds since the author joined.
    """

    in_: str = ""
    from_: str = ""
    at: tuple[int, int] | None = None
    after: int | None = None


class Scene:
    """A clean slate. Each message played gets its author, whom `facts` then knows; the time never goes back.

    `ladder` is the one on which strikes that a message brings along count.
    """

    def __init__(self, charter: Charter, *, ladder: LadderName) -> None:
        groups = [GroupFacts(chat=_chat_of(charter, name), name=name) for name in charter.groups]
        self.facts = Facts(groups={group.chat: group for group in groups})
        self._newcomer_for = charter.newcomer_for
        self._chats: dict[str, ChatId] = {"": groups[0].chat, **{group.name: group.chat for group in groups}}
        self._topics = {
            (self._chats[group.name], name): number
            for group in charter.groups.values()
            for name, number in group.topics.items()
        }
        self._ladder = ladder
        self._at: int | None = None
        self._people: dict[str, UserId] = {}
        self._messages = 0

    def plays(
        self, text: str, carried: Mapping[str, object], *, by: str = "", later: int = 0
    ) -> MessagePosted | MessageEdited:
        """The next message, `later` seconds after the one before; `carried` as `Example.facts` has it."""
        facets = convert(carried, Facets)
        chat = self._chats[facets.in_]
        self._at = at = self._moment(facets.at, later)
        self._messages += 1
        stage = Stage(
            chat=chat,
            message=MessageId(self._messages),
            at=at,
            member=self._author(by, facets, chat, at),
            ladder=self._ladder,
            text=text,
            links=[*find_links(text)],
            items=[*find_items(text)],
        )
        for key, value in carried.items():
            fact = FACTS.get(key)
            if fact is not None and fact.play is not None:
                fact.play(value, stage)
        post = _said(stage, by, self._topics.get((chat, stage.topic)))
        kind = MessageEdited if stage.edited else MessagePosted
        return kind(update=UpdateId(self._messages), post=post, chat=Chat(id=chat, kind="supergroup"))

    def _moment(self, wanted: tuple[int, int] | None, later: int) -> int:
        """The wanted moment of the week, the next time it comes; else `later`."""
        earliest = None if self._at is None else self._at + later
        if earliest is not None and wanted is None:
            return earliest
        day, minutes = wanted or WEDNESDAY_NOON
        at = MONDAY + day * DAY + minutes * MINUTE
        return at if earliest is None else at + max(0, -((at - earliest) // WEEK)) * WEEK

    def _author(self, name: str, facets: Facets, chat: ChatId, at: int) -> Member:
        user = self._people.setdefault(name, UserId(len(self._people) + 1))
        member = self.facts.members.setdefault(
            user, Member(key=MemberKey(user), user=user, name=name, wrote=0)
        )
        if facets.from_ == "staff":
            self.facts.groups[chat].staff[user] = Membership(status="admin")
        elif facets.from_ not in {"", "newcomer"}:
            member.tier = TierName(facets.from_)
        if facets.after is not None:
            self._joins(member, at - facets.after)
        elif facets.from_ == "newcomer" and not is_newcomer(member, at, self._newcomer_for):
            self._joins(member, at)
        return member

    def _joins(self, member: Member, at: int) -> None:
        member.joined = at
        member.inside_since = dict.fromkeys(self._chats.values(), at)


def _chat_of(charter: Charter, name: GroupName) -> ChatId:
    chat = charter.groups[name].chat
    return ChatId(MADE_UP - list(charter.groups).index(name)) if isinstance(chat, str) else chat


def _said(stage: Stage, by: str, thread: int | None) -> Post:
    return Post(
        chat=stage.chat,
        message=stage.message,
        at=stage.at,
        author=Person(**{"id": stage.member.user, "name": by, "username": by or "somebody", **stage.author}),
        text=stage.text,
        quoted=" ".join(stage.quoted),
        links=tuple(stage.links),
        mentions=tuple(find_mentions(stage.text)),
        items=tuple(stage.items),
        media=tuple(stage.media),
        forward=stage.forward,
        thread=thread,
        reply_to=stage.reply_to,
        edited_at=stage.at if stage.edited else None,
        **stage.more,
    )
