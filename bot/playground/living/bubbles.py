"""The world's messages as bubbles, and people's memberships in one word."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bot.domain.effects import Text
from bot.playground.living.values import Answered, Bubble, Button, Choice, Key, Mark, Poll, Stands, Words
from bot.playground.server import Chat, Message, User, World
from bot.playground.server.rights import NEEDED_FOR
from bot.playground.server.state import Poll as State

EXCERPT = 80
"""Letters shown of the message that another one answers."""

SERVICE = {
    "new_chat_members": "living-joined",
    "left_chat_member": "living-left",
    "pinned_message": "living-pinned",
}


def member_stands(world: World, chat: Chat, user: User) -> Stands:
    """How somebody stands in a chat."""
    member = world.member(chat, user)
    match member.status:
        case "creator":
            return "owner"
        case "administrator":
            return "staff"
        case "kicked":
            return "banned"
        case _ if not member.present:
            return "outside"
        case "restricted":
            return "muted"
        case _:
            return "member"


@dataclass(frozen=True, slots=True)
class Below:
    """What hangs below messages, gathered once for all of them: polls, and who reacted how."""

    polls: dict[Key, Poll]
    reactions: dict[Key, dict[str, tuple[int, ...]]]

    def at(self, key: Key) -> tuple[object, ...]:
        """What changes with what hangs below one message."""
        return self.polls.get(key), self.reactions.get(key)


def below(world: World) -> Below:
    """What hangs below all messages."""
    reactions: dict[Key, dict[str, tuple[int, ...]]] = {}
    for (chat, number, user), given in world.reactions.items():
        for one in given:
            here = reactions.setdefault((chat, number), {})
            emoji = str(one.get("emoji") or "")
            here[emoji] = (*here.get(emoji, ()), user)
    now = world.clock.now()
    polls = {(one.message.chat.id, one.message.id): _poll(one, now) for one in world.polls.values()}
    return Below(polls, reactions)


def bubble_of(world: World, message: Message, means: Words | None, hangs: Below) -> Bubble:
    """A message as a chat shows it."""
    key = (message.chat.id, message.id)
    user, name = _author(message)
    content = message.content
    return Bubble(
        chat=message.chat.id,
        message=message.id,
        at=message.date,
        kind="service" if message.service else "bot" if message.sender is world.bot else "said",
        user=user,
        name=name,
        text=message.text,
        told=_told(message) if message.service else None,
        tag=str(content.get("sender_tag") or content.get("author_signature") or ""),
        marks=tuple(_marks(message)),
        means=means or {},
        media=next((kind for kind in NEEDED_FOR if kind in content and kind != "poll"), ""),
        forward=_forward(content.get("forward_origin")),
        answers=_answered(message.reply_to),
        buttons=tuple(_rows(message)),
        poll=hangs.polls.get(key),
        reactions=hangs.reactions.get(key, {}),
        edited=message.edit_date is not None and message.sender is not world.bot,
    )


def _author(message: Message) -> tuple[int, str]:
    """The person who wrote (0 for a chat that speaks), and the name that shows."""
    if message.sender_chat is not None:
        return 0, message.sender_chat.title
    sender = message.sender
    return (0, message.chat.title) if sender is None else (sender.id, sender.first_name)


def _told(message: Message) -> Text:
    content = message.content
    key = next((key for name, key in SERVICE.items() if name in content), "living-service")
    joined = content.get("new_chat_members")
    who = joined[0] if isinstance(joined, list) else content.get("left_chat_member")
    name = str(who["first_name"]) if isinstance(who, Mapping) else _author(message)[1]
    return Text(key=key, args={"who": name})


def _marks(message: Message) -> Iterator[Mark]:
    """Where Telegram found something: its places are UTF-16 units, ours letters."""
    found = message.content.get("entities") or message.content.get("caption_entities") or ()
    raw = message.text.encode("utf-16-le")
    for one in found if isinstance(found, list | tuple) else ():
        start, end = one["offset"], one["offset"] + one["length"]
        first = len(raw[: start * 2].decode("utf-16-le", "ignore"))
        length = len(raw[start * 2 : end * 2].decode("utf-16-le", "ignore"))
        yield Mark(start=first, end=first + length, kind=str(one["type"]), url=str(one.get("url") or ""))


def _forward(origin: object) -> str:
    if not isinstance(origin, Mapping):
        return ""
    for name in ("sender_user", "chat", "sender_chat"):
        if isinstance(who := origin.get(name), Mapping):
            return str(who.get("first_name") or who.get("title") or "")
    return str(origin.get("sender_user_name") or "")


def _answered(message: Message | None) -> Answered | None:
    if message is None:
        return None
    text = message.text
    short = text if len(text) <= EXCERPT else text[:EXCERPT].rstrip() + "…"
    return Answered(message=message.id, name=_author(message)[1], text=short)


def _rows(message: Message) -> Iterator[tuple[Button, ...]]:
    rows = message.markup["inline_keyboard"] if message.markup else ()
    for row in rows if isinstance(rows, list) else ():
        yield tuple(
            Button(
                text=str(one["text"]), data=str(one.get("callback_data") or ""), url=str(one.get("url") or "")
            )
            for one in row
        )


def _poll(poll: State, now: int) -> Poll:
    options = poll.body["options"]
    chosen = poll.votes.items()
    closes = poll.body.get("close_date")
    over = isinstance(closes, int) and closes <= now
    return Poll(
        question=str(poll.body["question"]),
        choices=tuple(
            Choice(text=str(one["text"]), votes=tuple(user for user, votes in chosen if number in votes))
            for number, one in enumerate(options if isinstance(options, list) else ())
        ),
        closed=bool(poll.body["is_closed"]) or over,
        several=bool(poll.body["allows_multiple_answers"]),
    )
