"""A question to staff in words: what the card asks, its two buttons, and how it ended."""

from __future__ import annotations

from typing import Literal

from bot.domain.charter.schema import Words
from bot.domain.charter.values import BanFor, KickOut, MuteFor, Step, Warn
from bot.domain.effects import Arg, Joined, Mention, Moment, Said, Text
from bot.domain.outcome import Card
from bot.domain.rules.consequences.steps import step_words

Ending = Literal["agreed", "refused", "expired", "withdrawn"]


def name_of(step: Step) -> str:
    """A step by the first word that the charter has for it: what a card keeps, beside its seconds."""
    match step:
        case Warn():
            return "warn"
        case MuteFor():
            return "mute"
        case KickOut():
            return "kick"
        case BanFor():
            return "ban"


def step_of(card: Card) -> Step:
    """The step that a card is about."""
    match card.step:
        case "mute":
            return MuteFor(card.seconds or 0)
        case "kick":
            return KickOut()
        case "ban":
            return BanFor(card.seconds)
        case _:
            return Warn()


def question(card: Card, *, name: str, group: str, says: Words, answered: bool = False) -> Text:
    """What the card says. `name` is the member's, `group` what people call the chat, `says` the rule's sentence.

    A channel that writes (its id is below 0) can't be muted while staff are asked. Once it is `answered`, it has no end.
    """
    who: dict[str, Arg] = {
        "member": Mention(user=card.user, name=name),
        "group": group,
        "step": step_words(step_of(card)),
    }
    closes = Text(
        key="card-closes" if card.user < 0 else "card-until", args={"until": Moment(at=card.expires)}
    )
    lines = (
        Text(key="card-who", args=who),
        Text(key="card-rule", args={"says": Said(words=dict(says))}),
        *(() if answered else (closes,)),
    )
    return Text(key="card-question", args={"lines": Joined(parts=lines, lines=True)})


def agree_words(card: Card) -> Text:
    """The button that lets the step happen."""
    return Text(key="card-agree", args={"step": step_words(step_of(card))})


def refuse_words() -> Text:
    """The button that does not."""
    return Text(key="card-refuse")


def ended(card: Card, ending: Ending, by: Arg) -> Text:
    """How a card ended, to be written below it. `by` answered it; nobody did where it expired or was taken back."""
    step = step_words(step_of(card))
    match ending:
        case "agreed":
            return Text(key="card-agreed", args={"by": by, "step": step})
        case "refused":
            return Text(key="card-refused", args={"by": by, "step": step})
        case "expired":
            return Text(key="card-expired", args={"step": step})
        case "withdrawn":
            return Text(key="card-withdrawn", args={"step": step})
