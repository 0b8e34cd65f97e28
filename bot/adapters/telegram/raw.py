"""What is read of Telegram's JSON, and nothing else.

Parts that are rare or odd at times stay `Raw` bytes: they cost next to nothing, and an odd one spoils itself only.
"""

from __future__ import annotations

from msgspec import Raw, Struct

from bot.domain.ids import ChatId, MessageId, UpdateId, UserId

ABSENT = Raw(b"")
"""A key that is not there."""


class RawUser(Struct, gc=False):
    """An account."""

    id: UserId
    is_bot: bool = False
    first_name: str = ""
    last_name: str = ""
    username: str = ""
    language_code: str = ""
    is_premium: bool = False


class RawChat(Struct, gc=False):
    """A chat; private ones have a person's names."""

    id: ChatId
    type: str = ""
    title: str = ""
    username: str = ""
    first_name: str = ""
    last_name: str = ""
    is_forum: bool = False


class RawEntity(Struct, gc=False):
    """A mark on a stretch of text; `offset` and `length` are UTF-16 code units."""

    type: str = ""
    offset: int = 0
    length: int = 0
    url: str = ""
    user: RawUser | None = None


class RawReply(Struct, gc=False, rename={"author": "from"}):
    """The message that is answered."""

    message_id: MessageId
    date: int | None = None
    author: RawUser | None = None
    sender_chat: RawChat | None = None
    is_automatic_forward: bool = False
    text: str = ""
    caption: str = ""


class RawMessage(Struct, gc=False, rename={"author": "from"}):
    """A message. What it carries besides text is found by the names of its keys."""

    message_id: MessageId
    date: int
    chat: RawChat
    author: RawUser | None = None
    sender_chat: RawChat | None = None
    text: str = ""
    entities: tuple[RawEntity, ...] = ()
    reply_to_message: Raw = ABSENT
    edit_date: int | None = None
    message_thread_id: int | None = None
    is_topic_message: bool = False
    is_automatic_forward: bool = False
    caption: str = ""
    caption_entities: tuple[RawEntity, ...] = ()
    media_group_id: str = ""
    via_bot: RawUser | None = None
    forward_origin: Raw = ABSENT
    external_reply: Raw = ABSENT
    quote: Raw = ABSENT
    link_preview_options: Raw = ABSENT
    reply_markup: Raw = ABSENT
    new_chat_members: tuple[RawUser, ...] = ()
    left_chat_member: RawUser | None = None
    migrate_to_chat_id: ChatId | None = None
    migrate_from_chat_id: ChatId | None = None


class RawMember(Struct, gc=False):
    """How somebody stands in a chat."""

    status: str
    user: RawUser
    is_member: bool = True
    is_anonymous: bool = False
    until_date: int = 0
    can_delete_messages: bool = False
    can_restrict_members: bool = False
    can_promote_members: bool = False
    can_pin_messages: bool = False
    can_invite_users: bool = False
    can_manage_tags: bool = False
    can_manage_topics: bool = False
    can_change_info: bool = False


class RawMemberUpdate(Struct, gc=False, rename={"author": "from"}):
    """Somebody's standing changed."""

    chat: RawChat
    date: int
    old_chat_member: RawMember
    new_chat_member: RawMember
    author: RawUser | None = None


class RawPressedMessage(Struct, gc=False):
    """The message below which a button was pressed; an inaccessible one has no more than this."""

    chat: RawChat
    message_id: MessageId


class RawCallback(Struct, gc=False, rename={"author": "from"}):
    """A pressed button."""

    id: str
    author: RawUser
    data: str | None = None
    message: RawPressedMessage | None = None


class RawUpdate(Struct, gc=False):
    """An update: its number, and one of the kinds that are read."""

    update_id: UpdateId
    message: RawMessage | None = None
    edited_message: RawMessage | None = None
    chat_member: RawMemberUpdate | None = None
    my_chat_member: RawMemberUpdate | None = None
    callback_query: RawCallback | None = None


class RawParameters(Struct, frozen=True, gc=False):
    """What an error says for machines."""

    retry_after: int = 0
    migrate_to_chat_id: int = 0


class RawAnswer(Struct, gc=False):
    """An answer to `getUpdates`: each update's bytes."""

    ok: bool
    result: tuple[Raw, ...]


class RawMe(Struct, gc=False):
    """An answer to `getMe`."""

    ok: bool
    result: RawUser


class RawRefusal(Struct, gc=False):
    """An answer that refuses."""

    description: str = ""
    parameters: RawParameters = RawParameters()


class RawQuote(Struct, gc=False):
    """The part of another message that is quoted."""

    text: str = ""


class RawPreview(Struct, gc=False):
    """The page previewed below a message, which need not stand in its text."""

    url: str = ""
    is_disabled: bool = False


class RawWebApp(Struct, gc=False):
    """A page that a button opens inside Telegram."""

    url: str = ""


class RawButton(Struct, gc=False):
    """A button below a message."""

    text: str = ""
    url: str = ""
    web_app: RawWebApp | None = None


class RawKeyboard(Struct, gc=False):
    """The buttons below a message."""

    inline_keyboard: tuple[tuple[RawButton, ...], ...] = ()


class RawOrigin(Struct, gc=False):
    """Where a forwarded message came from. `type` is not always there, so the other fields decide."""

    sender_user: RawUser | None = None
    sender_user_name: str = ""
    sender_chat: RawChat | None = None
    chat: RawChat | None = None


class RawExternalReply(Struct, gc=False):
    """A message of another chat (or of another topic of this one) that is answered."""

    chat: RawChat | None = None
    message_id: MessageId | None = None
    origin: RawOrigin | None = None
    link_preview_options: RawPreview | None = None


class RawStory(Struct, gc=False):
    """A forwarded story."""

    chat: RawChat


class RawContact(Struct, gc=False):
    """A contact card."""

    phone_number: str = ""
    first_name: str = ""
    last_name: str = ""


class RawTitled(Struct, gc=False):
    """A game, a venue or an invoice: words above a picture or a map."""

    title: str = ""
    description: str = ""
    address: str = ""
    text: str = ""
    text_entities: tuple[RawEntity, ...] = ()


class RawLine(Struct, gc=False):
    """An option of a poll or a task of a checklist."""

    text: str = ""
    text_entities: tuple[RawEntity, ...] = ()


class RawPoll(Struct, gc=False):
    """A poll."""

    question: str = ""
    question_entities: tuple[RawEntity, ...] = ()
    description: str = ""
    description_entities: tuple[RawEntity, ...] = ()
    explanation: str = ""
    explanation_entities: tuple[RawEntity, ...] = ()
    options: tuple[RawLine, ...] = ()


class RawChecklist(Struct, gc=False):
    """A checklist."""

    title: str = ""
    title_entities: tuple[RawEntity, ...] = ()
    tasks: tuple[RawLine, ...] = ()


class RawFile(Struct, gc=False):
    """A file; photos and voice have no names."""

    file_name: str = ""


class RawPaidMedium(Struct, gc=False):
    """One of the media behind a payment; a preview does not tell what it is."""

    type: str = ""


class RawPaidMedia(Struct, gc=False):
    """Media behind a payment."""

    paid_media: tuple[RawPaidMedium, ...] = ()
