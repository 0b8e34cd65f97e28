"""A scene in which examples and stories play: groups, people and a time that are made up, messages as Telegram shows them."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, convert

from bot.domain.charter.schema import DAY, Charter
from bot.domain.events import (
    Chat,
    Forward,
    Item,
    Link,
    Membership,
    MessageEdited,
    MessagePosted,
    Person,
    Post,
)
from bot.domain.facts import Facts, GroupFacts, Member, StrikeGiven
from bot.domain.ids import (
    ChatId,
    GroupName,
    LadderName,
    MemberKey,
    MessageId,
    RuleId,
    TierName,
    UpdateId,
    UserId,
)
from bot.domain.rules.marks import find_items, find_links, find_mentions
from bot.domain.rules.rank import is_newcomer

MONDAY = 1_699_833_600
"""00:00 of some Monday."""

WEEK = 7 * DAY
WEDNESDAY_NOON = (2, 12 * 60)
MINUTE = 60

MADE_UP = -1_000_000_000
"""Chats that the charter knows by an @name get ids from here on."""

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
NO_MEDIA = {*LINKS, *ITEMS, *TEXTS, "forward"}


class Facets(
    Struct,
    frozen=True,
    kw_only=True,
    rename={"in_": "in", "from_": "from", "forwarded_from": "forwarded from", "links_to": "links to"},
):
    """What a message of an example or story carries besides its text, by the charter's keys.

    `at` is a day of the week (Monday is 0) and minutes since midnight; `after` seconds since the author joined.
    """

    in_: str = ""
    from_: str = ""
    has: tuple[str, ...] = ()
    reply: bool = False
    edited: bool = False
    forwarded_from: str = ""
    links_to: tuple[str, ...] = ()
    strikes: int | None = None
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
        post = Post(
            chat=chat,
            message=MessageId(self._messages),
            at=at,
            author=Person(id=self._author(by, facets, chat, at), name=by),
            text=text,
            quoted=" ".join(TEXTS[kind] for kind in facets.has if kind in TEXTS),
            links=(*find_links(text), *_links(facets, text)),
            mentions=tuple(find_mentions(text)),
            items=(*find_items(text), *(Item(kind=kind, text=text) for kind in facets.has if kind in ITEMS)),
            media=tuple(kind for kind in facets.has if kind not in NO_MEDIA),
            forward=_forward(facets),
            reply_to=MessageId(self._messages) if facets.reply else None,
            edited_at=at if facets.edited else None,
        )
        kind = MessageEdited if facets.edited else MessagePosted
        return kind(update=UpdateId(self._messages), post=post, chat=Chat(id=chat, kind="supergroup"))

    def _moment(self, wanted: tuple[int, int] | None, later: int) -> int:
        """The wanted moment of the week, the next time it comes; else `later`."""
        earliest = None if self._at is None else self._at + later
        if earliest is not None and wanted is None:
            return earliest
        day, minutes = wanted or WEDNESDAY_NOON
        at = MONDAY + day * DAY + minutes * MINUTE
        return at if earliest is None else at + max(0, -((at - earliest) // WEEK)) * WEEK

    def _author(self, name: str, facets: Facets, chat: ChatId, at: int) -> UserId:
        user = self._people.setdefault(name, UserId(len(self._people) + 1))
        member = self.facts.members.setdefault(user, Member(key=MemberKey(user), user=user, name=name))
        if facets.from_ == "staff":
            self.facts.groups[chat].staff[user] = Membership(status="admin")
        elif facets.from_ not in {"", "newcomer"}:
            member.tier = TierName(facets.from_)
        if facets.after is not None:
            self._joins(member, at - facets.after)
        elif facets.from_ == "newcomer" and not is_newcomer(member, at, self._newcomer_for):
            self._joins(member, at)
        if facets.strikes is not None:
            given = StrikeGiven(ladder=self._ladder, rule=RuleId(""), at=at, chat=chat)
            member.strikes = [given] * facets.strikes
        return user

    def _joins(self, member: Member, at: int) -> None:
        member.joined = at
        member.inside_since = dict.fromkeys(self._chats.values(), at)


def _chat_of(charter: Charter, name: GroupName) -> ChatId:
    chat = charter.groups[name].chat
    return ChatId(MADE_UP - list(charter.groups).index(name)) if isinstance(chat, str) else chat


def _links(facets: Facets, text: str) -> tuple[Link, ...]:
    behind = (Link(url=url, shown=text) for url in facets.links_to)
    return (*behind, *(LINKS[kind] for kind in facets.has if kind in LINKS))


def _forward(facets: Facets) -> Forward | None:
    """Where a message came from: a name, an @username, or an id."""
    source = facets.forwarded_from
    if not source:
        return Forward(kind="hidden", name="Somebody") if "forward" in facets.has else None
    if source.lstrip("-").isdecimal():
        return Forward(kind="channel", id=int(source))
    if source.startswith("@"):
        return Forward(kind="channel", username=source[1:])
    return Forward(kind="channel", name=source)
