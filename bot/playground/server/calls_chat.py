"""The methods about the bot, its updates, chats and their members. Each takes the world and the parameters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import msgspec

from bot.playground.server import moves
from bot.playground.server.access import (
    RESTRICT,
    chat_for,
    need,
    only_supergroups,
    restrictable,
    target,
    until_of,
)
from bot.playground.server.errors import bad_request
from bot.playground.server.params import BotCommandScope
from bot.playground.server.records import Json, admin_flags
from bot.playground.server.rights import CHANNEL_RIGHTS, GROUP_RIGHTS, PERMISSIONS, permissions_from
from bot.playground.server.updates import DEFAULT

if TYPE_CHECKING:
    from bot.playground.server import methods_chat as m
    from bot.playground.server.records import Chat, Member
    from bot.playground.server.state import State

LONGEST_TAG = 16
LONGEST_DESCRIPTION = 256
MOST_COMMANDS = 100
COMMAND = re.compile("[a-z0-9_]{1,32}")
ABILITIES = (
    "supports_guest_queries",
    "supports_inline_queries",
    "can_connect_to_business",
    "has_main_web_app",
    "has_topics_enabled",
    "allows_users_to_create_topics",
    "can_manage_bots",
    "supports_join_request_queries",
)


def get_me(world: State, _: m.GetMe) -> Json:
    """The bot itself."""
    reads_all = {"can_join_groups": True, "can_read_all_group_messages": not world.privacy}
    return world.bot.json() | reads_all | dict.fromkeys(ABILITIES, False)


def want_updates(world: State, p: m.GetUpdates) -> None:
    """The part of `getUpdates` that does not wait: which kinds are wanted from now on."""
    world.updates.allow(p.allowed_updates)


def set_webhook(world: State, p: m.SetWebhook) -> bool:
    """Webhooks are not modelled; an empty URL removes what isn't there."""
    if p.url:
        raise bad_request("bad webhook: the playground serves getUpdates only")
    return _forget_webhook(world, drop=bool(p.drop_pending_updates))


def delete_webhook(world: State, p: m.DeleteWebhook) -> bool:
    """Back to getUpdates."""
    return _forget_webhook(world, drop=bool(p.drop_pending_updates))


def _forget_webhook(world: State, *, drop: bool) -> bool:
    world.updates.webhook = ""
    if drop:
        world.updates.clear()
    return True


def get_webhook_info(world: State, _: m.GetWebhookInfo) -> Json:
    """A `WebhookInfo`."""
    updates = world.updates
    told = {"allowed_updates": sorted(updates.allowed)} if updates.allowed != DEFAULT else {}
    return told | {
        "url": updates.webhook,
        "has_custom_certificate": False,
        "pending_update_count": len(updates.pending),
    }


def get_chat(world: State, p: m.GetChat) -> Json:
    """A `ChatFullInfo`."""
    return chat_for(world, p.chat_id).full_json()


def get_chat_member(world: State, p: m.GetChatMember) -> Json:
    """A `ChatMember`."""
    chat = chat_for(world, p.chat_id)
    if chat.type == "channel" and not world.bot_in(chat).is_staff:
        raise bad_request("member list is inaccessible")
    return target(world, chat, p.user_id).json(world.bot.id)


def get_chat_administrators(world: State, p: m.GetChatAdministrators) -> list[Json]:
    """Owner and administrators; of bots only this one, unless all are wanted."""
    chat = chat_for(world, p.chat_id)
    if chat.person is not None:
        raise bad_request("there are no administrators in the private chat")
    staff = [world.member(chat, member.user) for member in chat.members.values() if member.is_staff]
    wanted = [one for one in staff if p.return_bots or not one.user.is_bot or one.user is world.bot]
    return [one.json(world.bot.id) for one in wanted]


def get_chat_member_count(world: State, p: m.GetChatMemberCount) -> int:
    """How many are in the chat."""
    chat = chat_for(world, p.chat_id)
    return 2 if chat.person else sum(world.member(chat, one.user).present for one in chat.members.values())


def ban(world: State, p: m.BanChatMember) -> bool:
    """`banChatMember`. What the banned one has written stays for the others, whatever `revoke_messages` says."""
    chat, member = restrictable(world, p.chat_id, p.user_id)
    until = until_of(world, p.until_date) if chat.type != "group" else 0
    moves.expel(world, world.bot, member.user, chat, until)
    return True


def unban(world: State, p: m.UnbanChatMember) -> bool:
    """`unbanChatMember`; without `only_if_banned` it removes a member who is there."""
    chat = chat_for(world, p.chat_id)
    if chat.type not in ("supergroup", "channel"):
        raise bad_request("method is available for supergroup and channel chats only")
    if p.only_if_banned and target(world, chat, p.user_id).status != "kicked":
        return True
    chat, member = restrictable(world, p.chat_id, p.user_id)
    if member.status == "kicked":
        world.change(chat, world.bot, member.user, moves.forgiven)
    elif member.present:
        moves.expel(world, world.bot, member.user, chat, 0)
        world.change(chat, world.bot, member.user, moves.forgiven)
    return True


def restrict(world: State, p: m.RestrictChatMember) -> bool:
    """`restrictChatMember`; all true, or just what the chat allows everybody, lifts the restriction."""
    chat = chat_for(world, p.chat_id)
    if chat.person is None:
        only_supergroups(chat)
    chat, member = restrictable(world, p.chat_id, p.user_id)
    given = msgspec.to_builtins(p.permissions)
    flags = permissions_from(given, independent=bool(p.use_independent_chat_permissions))
    if all(flags[name] for name in PERMISSIONS) or flags == chat.permissions:
        world.change(chat, world.bot, member.user, _freed)
        return True
    world.change(chat, world.bot, member.user, moves.restriction(flags, until_of(world, p.until_date)))
    return True


def _freed(member: Member) -> None:
    if member.status == "administrator":
        moves.to_member(member)
    moves.lifted(member)
    moves.forgiven(member)


def promote(world: State, p: m.PromoteChatMember) -> bool:
    """`promoteChatMember`; nothing true takes the rank away. The bot gives only rights that it has."""
    chat = chat_for(world, p.chat_id)
    member = target(world, chat, p.user_id)
    need(world, chat, "can_promote_members", "not enough rights")
    if member.status == "creator" or (
        member.status == "administrator" and member.promoted_by != world.bot.id
    ):
        raise bad_request("CHAT_ADMIN_INVALID")
    if not member.present:
        raise bad_request("USER_NOT_PARTICIPANT")
    named = _rights_in(chat, msgspec.to_builtins(p))
    if not all(world.bot_in(chat).has(name) for name in named):
        raise bad_request("not enough rights")
    if not named:
        world.change(chat, world.bot, member.user, moves.to_member)
    else:
        moves.promote(world, member.user, chat, *named, by=world.bot, anonymous=bool(p.is_anonymous))
    return True


def _rights_in(chat: Chat, given: Json) -> list[str]:
    known = CHANNEL_RIGHTS if chat.type == "channel" else GROUP_RIGHTS
    return [name for name in admin_flags(chat, ()) if name in known and given.get(name)]


def ban_sender_chat(world: State, p: m.BanChatSenderChat) -> bool:
    """`banChatSenderChat`: from now on no channel of that channel's owner may speak here."""
    _sender_chat(world, p.chat_id, p.sender_chat_id).banned_senders.add(p.sender_chat_id)
    world.on_change()
    return True


def unban_sender_chat(world: State, p: m.UnbanChatSenderChat) -> bool:
    """`unbanChatSenderChat`."""
    _sender_chat(world, p.chat_id, p.sender_chat_id).banned_senders.discard(p.sender_chat_id)
    world.on_change()
    return True


def _sender_chat(world: State, chat_id: int | str, sender_chat_id: int) -> Chat:
    chat = chat_for(world, chat_id)
    if chat.type not in ("supergroup", "channel"):
        raise bad_request("method is available for supergroup and channel chats only")
    need(world, chat, "can_restrict_members", RESTRICT)
    sender = world.chats.get(sender_chat_id)
    if sender is None or sender.type != "channel" or sender is chat.linked:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return chat


def set_tag(world: State, p: m.SetChatMemberTag) -> bool:
    """`setChatMemberTag`: up to 16 characters for an ordinary member of a group."""
    chat = chat_for(world, p.chat_id)
    only_supergroups(chat)
    member = target(world, chat, p.user_id)
    need(world, chat, "can_manage_tags", "not enough rights to edit member tags")
    if member.is_staff or not member.present:
        raise bad_request("PARTICIPANT_ID_INVALID")
    if len(p.tag or "") > LONGEST_TAG:
        raise bad_request("RANK_INVALID")
    moves.tag(world, world.bot, member.user, chat, p.tag)
    return True


def leave_chat(world: State, p: m.LeaveChat) -> bool:
    """`leaveChat`."""
    chat = chat_for(world, p.chat_id)
    if chat.person is not None:
        raise bad_request("chat member status can't be changed in private chats")
    world.change(chat, world.bot, world.bot, moves.gone)
    return True


def set_commands(world: State, p: m.SetMyCommands) -> bool:
    """`setMyCommands`, kept by scope and language."""
    if len(p.commands) > MOST_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    for command in p.commands:
        if not COMMAND.fullmatch(command.command.removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 1 <= len(command.description) <= LONGEST_DESCRIPTION:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    world.commands[_scope_key(world, p)] = [msgspec.to_builtins(command) for command in p.commands]
    return True


def delete_commands(world: State, p: m.DeleteMyCommands) -> bool:
    """`deleteMyCommands`."""
    world.commands.pop(_scope_key(world, p), None)
    return True


def get_commands(world: State, p: m.GetMyCommands) -> list[Json]:
    """`getMyCommands`."""
    return world.commands.get(_scope_key(world, p), [])


def _scope_key(world: State, p: m.SetMyCommands | m.DeleteMyCommands | m.GetMyCommands) -> str:
    scope = p.scope or BotCommandScope(type="default")
    where: list[object] = [scope.type]
    if scope.type.startswith("chat"):
        where.append(chat_for(world, scope.chat_id).id)
    if scope.type == "chat_member":
        where.append(target(world, chat_for(world, scope.chat_id), scope.user_id or 0).user.id)
    return f"{'/'.join(map(str, where))}:{p.language_code or ''}"
