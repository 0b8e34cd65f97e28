"""What the bot did, in words: its calls to the playground, as an onlooker would tell them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from bot.domain.effects import Arg, Joined, Moment, Text
from bot.playground.server import Call, World

Key = tuple[int, int]
"""A chat and a message."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoke:
    """The bot wrote something, or changed what it wrote; `buttons` are the words on them."""

    chat: int
    text: str
    buttons: tuple[str, ...] = ()
    changed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Did:
    """The bot did something. `failed`: Telegram refused it."""

    text: Text
    failed: bool = False


Deed = Spoke | Did


@dataclass(slots=True)
class Deeds:
    """Reads calls; remembers what the bot said, to know its own messages when it removes them."""

    world: World
    own: set[Key] = field(default_factory=set)

    def of(self, calls: Iterable[Call]) -> tuple[Deed, ...]:
        """What `calls` came to: deeds first, words then. Reading and polling are not told."""
        made = list(calls)
        deeds = [deed for call in made for deed in self._deed(call)]
        did: list[Deed] = [deed for deed in deeds if isinstance(deed, Did)]
        return (
            *self._removed(made),
            *did,
            *self._bans(made),
            *(deed for deed in deeds if isinstance(deed, Spoke)),
        )

    def _deed(self, call: Call) -> Iterator[Deed]:
        if call.method.startswith("get"):
            return
        if not call.ok:
            why = str(call.answer.get("description", ""))
            args: dict[str, Arg] = {"method": call.method, "why": why}
            yield Did(text=Text(key="demo-did-fail", args=args), failed=True)
        elif (tell := TOLD.get(call.method)) is not None:
            yield from tell(self, call)

    def _removed(self, calls: Iterable[Call]) -> Iterator[Did]:
        keys = {key for call in calls if call.ok for key in _deleted(call)}
        theirs, ours = len(keys - self.own), len(keys & self.own)
        if theirs:
            yield Did(text=Text(key="demo-did-delete", args={"number": theirs}))
        if ours:
            yield Did(text=Text(key="demo-did-tidy", args={"number": ours}))

    def _bans(self, calls: Iterable[Call]) -> Iterator[Did]:
        """Bans, those of the same person from several chats as one."""
        places: dict[tuple[str, int], list[str]] = {}
        for call in calls:
            if call.ok and call.method in BANS:
                whom = (self.name(call.params[BANS[call.method]]), _number(call, "until_date"))
                places.setdefault(whom, []).append(self.world.chats[_number(call, "chat_id")].title)
        for (who, until), chats in places.items():
            args: dict[str, Arg] = {"who": who, "chats": Joined(parts=tuple(chats))}
            if until:
                yield Did(text=Text(key="demo-did-ban-until", args={**args, "until": Moment(at=until)}))
            else:
                yield Did(text=Text(key="demo-did-ban", args={**args}))

    def spoke(self, call: Call, *, changed: bool = False) -> Iterator[Deed]:
        """The bot's words as the chat shows them."""
        result = call.answer.get("result")
        if isinstance(result, Mapping):
            chat = _number(call, "chat_id")
            self.own.add((chat, int(str(result["message_id"]))))
            yield Spoke(
                chat=chat, text=str(result.get("text", "")), buttons=_buttons(result), changed=changed
            )

    def restricted(self, call: Call) -> Iterator[Deed]:
        """A member may write less, or again."""
        allowed = call.params.get("permissions")
        who, until = self.name(call.params["user_id"]), _number(call, "until_date")
        if isinstance(allowed, Mapping) and allowed.get("can_send_messages"):
            yield Did(text=Text(key="demo-did-unmute", args={"who": who}))
        elif until:
            yield Did(text=Text(key="demo-did-mute-until", args={"who": who, "until": Moment(at=until)}))
        else:
            yield Did(text=Text(key="demo-did-mute", args={"who": who}))

    def forgave(self, call: Call) -> Iterator[Deed]:
        """Somebody may come back."""
        who = self.name(call.params.get("user_id") or call.params["sender_chat_id"])
        yield Did(text=Text(key="demo-did-unban", args={"who": who}))

    def answered(self, call: Call) -> Iterator[Deed]:
        """A pressed button is answered by a small window."""
        if words := call.params.get("text"):
            yield Did(text=Text(key="demo-did-answer", args={"words": str(words)}))

    def tagged(self, call: Call) -> Iterator[Deed]:
        """A tier shows beside a name."""
        args: dict[str, Arg] = {
            "who": self.name(call.params["user_id"]),
            "chat": self.name(call.params["chat_id"]),
        }
        if tag := call.params.get("tag"):
            yield Did(text=Text(key="demo-did-tag", args={**args, "tag": str(tag)}))
        else:
            yield Did(text=Text(key="demo-did-untag", args=args))

    def name(self, number: object) -> str:
        """Who or what has this number: a person's name, a channel's title."""
        key = int(str(number))
        user = self.world.users.get(key)
        return user.first_name if user is not None else self.world.chats[key].title


TOLD: Mapping[str, Callable[[Deeds, Call], Iterator[Deed]]] = {
    "sendMessage": Deeds.spoke,
    "editMessageText": lambda deeds, call: deeds.spoke(call, changed=True),
    "restrictChatMember": Deeds.restricted,
    "unbanChatMember": Deeds.forgave,
    "unbanChatSenderChat": Deeds.forgave,
    "answerCallbackQuery": Deeds.answered,
    "setChatMemberTag": Deeds.tagged,
}
"""Bans and deletions are told apart from these, several calls as one."""

BANS = {"banChatMember": "user_id", "banChatSenderChat": "sender_chat_id"}
"""The calls that ban, and which of their parameters says whom."""


def _deleted(call: Call) -> Iterator[Key]:
    many = call.params.get("message_ids")
    if call.method == "deleteMessage":
        yield _number(call, "chat_id"), _number(call, "message_id")
    elif call.method == "deleteMessages" and isinstance(many, list):
        yield from ((_number(call, "chat_id"), int(one)) for one in many)


def _number(call: Call, name: str) -> int:
    return int(str(call.params.get(name) or 0))


def _buttons(message: Mapping[object, object]) -> tuple[str, ...]:
    markup = message.get("reply_markup")
    rows = markup["inline_keyboard"] if isinstance(markup, Mapping) else []
    return tuple(str(button["text"]) for row in rows for button in row)
