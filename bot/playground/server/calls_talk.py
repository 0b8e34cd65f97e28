"""The methods about messages. Each takes the world and the parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bot.playground.server import params
from bot.playground.server.access import chat_for, message_in, need, writable
from bot.playground.server.entities import detect, units
from bot.playground.server.errors import bad_request
from bot.playground.server.records import Chat, Json, Message, keyboard
from bot.playground.server.rich_text import parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bot.playground.server import methods_talk as m
    from bot.playground.server.state import State

LONGEST = 4096
LONGEST_DATA = 64
CAN_DELETE = 48 * 3600
ACTIONS = frozenset(
    {
        *("typing", "choose_sticker", "find_location", "record_video", "record_voice", "record_video_note"),
        *("upload_photo", "upload_video", "upload_voice", "upload_document", "upload_video_note"),
    }
)
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current content"
    " and reply markup of the message"
)
MARKUPS: dict[str, type[params.Part]] = {
    "inline_keyboard": params.InlineKeyboardMarkup,
    "keyboard": params.ReplyKeyboardMarkup,
    "remove_keyboard": params.ReplyKeyboardRemove,
    "force_reply": params.ForceReply,
}


def send_message(world: State, p: m.SendMessage) -> Json:
    """`sendMessage`."""
    chat = writable(world, p.chat_id, p.message_thread_id)
    content = _text(world, p.text, p.parse_mode, p.entities)
    if p.message_thread_id:
        content |= {"message_thread_id": p.message_thread_id, "is_topic_message": True}
    return sent(world, chat, content, p).json()


def sent(world: State, chat: Chat, content: Json, p: m.SendMessage | m.CopyMessage | m.SendPoll) -> Message:
    """Post the bot's message with the buttons and the reply that the call asks for."""
    message = world.new_message(chat, content, world.bot if chat.type != "channel" else None)
    message.sender_chat = chat if chat.type == "channel" else None
    message.markup = keyboard(checked(p.reply_markup))
    message.reply_to = _replied(chat, p.reply_parameters)
    return world.post(message)


def _text(
    world: State,
    text: str,
    mode: str | None,
    given: Sequence[params.MessageEntity] | None,
    name: str = "text",
) -> Json:
    plain, marked = parsed(text, mode)
    plain = plain.strip()
    if not plain and name == "text":
        raise bad_request("message text is empty")
    if units(plain) > LONGEST:
        raise bad_request("message is too long")
    entities = [msgspec.to_builtins(one) for one in given or ()] or marked
    for one in entities:
        if isinstance(number := one.get("user"), int):
            one["user"] = world.users[number].json() if number in world.users else None
    entities = [one for one in entities if one.get("user", True)]
    found = entities + [
        one for one in detect(plain) if all(one["offset"] != other["offset"] for other in entities)
    ]
    marks = {"caption": "caption_entities"}.get(name, "entities")
    return {name: plain} | ({marks: found} if found else {})


def checked(markup: Json | None) -> Json | None:
    """The `reply_markup` of a call, refused if it is of no known shape."""
    if not markup:
        return None
    kind = next((one for name, one in MARKUPS.items() if name in markup), None)
    if kind is None:
        raise bad_request("object expected as reply markup")
    try:
        read = msgspec.convert(markup, kind)
    except msgspec.ValidationError as wrong:
        raise bad_request(f"can't parse reply keyboard markup JSON object: {wrong}") from None
    if isinstance(read, params.InlineKeyboardMarkup):
        _check_buttons(button for row in read.inline_keyboard for button in row)
    return markup


def _check_buttons(buttons: Iterable[params.InlineKeyboardButton]) -> None:
    for button in buttons:
        acts = [getattr(button, name) for name in button.__struct_fields__[3:]]
        if not button.text or sum(act is not None for act in acts) != 1:
            raise bad_request(
                "can't parse inline keyboard button: text buttons are unallowed in the inline keyboard"
            )
        if button.callback_data is not None and not 1 <= len(button.callback_data.encode()) <= LONGEST_DATA:
            raise bad_request("BUTTON_DATA_INVALID")


def _replied(chat: Chat, to: params.ReplyParameters | None) -> Message | None:
    if to is None or to.message_id is None:
        return None
    found = chat.messages.get(to.message_id)
    if found is None and not to.allow_sending_without_reply:
        raise bad_request("message to be replied not found")
    return found


def _own(world: State, chat_id: int | str | None, message_id: int | None) -> Message:
    chat = chat_for(world, chat_id)
    message = message_in(chat, message_id, "message to edit not found")
    if message.sender is not world.bot or message.service:
        raise bad_request("message can't be edited")
    return message


def edit_text(world: State, p: m.EditMessageText) -> Json:
    """`editMessageText`: buttons that aren't given again go."""
    message = _own(world, p.chat_id, p.message_id)
    content = _text(world, p.text or "", p.parse_mode, p.entities)
    return _edited(world, message, content, keyboard(checked(p.reply_markup)))


def edit_markup(world: State, p: m.EditMessageReplyMarkup) -> Json:
    """`editMessageReplyMarkup`."""
    message = _own(world, p.chat_id, p.message_id)
    return _edited(world, message, message.content, keyboard(checked(p.reply_markup)))


def _edited(world: State, message: Message, content: Json, markup: Json | None) -> Json:
    if (message.content, message.markup) == (content, markup):
        raise bad_request(NOT_MODIFIED)
    message.content, message.markup, message.edit_date = content, markup, world.clock.now()
    world.on_change()
    return message.json()


def delete_message(world: State, p: m.DeleteMessage) -> bool:
    """`deleteMessage`."""
    chat = chat_for(world, p.chat_id)
    message = message_in(chat, p.message_id, "message to delete not found")
    _check_deletable(world, message)
    world.delete(message)
    return True


def delete_messages(world: State, p: m.DeleteMessages) -> bool:
    """`deleteMessages`: those that are gone are passed over; one that can't go stops them all."""
    chat = chat_for(world, p.chat_id)
    if not p.message_ids:
        raise bad_request("message identifiers are not specified")
    if len(p.message_ids) > 100:  # noqa: PLR2004 - the Bot API's own number
        raise bad_request("too many message identifiers specified")
    found = [chat.messages[number] for number in dict.fromkeys(p.message_ids) if number in chat.messages]
    for message in found:
        _check_deletable(world, message)
    for message in found:
        world.delete(message)
    return True


def _check_deletable(world: State, message: Message) -> None:
    chat = message.chat
    own = message.sender is world.bot or chat.person is not None
    may = own or world.bot_in(chat).has("can_delete_messages")
    too_old = world.clock.now() - message.date >= CAN_DELETE
    if message.eternal or not may or too_old:
        raise bad_request("message can't be deleted")


def copy_message(world: State, p: m.CopyMessage) -> Json:
    """`copyMessage`: a message like it, by the bot; a `MessageId`."""
    chat = writable(world, p.chat_id, p.message_thread_id)
    source = message_in(chat_for(world, p.from_chat_id), p.message_id, "message to copy not found")
    if source.service or "poll" in source.content:
        raise bad_request("message can't be copied")
    dropped = ("forward_origin", "media_group_id", "sender_tag", "author_signature", "is_automatic_forward")
    content = {name: value for name, value in source.content.items() if name not in dropped}
    if p.caption is not None:
        content |= _text(world, p.caption, p.parse_mode, p.caption_entities, "caption")
    return {"message_id": sent(world, chat, content, p).id}


def pin(world: State, p: m.PinChatMessage) -> bool:
    """`pinChatMessage`; the bot hears its own service message."""
    chat = chat_for(world, p.chat_id)
    message = message_in(chat, p.message_id, "message to pin not found")
    _check_pins(world, chat)
    if message.service:
        raise bad_request("message can't be pinned")
    if message.id not in chat.pinned:
        chat.pinned.append(message.id)
        world.service(chat, world.bot, {"pinned_message": message.json(depth=0)})
    return True


def unpin(world: State, p: m.UnpinChatMessage) -> bool:
    """`unpinChatMessage`: the one named, or the latest."""
    chat = chat_for(world, p.chat_id)
    _check_pins(world, chat)
    number = p.message_id or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.on_change()
    return True


def _check_pins(world: State, chat: Chat) -> None:
    if chat.person is None:
        right = "can_edit_messages" if chat.type == "channel" else "can_pin_messages"
        need(world, chat, right, "not enough rights to manage pinned messages in the chat")


def chat_action(world: State, p: m.SendChatAction) -> bool:
    """`sendChatAction`."""
    writable(world, p.chat_id, p.message_thread_id)
    if p.action not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    return True
