"""A community at work: the real handling of batches over a real store, with a Telegram that does everything at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from bot.app.books import Books
from bot.app.force import InForce
from bot.app.handle import Handle, Handled
from bot.app.ports import Batch, ChatSeen, Done, Never, Queued, Receipt, Store
from bot.app.rows import Decision
from bot.domain.charter.schema import DAY, Charter, Ladder
from bot.domain.charter.values import BanFor, MuteFor, Rate, Strike, Warn, Word
from bot.domain.effects import Answer, Effect, LookAt, Moderation, Rewrite, Say
from bot.domain.events import ALL_RIGHTS, Chat, Command, Event, Membership, MessagePosted, Person, Post
from bot.domain.ids import ChatId, LadderName, MemberKey, MessageId, UpdateId, UserId
from bot.texts.catalog import Catalog
from tests import builders
from tests.builders import LOUNGE, MARKET, NAMES, NOON, OFFICE
from tests.fakes import FakeClock, FakeGateway

ME = Person(id=UserId(99), name="Warden", username="warden_bot", bot=True)
OWNER = Person(id=builders.OWNER, name="Olga", username="olga", language="en")
MOD = Person(id=UserId(2), name="Max", username="max", language="en")
HELPER = Person(id=UserId(3), name="Hana", username="hana", language="en")
"""Staff who may delete, and not restrict."""
ALICE = Person(id=builders.ALICE, name="Alice", username="alice", language="en")
BOB = Person(id=builders.BOB, name="Bob", username="Bobby", language="zh")
CARL = Person(id=UserId(13), name="Carl Smith", language="de")

STRICT = builders.charter(
    builders.rule("ads", builders.when(contains=(Word("casino"),))),
    builders.rule("flood", builders.when(messages=Rate(4, 10)), then=[MuteFor(600)]),
    builders.rule("fool", builders.when(contains=(Word("fool"),)), then=[Strike()], ladder="kind"),
    ladders=(
        Ladder(name=LadderName("standard"), steps=(Warn(), MuteFor(3600), MuteFor(DAY), BanFor())),
        Ladder(name=LadderName("kind"), steps=(Warn(), BanFor()), ask_before=(BanFor(),)),
    ),
)
"""Rules about words and pace, with one ladder that acts by itself and one that asks before a ban."""

_words = Catalog(strict=True)
_updates = iter(range(500_000, 10**9))


def admin(*rights: Any, status: Any = "admin") -> Membership:
    """An administrator with these rights."""
    return Membership(status=status, rights=frozenset(rights))


STAFF = (
    (OWNER, admin(status="owner")),
    (MOD, admin("restrict", "delete")),
    (HELPER, admin("delete")),
)


def update() -> UpdateId:
    """A number for an update, each once."""
    return UpdateId(next(_updates))


def chat(which: ChatId = LOUNGE, **more: Any) -> Chat:
    """A chat as an update shows it."""
    fields: dict[str, Any] = {"kind": "supergroup", "title": NAMES.get(which, "elsewhere").title()}
    return Chat(id=which, **(fields | more))


def says(
    text: str = "hello", *, by: Person = ALICE, chat_kind: str = "supergroup", **more: Any
) -> MessagePosted:
    """Somebody writes; what begins with `/` is a command for the bot. `answers` is the message that it replies to."""
    answers: MessagePosted | None = more.pop("answers", None)
    if answers is not None:
        other = answers.post
        more.setdefault("reply_to", other.message)
        more.setdefault("reply_author", other.author)
        more.setdefault("reply_voice", other.voice)
        more.setdefault("reply_sender_chat", other.sender_chat)
    if text.startswith("/"):
        name, _, rest = text[1:].partition(" ")
        more.setdefault("command", Command(name=name, rest=rest.strip()))
    said: Post = builders.post(text, author=by, **more)
    where = Chat(id=said.chat, kind="private") if chat_kind == "private" else chat(said.chat, kind=chat_kind)
    return MessagePosted(update=UpdateId(said.message), post=said, chat=where)


def private(text: str, *, by: Person = ALICE, **more: Any) -> MessagePosted:
    """Somebody writes to the bot alone."""
    return says(text, by=by, chat=ChatId(by.id), chat_kind="private", **more)


class House:
    """The lounge, the market and the office of a community, and what the bot does there.

    `looks` answers who leads a chat. `queued` are all effects that went to the outbox, `handled` what batches came to.
    """

    def __init__(self, store: Store, charter: Charter | None = None) -> None:
        self.store = store
        self.clock = FakeClock(NOON)
        self.gateway = FakeGateway(self._reply)
        self.looks: dict[ChatId, Receipt] = {each: self.seen(each) for each in (LOUNGE, MARKET, OFFICE)}
        self.force = InForce.of(1, charter or builders.charter())
        self.queued: list[Queued] = []
        self.handled: list[Handled] = []
        self.dues: list[int] = []
        self.put_aside = 0
        self._newest = 0
        self.handle = self._made()

    def _made(self) -> Handle:
        return Handle(
            store=self.store,
            gateway=self.gateway,
            clock=self.clock,
            force=self.force,
            me=ME,
            fresh=lambda books: books.waiting(1000, after=self._newest),
            hand=self._hand,
            timer_set=self.dues.append,
            observed=self.handled.append,
            set_aside=self._aside,
        )

    @staticmethod
    def seen(which: ChatId, staff: Iterable[tuple[Person, Membership]] = STAFF, **more: Any) -> ChatSeen:
        """What Telegram says of a chat: the usual staff, and the bot with every right."""
        mine: Membership = more.pop("me", Membership(status="admin", rights=ALL_RIGHTS))
        linked: ChatId | None = more.pop("linked", None)
        return ChatSeen(chat=chat(which, **more), linked=linked, staff=tuple(staff), me=mine)

    async def open(self) -> None:
        """Let the bot look at its chats and meet the members an hour ago, and forget what it did."""
        await self.handle.look_at([LOUNGE, MARKET, OFFICE])
        for number, each in enumerate((ALICE, BOB, CARL), 101):
            await self.says("hello", by=each, at=NOON - 3600, message=MessageId(number))
        self.forget()

    def adopt(self, charter: Charter, number: int = 2) -> None:
        """Put another charter in force."""
        other = InForce.of(number, charter)
        self.force.adopt(number, charter, other.program, int(self.clock.now()))

    def forget(self) -> None:
        """Look only at what comes from here on."""
        self.queued.clear()
        self.handled.clear()
        self.gateway.calls.clear()

    async def give(self, *events: Event) -> list[Effect]:
        """One batch. Gives the effects that came of it."""
        before = len(self.queued)
        await self.handle(Batch(events=events, raw=tuple(b"{}" for _ in events)))
        return [queued.effect for queued in self.queued[before:]]

    async def says(self, text: str, **more: Any) -> list[Effect]:
        """Somebody writes, in a batch of its own."""
        return await self.give(says(text, **more))

    async def books(self, work: Callable[[Books], Any]) -> Any:
        """What the books say."""
        return await self.store.run(work)

    async def strikes(self, person: Person) -> list[Any]:
        """The strikes somebody has that nobody took back."""
        found = await self.books(lambda books: books.members({person.id: person}, at=NOON, since=NOON))
        return list(found[person.id].strikes)

    async def decisions(self, person: Person) -> list[Decision]:
        """What was decided about somebody, the newest first."""
        key = await self.key(person)
        return list(await self.books(lambda books: books.decisions_of(key, 100)))

    async def key(self, person: Person) -> MemberKey:
        """The member behind an account."""
        key: MemberKey = await self.books(lambda books: books.key_of(person.id))
        return key

    def _reply(self, effect: Effect) -> Receipt:
        if isinstance(effect, LookAt):
            return self.looks.get(effect.chat, Never(why="Bad Request: chat not found"))
        return Done()

    def _hand(self, rows: Iterable[Queued]) -> None:
        for row in rows:
            if row.id > self._newest:
                self._newest = row.id
                self.queued.append(row)

    def _aside(self) -> None:
        self.put_aside += 1


def done(effects: Iterable[Effect]) -> list[Effect]:
    """What is done to messages and members, of these effects."""
    return [effect for effect in effects if isinstance(effect, Moderation)]


def words(effects: Iterable[Effect]) -> list[str]:
    """What is said, of these effects, each in its language."""
    return [
        _words.plain(effect.text, effect.language)
        for effect in effects
        if isinstance(effect, Say | Rewrite | Answer) and effect.text is not None
    ]


def keys(effects: Iterable[Effect]) -> list[str]:
    """The keys of what is said; of several lines, those of each line."""
    found: list[str] = []
    for effect in effects:
        if isinstance(effect, Say | Rewrite | Answer) and effect.text is not None:
            lines = effect.text.args.get("lines")
            parts = getattr(lines, "parts", None)
            found += [effect.text.key] if parts is None else [part.key for part in parts]
    return found


def message_of(event: MessagePosted) -> MessageId:
    """The number of a message."""
    return event.post.message
