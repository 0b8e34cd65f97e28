"""What Telegram answered, written down: the outbox settled, timers set, staff told, all in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.app import pinned
from bot.app.ports import Books, ChatSeen, Done, Later, Moved, Never, Queued, Receipt, Timer
from bot.domain.effects import Effect, Say
from bot.domain.ids import ChatId, MessageId


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """Effects of `chat` that went in one call, as they stand after it, and what came back at the moment `at`."""

    chat: ChatId
    queued: tuple[Queued, ...]
    receipt: Receipt
    at: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Hooks:
    """What else follows from an answer.

    `never` and `seen` run within the transaction and give effects for the outbox. `timer_set` hears, after the commit,
    when the earliest new timer is due; `observed` hears of each call: what it was, its answer, the seconds it took.
    """

    never: Callable[[Books, Queued, Never], Sequence[Queued]]
    seen: Callable[[Books, Queued, ChatSeen], Sequence[Queued]]
    timer_set: Callable[[int], None]
    observed: Callable[[Effect, Receipt, float], None]


def settle(books: Books, answers: Sequence[Answered], hooks: Hooks) -> tuple[Timer, ...]:
    """Write down what came back. Gives the timers that were set."""
    timers: list[Timer] = []
    for answer in answers:
        match answer.receipt:
            case Done() as receipt:
                timers.extend(_said(books, answer, receipt.message))
            case ChatSeen() as seen:
                books.enqueue([new for queued in answer.queued for new in hooks.seen(books, queued, seen)])
            case Later():
                _postpone(books, answer.queued)
            case Never() as never:
                _give_up(books, answer, never, hooks)
            case Moved(to=to):
                books.move_chat(answer.chat, to)
    done = [answer for answer in answers if isinstance(answer.receipt, Done | ChatSeen)]
    books.settle([queued.id for answer in done for queued in answer.queued])
    books.set_timers(timers)
    return tuple(timers)


def _postpone(books: Books, tried: Sequence[Queued]) -> None:
    for queued in tried:
        books.postpone(queued.id, not_before=queued.not_before, attempts=queued.attempts)


def _give_up(books: Books, answer: Answered, never: Never, hooks: Hooks) -> None:
    for queued in answer.queued:
        books.give_up(queued, never.why, int(answer.at))
        books.enqueue(hooks.never(books, queued, never))


def _said(books: Books, answer: Answered, message: MessageId | None) -> Sequence[Timer]:
    said = answer.queued[0].effect if answer.queued else None
    if not isinstance(said, Say) or message is None:
        return ()
    if said.card is not None:
        books.card_shown(said.card, message)
    if said.pins:
        books.enqueue(pinned.shown(books, said, message, int(answer.at)))
    if said.stays is None:
        return ()
    due = int(answer.at) + said.stays
    key = f"unsay:{answer.chat}:{message}"
    return (Timer(key=key, due=due, kind="unsay", chat=answer.chat, data={"message": message}),)
