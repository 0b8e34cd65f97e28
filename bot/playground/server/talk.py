"""What people say: messages, albums, edits, posts of channels, and words without a name.

Every function takes the world first; `World` has them as methods.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict, Unpack

from bot.playground.server import entities as find
from bot.playground.server.moves import owner
from bot.playground.server.records import Chat, Json, Message, User
from bot.playground.server.rights import NEEDED_FOR
from bot.playground.server.state import CHANNEL_BOT, GROUP_ANONYMOUS, STAND_INS, TELEGRAM

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bot.playground.server.state import State

WITHOUT_CAPTION = ("sticker", "video_note", "contact", "location", "dice", "poll", "story")
CAN_EDIT = 48 * 3600


class More(TypedDict, total=False):
    """What a message can have besides its text.

    `media`: fields made by `media.photo()` and its like (the text becomes the caption). `reply_to`: a message of the
    same chat. `quote`: words quoted from it, or from `quote_of` elsewhere (an external reply). `forward`: from a user,
    a hidden user (a name), a channel or a group. `links`: words of the text -> hidden address. `entities`: instead of
    those found. `thread`: a forum topic. `via`: an inline bot. `extra`: any other fields, as they are.
    """

    media: Json
    reply_to: Message
    quote: str
    quote_of: Message
    forward: User | Chat | str
    links: Mapping[str, str]
    entities: Sequence[Json]
    thread: int
    via: User
    extra: Json


def say(world: State, user: User, chat: Chat, text: str = "", **more: Unpack[More]) -> Message:
    """`user` writes in `chat`. An anonymous administrator's words come from the group."""
    message = world.new_message(chat, content(world, text, more), user)
    check_may_write(world, chat, user, message.content)
    member = world.member(chat, user)
    if member.is_anonymous:
        message.sender, message.sender_chat = GROUP_ANONYMOUS, chat
        if member.custom_title:
            message.content["author_signature"] = member.custom_title
    elif member.tag:
        message.content["sender_tag"] = member.tag
    return _post(world, message, more)


def _post(world: State, message: Message, more: More) -> Message:
    """Post what somebody wrote. In a supergroup an answer belongs to the thread that its first message began."""
    message.reply_to = answered = more.get("reply_to")
    if answered is not None and message.chat.type == "supergroup":
        root: Json = {"message_thread_id": answered.content.get("message_thread_id", answered.id)}
        topic = {k: v for k, v in answered.content.items() if k == "is_topic_message"}
        message.content = root | topic | message.content
    return world.post(message)


def dm(world: State, user: User, text: str, **more: Unpack[More]) -> Message:
    """`user` writes to the bot in private, which opens that chat."""
    chat = private(world, user)
    user.started, user.blocked = True, False
    return say(world, user, chat, text, **more)


def private(world: State, user: User) -> Chat:
    """The private chat of `user` and the bot."""
    if (chat := world.chats.get(user.id)) is None:
        chat = world.chats[user.id] = Chat(user.id, "private", person=user)
    return chat


def send_album(
    world: State, user: User, chat: Chat, items: Sequence[Json], caption: str = "", **more: Unpack[More]
) -> list[Message]:
    """Several media as one album: a message each with one `media_group_id`, the caption on the first."""
    group = {"media_group_id": str(13_000_000_000_000_000 + world.next_number())}
    first = more | {"media": items[0], "extra": more.get("extra", {}) | group}
    plain: list[More] = [{"media": item, "extra": dict(group)} for item in items[1:]]
    return [say(world, user, chat, caption, **first), *(say(world, user, chat, "", **one) for one in plain)]


def edit(world: State, message: Message, text: str, **more: Unpack[More]) -> Message:
    """The author changes a message's words (media stays unless given)."""
    world.must(not message.deleted, "the message is gone")
    world.must(message.sender is not world.bot, "people don't edit the bot's messages")
    _check_is_there(world, message)
    world.must(
        world.clock.now() - message.date < CAN_EDIT or message.chat.type == "channel", "too old to edit"
    )
    media = {name: value for name, value in message.content.items() if name in NEEDED_FOR}
    if media and "media" not in more:
        more["media"] = media
    kept = {
        k: v
        for k, v in message.content.items()
        if k not in ("text", "caption", "entities", "caption_entities")
    }
    message.content = kept | content(world, text, more)
    return touch(world, message)


def _check_is_there(world: State, message: Message) -> None:
    chat, author = message.chat, message.sender
    if chat.person is None and author is not None and author not in STAND_INS:
        world.must(world.member(chat, author).present, f"{author.first_name} is not in {chat.title} any more")


def touch(world: State, message: Message) -> Message:
    """An edit that nobody sees (a link preview came, somebody reacted): `edited_message` with the same words."""
    message.edit_date = world.clock.now()
    world.announce(message, edited=True)
    return message


def say_anonymously(world: State, admin: User, chat: Chat, text: str = "", **more: Unpack[More]) -> Message:
    """An administrator writes as the group, whatever the membership's own flag is."""
    member = world.member(chat, admin)
    world.must(member.is_staff, f"{admin.first_name} is no administrator of {chat.title}")
    was, member.is_anonymous = member.is_anonymous, True
    message = say(world, admin, chat, text, **more)
    member.is_anonymous = was
    return message


def say_as_channel(world: State, channel: Chat, chat: Chat, text: str = "", **more: Unpack[More]) -> Message:
    """Somebody writes in a group as a channel of theirs."""
    speaker = owner(world, channel)
    banned = any(owner(world, world.chats[one]) is speaker for one in chat.banned_senders)
    world.must(not banned, f"the channels of {speaker.first_name} are banned in {chat.title}")
    world.must(
        world.member(chat, speaker).status != "kicked", f"{speaker.first_name} is banned in {chat.title}"
    )
    message = world.new_message(chat, content(world, text, more), CHANNEL_BOT, channel)
    return _post(world, message, more)


def post_in_channel(world: State, channel: Chat, text: str = "", **more: Unpack[More]) -> Message:
    """The channel posts; a linked group gets the automatic forward, which is returned then (else the post)."""
    body = content(world, text, more)
    post = world.post(world.new_message(channel, body, None, channel))
    if channel.linked is None:
        return post
    origin = {"type": "channel", "date": post.date, "chat": channel.json(), "message_id": post.id}
    copy = dict(body) | {"is_automatic_forward": True, "forward_origin": origin}
    return world.post(world.new_message(channel.linked, copy, TELEGRAM, channel))


def remove_own(world: State, message: Message) -> None:
    """The author deletes a message; the bot is not told."""
    world.delete(message)


def delete_by_admin(world: State, admin: User, *messages: Message) -> None:
    """An administrator deletes messages; the bot is not told."""
    for message in messages:
        world.must(
            world.member(message.chat, admin).has("can_delete_messages"), f"{admin.first_name} may not delete"
        )
        world.delete(message)


def pin(world: State, admin: User, message: Message) -> Message:
    """An administrator pins a message: the service message that says so."""
    world.must(world.member(message.chat, admin).has("can_pin_messages"), f"{admin.first_name} may not pin")
    message.chat.pinned.append(message.id)
    return world.service(message.chat, admin, {"pinned_message": message.json(depth=0)})


def content(world: State, text: str, more: More) -> Json:
    """The fields of a message made of `text` and what comes with it."""
    out: Json = dict(more.get("media", {}))
    if text:
        has_caption = bool(out) and not any(name in out for name in WITHOUT_CAPTION)
        name, marks = ("caption", "caption_entities") if has_caption else ("text", "entities")
        out[name] = text
        found = [*more["entities"]] if "entities" in more else find.detect(text)
        hidden = [find.linked(text, words, url) for words, url in more.get("links", {}).items()]
        if both := found + hidden:
            out[marks] = both
    if "forward" in more:
        out["forward_origin"] = origin_of(world, more["forward"])
    if "via" in more:
        out["via_bot"] = more["via"].json()
    if "thread" in more:
        out |= {"message_thread_id": more["thread"], "is_topic_message": True}
    return out | _quoted(more) | more.get("extra", {})


def _quoted(more: More) -> Json:
    out: Json = {}
    source = more.get("quote_of") or more.get("reply_to")
    if (words := more.get("quote")) is not None:
        place = max(source.text.find(words), 0) if source else 0
        out["quote"] = {"text": words, "position": place, "is_manual": True}
    if (other := more.get("quote_of")) is not None:
        origin: Json = {
            "type": "channel",
            "date": other.date,
            "chat": other.chat.json(),
            "message_id": other.id,
        }
        if other.chat.type != "channel" and other.sender is not None:
            origin = {"type": "user", "date": other.date, "sender_user": other.sender.json()}
        out["external_reply"] = {"origin": origin, "chat": other.chat.json(), "message_id": other.id}
    return out


def origin_of(world: State, source: User | Chat | str) -> Json:
    """A `MessageOrigin`: a user, a hidden user by name, a channel, or a group that spoke."""
    date = world.clock.now() - 60
    match source:
        case User():
            return {"type": "user", "date": date, "sender_user": source.json()}
        case str():
            return {"type": "hidden_user", "date": date, "sender_user_name": source}
        case Chat(type="channel"):
            return {"type": "channel", "date": date, "chat": source.json(), "message_id": source.last_id or 1}
        case Chat():
            return {"type": "chat", "date": date, "sender_chat": source.json()}


def check_may_write(world: State, chat: Chat, user: User, fields: Json) -> None:
    """Refuse (NotAllowed) what Telegram would not let `user` send: an outsider, a muted or banned one."""
    if chat.person is not None:
        return
    world.must(chat.upgraded_to is None, f"{chat.title} became a supergroup: write there")
    member = world.member(chat, user)
    world.must(member.status != "kicked", f"{user.first_name} is banned in {chat.title}")
    world.must(member.present, f"{user.first_name} is not a member of {chat.title}")
    world.must(chat.type != "channel", "people don't write in channels: use post_in_channel")
    if member.is_staff:
        return
    needed = {right for name, right in NEEDED_FOR.items() if name in fields} or {"can_send_messages"}
    for right in needed | ({"can_send_other_messages"} if "via_bot" in fields else set()):
        world.must(chat.permissions[right], f"nobody may do this in {chat.title}: {right}")
        allowed = member.status != "restricted" or member.flags.get(right, False)
        world.must(allowed, f"{user.first_name} is restricted in {chat.title}: {right} until {member.until}")
