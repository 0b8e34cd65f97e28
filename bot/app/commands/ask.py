"""A command being given: who asks what, where, of whom, and what the answer may use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Literal

from bot.app.work import Work
from bot.domain.charter.schema import Charter
from bot.domain.effects import Arg, Button, Effect, Joined, Say, Text
from bot.domain.events import Command, Membership, MessagePosted, Post, Right
from bot.domain.facts import GroupFacts, Member
from bot.domain.rules.speaking import language_of

Form = Literal[
    "alone",
    "about",
    "person",
    "reason",
    "term",
    "reply",
    "note",
    "thanks",
    "award",
    "tier",
    "same",
    "save",
    "try",
]
"""What follows a command's name: nothing; perhaps somebody; somebody; also a reason; also a term; it is a reply itself; a note.

The last six are of one command each."""

Part = Literal["", "points", "tiers", "either", "target"]
"""What a charter has to keep so that a command means something: nothing, points, tiers, one of them, a target."""

Where = frozenset[Literal["group", "private"]]

LONGEST_REASON = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandOf:
    """A command as data: its name, what it does, what it needs, and how /help and a usage line show it.

    `right`: what Telegram must let the asker do (`None`: anybody may ask). `needs`: what it must let the bot do.
    `also`: another right that does as well. `where`: the chats in which it means something. `part`: what the charter has to
    keep for it.
    """

    name: str
    run: Callable[[Ask], None]
    form: Form = "alone"
    right: Right | None = None
    also: Right | None = None
    needs: Right | None = None
    where: Where = frozenset({"group"})
    part: Part = ""

    def lies_in(self, charter: Charter) -> bool:
        """Whether a charter keeps what it is about."""
        parts = {"points": charter.points is not None, "tiers": len(charter.tiers) > 1}
        if self.part == "target":
            return charter.community.target is not None
        return not self.part or parts.get(self.part, any(parts.values()))

    def is_for(self, standing: Membership | None) -> bool:
        """Whether somebody of this standing may give it."""
        return self.right is None or any(
            allows(standing, right) for right in (self.right, self.also) if right is not None
        )

    @property
    def about(self) -> Text:
        """What it does, in a few words."""
        return Text(key=f"command-about-{self.name}")

    @property
    def usage(self) -> Text:
        """How it is written, with an example."""
        return Text(key=f"command-usage-{self.form}", args={"name": self.name})


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A command in its place. `group` is `None` in a private chat; `standing` is the asker's as staff of that group.

    A command may write to the books and the draft of `work`; both belong to the transaction of its batch.
    """

    work: Work
    event: MessagePosted
    command: Command
    of: CommandOf
    commands: tuple[CommandOf, ...]
    group: GroupFacts | None
    asker: Member
    standing: Membership | None

    @property
    def post(self) -> Post:
        """The message that gives the command."""
        return self.event.post

    @property
    def at(self) -> int:
        """When it was given."""
        return self.event.at

    @property
    def here(self) -> GroupFacts:
        """The group of a command that means something only in groups."""
        if self.group is None:
            raise LookupError("a command for groups was run in private")
        return self.group

    @property
    def language(self) -> str:
        """The asker's language if the community has it, else the community's first."""
        return self.language_of(self.asker)

    def language_of(self, member: Member) -> str:
        """The language in which somebody is spoken to."""
        return language_of(self.work.force.charter.community, member.language)

    def may(self, right: Right) -> bool:
        """Whether Telegram lets the asker do this here."""
        return allows(self.standing, right)

    def do(self, effects: Iterable[Effect]) -> None:
        """Have effects done."""
        self.work.draft.do(self.event.update, effects)

    def say(
        self, key: str, args: dict[str, Arg] | None = None, *, stays: int | None = None, language: str = ""
    ) -> None:
        """Answer in the chat where it was asked, below the command; in a group for `stays` seconds, else as notices do."""
        self.tell(Text(key=key, args=args or {}), stays=stays, language=language)

    def lines(self, *lines: Arg, language: str = "") -> None:
        """Answer in several lines."""
        self.say("command-lines", {"lines": Joined(parts=lines, lines=True)}, language=language)

    def wrong(self, problem: Text | None = None) -> None:
        """Say how the command is written, with an example, under what is wrong with it."""
        self.lines(*(() if problem is None else (problem,)), self.of.usage)

    def tell(self, text: Text, *, stays: int | None = None, language: str = "") -> None:
        """Answer with `text`."""
        urgent = self.standing is not None
        stays = self.work.force.notices_stay if stays is None else stays
        self.do([reply_to(self.event, text, language=language or self.language, stays=stays, urgent=urgent)])


def reply_to(
    event: MessagePosted,
    text: Text,
    *,
    language: str,
    stays: int,
    buttons: tuple[tuple[Button, ...], ...] = (),
    urgent: bool = False,
) -> Say:
    """An answer to a message: in private it stays, in a group it stands below the message and goes after `stays` seconds."""
    post, private = event.post, event.chat.kind == "private"
    return Say(
        chat=post.chat,
        text=text,
        language=language,
        reply_to=None if private else post.message,
        thread=post.thread,
        buttons=buttons,
        stays=None if private else stays,
        urgent=urgent and not private,
    )


def allows(standing: Membership | None, right: Right) -> bool:
    """Whether Telegram lets somebody of this standing do something; an owner may do everything."""
    return standing is not None and (standing.status == "owner" or right in standing.rights)
