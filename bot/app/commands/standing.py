"""`/me /top`: where somebody stands, and who has most."""

from __future__ import annotations

from bot.app.board import board
from bot.app.commands.ask import Ask, reply_to
from bot.app.standing_words import shortly, wholly


def me(ask: Ask) -> None:
    """`/me`: in a group one line, in private all of it."""
    if ask.group is None:
        ask.lines(*wholly(ask.work, ask.asker))
        return
    ask.tell(shortly(ask.work, ask.asker))


def top(ask: Ask) -> None:
    """`/top`: the first page of the board; buttons turn it."""
    text, buttons = board(ask.work, ask.asker, 0, private=ask.group is None)
    stays = ask.work.force.notices_stay
    ask.do([reply_to(ask.event, text, language=ask.language, stays=stays, buttons=buttons)])
