"""Chats, their staff, who is inside, and what happens when a chat becomes another one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec
from sqlalchemy import Executable, bindparam, delete, select, update

from bot.adapters.db import tables
from bot.adapters.db.statements import Page, Statement, Tongue, one_row
from bot.domain.events import Membership
from bot.domain.facts import GroupFacts
from bot.domain.ids import ChatId, GroupName, MemberKey, UserId

_chats = tables.chats.c
_staff = tables.staff.c
_stays = tables.stays.c
_members = tables.members.c
_aliases = tables.chat_aliases.c
NAMES = ("chat_id", "kind", "title", "username", "linked_channel", "me")


def _save(tongue: Tongue) -> Executable:
    new = tongue.insert(tables.chats)
    return new.on_conflict_do_update(
        index_elements=[_chats.chat_id], set_={name: new.excluded[name] for name in NAMES[1:]}
    )


CHATS = Statement(lambda _: select(*(_chats[name] for name in NAMES)))
STAFF = Statement(
    lambda _: (
        select(_staff.chat_id, _staff.membership, _members.user_id, _members.handle)
        .select_from(tables.staff.join(tables.members, _members.member_key == _staff.member_key))
        .where(_members.user_id.is_not(None))
    )
)
ALIASES = Statement(lambda _: select(_aliases.old, _aliases.new))
SAVE = Statement(_save, *NAMES)
DISMISS = Statement(lambda _: delete(tables.staff).where(_staff.chat_id == bindparam("chat")), "chat")
APPOINT = one_row(tables.staff, "chat_id", "member_key", "membership")
JOIN = one_row(tables.stays, "member_key", "chat_id", "joined_at")
LEAVE = Statement(
    lambda _: (
        update(tables.stays)
        .where(
            _stays.member_key == bindparam("member"),
            _stays.chat_id == bindparam("chat"),
            _stays.left_at.is_(None),
            _stays.joined_at <= bindparam("latest"),
        )
        .values(left_at=bindparam("now"))
    ),
    "now",
    "member",
    "chat",
    "latest",
)

_membership = msgspec.json.Decoder(Membership)


class Chats(Page):
    """Chats of the community."""

    def groups(self) -> dict[ChatId, GroupFacts]:
        found = {
            chat: GroupFacts(
                chat=chat,
                name=GroupName(""),
                kind=kind,
                title=title,
                username=username,
                linked_channel=linked,
                me=None if me is None else _membership.decode(me),
            )
            for chat, kind, title, username, linked, me in self.rows(CHATS)
        }
        self._add_staff(found)
        for old, new in self.aliases().items():
            if new in found:
                found[old] = found[new]
        return found

    def _add_staff(self, groups: Mapping[ChatId, GroupFacts]) -> None:
        names: dict[ChatId, set[str]] = {}
        for chat, membership, user, handle in self.rows(STAFF):
            if chat in groups:
                groups[chat].staff[user] = _membership.decode(membership)
                names.setdefault(chat, set()).update({handle} if handle else ())
        for chat, words in names.items():
            groups[chat].staff_names = frozenset(words)

    def save_group(self, group: GroupFacts, staff: Mapping[UserId, MemberKey]) -> None:
        me = None if group.me is None else msgspec.json.encode(group.me).decode()
        title, username = group.title.replace("\0", ""), group.username
        self.run(SAVE, group.chat, group.kind, title, username, group.linked_channel, me)
        self.run(DISMISS, group.chat)
        self.each(
            APPOINT,
            [
                (group.chat, staff[user], msgspec.json.encode(membership).decode())
                for user, membership in group.staff.items()
                if user in staff
            ],
        )

    def aliases(self) -> dict[ChatId, ChatId]:
        return dict(self.rows(ALIASES))

    def joined(self, chat: ChatId, members: Sequence[tuple[MemberKey, int]]) -> None:
        self.each(JOIN, [(member, chat, at) for member, at in members])

    def left(self, chat: ChatId, member: MemberKey, at: int) -> None:
        self.run(LEAVE, at, member, chat, at)
