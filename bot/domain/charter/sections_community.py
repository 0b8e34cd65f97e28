"""The sections `community` and `groups`: what the community is for, and the chats it lives in."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from bot.domain.charter import suggest
from bot.domain.charter.block import Block, entries, named, row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.languages import BY_NAME, CODE
from bot.domain.charter.nodes import Mapping, Scalar
from bot.domain.charter.prose import paragraphs, prose
from bot.domain.charter.scalars import choice, flag, joined, name, number, scalar, shown, word
from bot.domain.charter.schema import Community, Group
from bot.domain.charter.sections_target import target
from bot.domain.charter.vocabulary import COMMUNITY, GROUP
from bot.domain.charter.vocabulary_rules import PEOPLE_MEANT
from bot.domain.charter.zones import nearest_zone
from bot.domain.ids import ChatId, GroupName

BansReach = Literal["all groups", "the group"]
Kind = Literal["group", "channel"]
OpenTo = Literal["everyone", "staff"]
OPEN_TO = ("everyone", "staff")

VERSION = "1"
NOT_YET = ChatId(-1_000_000_000_000)
"""Stands for a group that is not there yet: an id that Telegram gives to none."""

MOST_TOPICS = 999_999_999
REACHES = {
    **dict.fromkeys(("all", "everywhere", "every group", "community", "the community"), "all groups"),
    **dict.fromkeys(("group", "here", "one group", "this group", "that group"), "the group"),
}
USERNAME = re.compile(r"@[A-Za-z][A-Za-z0-9_]{3,31}")
CHAT_ID = re.compile(r"-[1-9][0-9]{0,15}")
_LINK = re.compile(r"(?:https?://)?t(?:elegram)?\.me/([A-Za-z][A-Za-z0-9_]{3,31})/?", re.IGNORECASE)


class _Chat(NamedTuple):
    id: ChatId | str


def version(desk: Desk, field: Field) -> int | None:
    """The version of the format: 1."""
    found = scalar(desk, field)
    if found is None or found.text == VERSION:
        return int(found.text) if found else None
    desk.fault(
        found.place,
        say("fault-version", found=shown(found)),
        say("fault-do-write", text=f"charter: {VERSION}"),
    )
    return None


def community(desk: Desk, field: Field) -> Community | None:
    """What the community is for. Its languages are known from here on."""
    block = Block(desk, field, COMMUNITY)
    desk.languages = block.read("languages", _languages) if "languages" in block else ("en",)
    title = block.need("name", prose)
    goal = block.need("goal", prose)
    values = block.read("values", paragraphs)
    timezone = block.read("timezone", _timezone)
    bans_reach: BansReach = block.read("bans reach", _bans_reach) or "all groups"
    aimed = block.read("target", target)
    if title is None or goal is None:
        return None
    return Community(
        name=title,
        goal=goal,
        values=values or (),
        languages=desk.languages or ("en",),
        timezone=timezone or "UTC",
        bans_reach=bans_reach,
        target=aimed,
    )


def _languages(desk: Desk, field: Field) -> tuple[str, ...] | None:
    if isinstance(field.node, Scalar) and joined(desk, field, field.node, better=_code):
        return None
    found = [_language(desk, item) for item in row(desk, field)]
    known = tuple(dict.fromkeys(language for language in found if language is not None))
    return known if known and len(known) == len(found) else None


def _language(desk: Desk, field: Field) -> str | None:
    found = word(desk, field)
    if found is None:
        return None
    if CODE.fullmatch(found.text) and found.text not in BY_NAME:
        return _there_is(desk, found)
    code = _code(found.text)
    desk.fault(
        found.place,
        say("fault-language", found=shown(found)),
        say("fault-do-write", text=code) if code else say("fault-do-write-code"),
    )
    return None


def _there_is(desk: Desk, found: Scalar) -> str | None:
    """The language, if its code stands for one."""
    if found.text.partition("-")[0] in desk.shelf.languages:
        return found.text
    desk.fault(
        found.place,
        say("fault-no-language", found=shown(found)),
        say("fault-do-write-spoken", languages=", ".join(desk.shelf.spoken)),
    )
    return None


def _code(text: str) -> str | None:
    return BY_NAME.get(text.lower()) or suggest.nearest(text, BY_NAME.values())


def _timezone(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    if found is None or found.text in desk.shelf.zones:
        return found.text if found else None
    near = nearest_zone(found.text, desk.shelf.zones)
    desk.fault(
        found.place,
        say("fault-timezone", found=shown(found)),
        say("fault-do-mean", word=near) if near else say("fault-do-write-zone"),
    )
    return None


def _bans_reach(desk: Desk, field: Field) -> BansReach | None:
    match choice(desk, field, ("all groups", "the group"), meant=REACHES):
        case "all groups" | "the group" as found:
            return found
        case _:
            return None


def groups(desk: Desk, field: Field) -> dict[GroupName, Group]:
    """The chats of the community by their names in the charter. Their names are known from here on."""
    found: dict[GroupName, Group] = {}
    names: list[GroupName] = []
    chats: dict[ChatId | str, Scalar] = {}
    rooms: list[Scalar] = []
    for entry in named(desk, field, GROUP):
        called = name(desk, entry.key)
        names.append(GroupName(entry.key.text))
        group = _group(desk, entry, GroupName(entry.key.text))
        if called is None or group is None:
            continue
        _once(desk, entry.key, chats, group)
        if group.open_to == "staff":
            _one_room(desk, entry.key, rooms)
        found[group.name] = group
    if not names and isinstance(field.node, Mapping):
        desk.fault(field.key.place, say("fault-no-group"), say("fault-do-add-groups"))
    desk.groups, desk.group_names = found, frozenset(names)
    return found


def _once(desk: Desk, key: Scalar, chats: dict[ChatId | str, Scalar], group: Group) -> None:
    first = chats.setdefault(group.chat, key)
    if first is not key:
        desk.fault(
            key.place, say("fault-same-chat", group=key.text, other=first.text), say("fault-do-drop-group")
        )


def _one_room(desk: Desk, key: Scalar, rooms: list[Scalar]) -> None:
    rooms.append(key)
    if len(rooms) > 1:
        desk.fault(
            key.place,
            say("fault-two-staff-rooms", group=key.text, other=rooms[0].text, line=rooms[0].place.line),
            say("fault-do-one-staff-room"),
        )


def _group(desk: Desk, field: Field, called: GroupName) -> Group | None:
    block = Block(desk, field, GROUP)
    chat = block.need("chat", _chat)
    kind: Kind = block.read("kind", _kind) or "group"
    open_to: OpenTo = block.read("open to", _open_to) or "everyone"
    note = block.read("note", prose)
    topics = block.read("topics", _topics) or {}
    pin_charter = block.read("pin charter", flag) or False
    if chat is None:
        return None
    return Group(
        name=called,
        chat=chat.id,
        kind=kind,
        open_to=open_to,
        topics=topics,
        note=note or {},
        pin_charter=pin_charter,
    )


def _chat(desk: Desk, field: Field) -> _Chat | None:
    found = scalar(desk, field)
    if found is None:
        return None
    if CHAT_ID.fullmatch(found.text):
        chat = ChatId(int(found.text))
        if chat == NOT_YET:
            desk.fault(found.place, say("fault-no-chat-yet"), say("fault-do-put-chat"), level="warning")
        return _Chat(chat)
    if USERNAME.fullmatch(found.text):
        return _Chat(found.text[1:].lower())
    right = _right_chat(found.text)
    desk.fault(
        found.place,
        say("fault-chat", found=shown(found)),
        say("fault-do-write", text=right) if right else say("fault-do-write-chat"),
    )
    return None


def _right_chat(text: str) -> str | None:
    text = text.strip("“”‘’「」 ")
    if USERNAME.fullmatch(text):
        return f'chat: "{text}"'
    if link := _LINK.fullmatch(text):
        return f'chat: "@{link[1]}"'
    if USERNAME.fullmatch(f"@{text}"):
        return f'chat: "@{text}"'
    if re.fullmatch(r"[1-9][0-9]{0,12}", text):
        return f"chat: -100{text}"
    return None


def _topics(desk: Desk, field: Field) -> dict[str, int]:
    """The topics of a forum, each with its number, each number once."""
    found: dict[str, int] = {}
    for entry in entries(desk, field):
        called, topic = name(desk, entry.key), number(desk, entry, least=1, most=MOST_TOPICS)
        if called is None or topic is None:
            continue
        twin = next((known for known, other in found.items() if other == topic), None)
        if twin is not None:
            desk.fault(entry.node.place, say("fault-same-topic", name=twin), say("fault-do-other-topic"))
        found[called] = topic
    return found


def _kind(desk: Desk, field: Field) -> Kind | None:
    match choice(desk, field, ("group", "channel")):
        case "group" | "channel" as found:
            return found
        case _:
            return None


def _open_to(desk: Desk, field: Field) -> OpenTo | None:
    found = scalar(desk, field)
    if found is None:
        return None
    match found.text:
        case "everyone":
            return "everyone"
        case "staff":
            return "staff"
        case _:
            _open_to_others(desk, field, found)
            return None


def _open_to_others(desk: Desk, field: Field, found: Scalar) -> None:
    """Say that a group is not yet open to a tier, unless another word was meant."""
    near = PEOPLE_MEANT.get(found.text.lower()) or suggest.nearest(found.text, OPEN_TO)
    if near in OPEN_TO:
        desk.fault(
            found.place,
            say("fault-want-choice", key=field.key.text, found=shown(found), words=", ".join(OPEN_TO)),
            say("fault-do-mean", word=near),
        )
    else:
        desk.fault(
            found.place,
            say("fault-not-yet", what=f"{field.key.text}: {shown(found)}"),
            say("fault-do-choose", words=", ".join(OPEN_TO)),
        )
