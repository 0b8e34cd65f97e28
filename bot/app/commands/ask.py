"""A command being given: who asks what, where, of whom, and what the answer may use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from bot.app.books import Books
from bot.app.draft import Draft
from bot.app.force import InForce
from bot.domain.effects import Arg, Say, Text
from bot.domain.events import Command, Membership, Person, Post, Right
from bot.domain.facts import Facts, GroupFacts, Member
from bot.domain.ids import ChatId, UpdateId
from bot.domain.rules.telling import STAYS, language_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """A command in its place. `group` is `None` in a private chat; `standing` is the asker's as staff of that group.

    A command may write to `books` and `draft`; both belong to the transaction of its batch.
    """

    update: UpdateId
    post: Post
    command: Command
    group: GroupFacts | None
    asker: Member
    standing: Membership | None
    force: InForce
    facts: Facts
    books: Books
    draft: Draft
    me: Person

    @property
    def language(self) -> str:
        """The asker's language if the community has it, else the community's first."""
        return language_of(self.force.charter.community, self.asker.language)

    def may(self, right: Right) -> bool:
        """Whether Telegram lets the asker do this here."""
        standing = self.standing
        return standing is not None and (standing.status == "owner" or right in standing.rights)

    def say(self, key: str, args: dict[str, Arg] | None = None, *, stays: int | None = STAYS) -> None:
        """Answer in the chat where it was asked, below the command."""
        private = self.group is None
        self.draft.do(
            self.update,
            [
                Say(
                    chat=self.post.chat,
                    text=Text(key=key, args=args or {}),
                    language=self.language,
                    reply_to=None if private else self.post.message,
                    thread=self.post.thread,
                    stays=None if private else stays,
                )
            ],
        )

    @property
    def chat(self) -> ChatId:
        """Where it was asked."""
        return self.post.chat


@dataclass(frozen=True, slots=True, kw_only=True)
class CommandOf:
    """A command as data: its name, what it does, what it needs, and how /help and a usage line show it.

    `right`: what Telegram must let the asker do (`None`: anybody may ask). `usage` is what follows the name, in the usage
    line and in its example; `where`: the chats in which it means something.
    """

    name: str
    run: Callable[[Ask], None]
    right: Right | None = None
    usage: str = ""
    example: str = ""
    where: frozenset[str] = frozenset({"group", "private"})

    @property
    def about(self) -> Text:
        """What it does, in a few words."""
        return Text(key=f"command-about-{self.name}")
