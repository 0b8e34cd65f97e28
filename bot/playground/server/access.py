"""Which chat a call means, and whether the bot may act there: refusals in the order and words of the real server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.server.errors import ApiError, bad_request, forbidden, upgraded
from bot.playground.server.state import STAND_INS
from bot.playground.server.talk import private

if TYPE_CHECKING:
    from bot.playground.server.records import Chat, Member, Message, User
    from bot.playground.server.state import State

RESTRICT = "not enough rights to restrict/unrestrict chat member"


def chat_for(world: State, chat_id: int | str | None) -> Chat:
    """The chat that the bot may at least read."""
    chat = _named(world, chat_id)
    if chat.person is not None:
        _check_private(chat.person)
        return chat
    if chat.upgraded_to is not None:
        raise upgraded(chat.upgraded_to.id)
    place = world.bot_in(chat)
    if place.status == "kicked":
        raise forbidden(f"bot was kicked from the {chat.word} chat")
    if not place.present and chat.username is None:
        known = world.bot.id in chat.members
        raise (
            forbidden(f"bot is not a member of the {chat.word} chat")
            if known
            else bad_request("chat not found")
        )
    return chat


def _named(world: State, chat_id: int | str | None) -> Chat:
    if chat_id is None or chat_id == "":
        raise bad_request("chat_id is empty")
    if isinstance(chat_id, str) and not chat_id.lstrip("-").isdigit():
        wanted = chat_id.removeprefix("@").lower()
        found = next((chat for chat in world.chats.values() if (chat.username or "").lower() == wanted), None)
    else:
        number = int(chat_id)
        user = world.users.get(number)
        found = private(world, user) if user is not None else world.chats.get(number)
    if found is None or not found.id:
        raise bad_request("chat not found")
    return found


def _check_private(person: User) -> None:
    if person.is_bot:
        raise forbidden("bot can't send messages to bots")
    if not person.started:
        raise forbidden("bot can't initiate conversation with a user")
    if person.blocked:
        raise forbidden("bot was blocked by the user")


def writable(world: State, chat_id: int | str | None, thread: int | None = None) -> Chat:
    """The chat in which the bot may write (in the forum topic `thread`)."""
    chat = chat_for(world, chat_id)
    if thread is not None and (not chat.is_forum or thread not in chat.topics):
        raise bad_request("message thread not found")
    if chat.person is not None:
        return chat
    place = world.bot_in(chat)
    if not place.present:
        raise forbidden(f"bot is not a member of the {chat.word} chat")
    if chat.type == "channel":
        if not place.has("can_post_messages"):
            raise bad_request("need administrator rights in the channel chat")
    elif not (place.is_staff or (chat.permissions["can_send_messages"] and _unmuted(place))):
        raise bad_request("not enough rights to send text messages to the chat")
    return chat


def _unmuted(place: Member) -> bool:
    return place.status != "restricted" or place.flags.get("can_send_messages", False)


def need(world: State, chat: Chat, right: str, otherwise: str) -> None:
    """Refuse unless the bot has `right` in the chat."""
    if not world.bot_in(chat).has(right):
        raise bad_request(otherwise)


def message_in(chat: Chat, message_id: int | None, otherwise: str) -> Message:
    """A message that is still there."""
    if not message_id:
        raise bad_request("message identifier is not specified")
    if (message := chat.messages.get(message_id)) is None:
        raise bad_request(otherwise)
    return message


def target(world: State, chat: Chat, user_id: int) -> Member:
    """The place of a real person, somewhere in the world, in the chat."""
    user = world.users.get(user_id)
    if user is None or user in STAND_INS:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return world.member(chat, user)


def restrictable(world: State, chat_id: int | str, user_id: int) -> tuple[Chat, Member]:
    """A chat and a member whom the bot may restrict, ban or remove there."""
    chat = chat_for(world, chat_id)
    if chat.person is not None:
        raise bad_request("chat member status can't be changed in private chats")
    member = target(world, chat, user_id)
    if member.user is world.bot:
        raise bad_request("can't restrict self")
    need(world, chat, "can_restrict_members", RESTRICT)
    if member.status == "creator":
        raise bad_request("can't remove chat owner")
    if member.status == "administrator" and member.promoted_by != world.bot.id:
        raise bad_request("user is an administrator of the chat")
    return chat, member


def only_supergroups(chat: Chat) -> None:
    """Refuse other chats."""
    if chat.type != "supergroup":
        raise bad_request("method is available only for supergroups")


def until_of(world: State, until: int | None) -> int:
    """A moment to which something lasts; 0 (for ever) if it is under 30 seconds or over 366 days away."""
    ahead = (until or 0) - world.clock.now()
    return until or 0 if 30 <= ahead <= 366 * 86_400 else 0  # noqa: PLR2004 - the Bot API's own numbers


def unknown_method() -> ApiError:
    """404 for a method that isn't there."""
    return ApiError(404, "Not Found: method not found")
