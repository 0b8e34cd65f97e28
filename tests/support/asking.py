"""Questions to staff in a test: a charter that asks, the card that is shown, and its buttons pressed."""

from typing import Any

from bot.app.cards import expired
from bot.app.rows import Timer
from bot.domain.charter.schema import DAY, Charter, Ladder
from bot.domain.charter.values import Step, Strike, Word
from bot.domain.effects import Effect, Say
from bot.domain.events import ButtonPressed, Person
from bot.domain.ids import LadderName, MessageId
from tests import builders
from tests.builders import LOUNGE, NOON, OFFICE
from tests.support.house import ALICE, House, update


def charter(step: Step, *, office: bool = True) -> Charter:
    """A rule whose strikes lead to one step, before which staff are asked."""
    ladder = Ladder(name=LadderName("kind"), steps=(step,), ask_before=(step,))
    rule = builders.rule("fool", builders.when(contains=(Word("fool"),)), then=[Strike()], ladder="kind")
    return builders.charter(rule, ladders=[ladder], office=office)


async def asked(house: House) -> Say:
    """Alice is rude: the card that staff see, shown by a message of the office."""
    await house.says("fool", by=ALICE)
    return await card_of(house)


async def card_of(house: House) -> Say:
    """The card put last, shown by a message of the office."""
    *_, card = [row.effect for row in house.queued if isinstance(row.effect, Say) and row.effect.card]
    await house.books(lambda books: books.card_shown(card.card or 0, MessageId(5)))
    return card


def press(card: Say, by: Person, ending: str = "agreed", **more: Any) -> ButtonPressed:
    """Somebody presses a button of a card."""
    data = f"card:{card.card}:{ending}"
    fields: dict[str, Any] = {
        "data": data,
        "query": "q1",
        "chat": OFFICE,
        "message": MessageId(5),
        "at": NOON + 60,
    }
    return ButtonPressed(update=update(), person=by, **(fields | more))


async def due(house: House, card: int | None, at: int = NOON + DAY) -> list[Effect]:
    """The time of a card is over: what follows."""
    timer = Timer(key="t", due=at, kind="close card", chat=LOUNGE, data={"card": card or 0})
    return [queued.effect for queued in await house.books(lambda books: expired(house.force, books, timer))]
