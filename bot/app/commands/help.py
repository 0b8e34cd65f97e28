"""`/help /start`: what the bot is for, and the commands that the asker may use."""

from __future__ import annotations

from collections.abc import Iterator

from bot.app.commands.ask import Ask, CommandOf, allows
from bot.domain.effects import Said, Text


def start(ask: Ask) -> None:
    """`/start` in private: a greeting."""
    ask.say("command-start", {"community": Said(words=dict(ask.work.force.charter.community.name))})


def show_help(ask: Ask) -> None:
    """`/help`: in private each command with a few words; in a group their names."""
    usable = tuple(_usable(ask))
    if ask.group is None:
        lines = tuple(
            Text(key="command-help-line", args={"name": each.name, "about": each.about}) for each in usable
        )
        ask.lines(Text(key="command-help"), *lines)
        return
    # With spaces between, for Telegram makes a command that can be tapped of no other.
    ask.say("command-help-group", {"names": " ".join(f"/{each.name}" for each in usable)})


def _usable(ask: Ask) -> Iterator[CommandOf]:
    """What the asker may use here; in private what they may use anywhere."""
    groups = [ask.group] if ask.group is not None else list(ask.work.facts.groups.values())
    standings = [group.staff.get(ask.asker.user) for group in groups if group.name]
    for each in ask.commands:
        if ask.group is not None and "group" not in each.where:
            continue
        if each.right is None or any(allows(standing, each.right) for standing in standings):
            yield each
