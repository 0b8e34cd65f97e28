"""Buttons below the bot's messages: whose press it is stands at the beginning of what comes back."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from bot.app import board, cards, rule_states
from bot.app.press import answer
from bot.app.work import Work
from bot.domain.events import ButtonPressed

BUTTONS: Mapping[str, Callable[[Work, ButtonPressed], None]] = {
    "card": cards.pressed,
    "top": board.turned,
    rule_states.PREFIX: rule_states.pressed,
}


def pressed(work: Work, event: ButtonPressed) -> None:
    """Somebody pressed a button: every press is answered, those of buttons that the bot no longer knows, too."""
    press = BUTTONS.get(event.data.partition(":")[0])
    if press is None:
        answer(work, event, "office-button-old")
    else:
        press(work, event)
