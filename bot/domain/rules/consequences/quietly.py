"""`react`, `pin`: what is done to the message without a word."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.phrases_then import Form
from bot.domain.charter.scalars import scalar, shown
from bot.domain.charter.schema import Charter
from bot.domain.charter.values import Consequence
from bot.domain.effects import Pin, React, Text
from bot.domain.rules.case import Case
from bot.domain.rules.consequences.kind import ConsequenceKind

_KNOWN = (
    "👍 👎 ❤ 🔥 🥰 👏 😁 🤔 🤯 😱 🤬 😢 🎉 🤩 🤮 💩 🙏 👌 🕊 🤡 🥱 🥴 😍 🐳 ❤‍🔥 🌚 🌭 💯 🤣 ⚡ 🍌 🏆 💔 🤨 😐 🍓 🍾 💋 🖕 😈 "
    "😴 😭 🤓 👻 👨‍💻 👀 🎃 🙈 😇 😨 🤝 ✍ 🤗 🫡 🎅 🎄 ☃ 💅 🤪 🗿 🆒 💘 🙉 🦄 😘 💊 🙊 😎 👾 🤷‍♂ 🤷 🤷‍♀ 😡"
)
REACTIONS = tuple(_KNOWN.split())
"""The emoji that Telegram takes as reactions, without U+FE0F."""


@dataclass(frozen=True, slots=True)
class PutEmoji(Consequence):
    """`react: emoji`."""

    emoji: str


@dataclass(frozen=True, slots=True)
class PinMessage(Consequence):
    """`pin`."""


def _emoji(desk: Desk, field: Field) -> PutEmoji | None:
    found = scalar(desk, field)
    if found is None:
        return None
    bare = found.text.replace("\ufe0f", "").strip()
    if bare in REACTIONS:
        return PutEmoji(bare)
    desk.fault(
        found.place,
        say("fault-reaction", found=shown(found)),
        say("fault-do-choose", words=" ".join(REACTIONS)),
    )
    return None


def _react(one: PutEmoji, _charter: Charter, case: Case) -> Iterator[React]:
    yield React(chat=case.post.chat, message=case.post.message, emoji=one.emoji)


def _pin(_one: PinMessage, _charter: Charter, case: Case) -> Iterator[Pin]:
    yield Pin(chat=case.post.chat, message=case.post.message)


REACT = ConsequenceKind(
    name="react",
    value=PutEmoji,
    form=Form('"react"', lambda: PutEmoji("")),
    written=lambda _one: "react",
    examples=("react: 👍",),
    misplaced="fault-do-react",
    words="react",
    read=_emoji,
    says=lambda one, _ladder: Text(key="does-react", args={"emoji": one.emoji}),
    done=lambda _one: Text(key="does-react-done"),
    does=_react,
)
PIN = ConsequenceKind(
    name="pin",
    value=PinMessage,
    form=Form('"pin"', PinMessage),
    written=lambda _one: "pin",
    examples=("pin",),
    says=lambda _one, _ladder: Text(key="does-pin"),
    done=lambda _one: Text(key="does-pin"),
    does=_pin,
)
