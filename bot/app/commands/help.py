"""`/help /start`: what the bot is for, and the commands that the asker may use."""

from __future__ import annotations

from collections.abc import Iterator

from bot.app.commands.ask import Ask, CommandOf
from bot.domain.effects import Said, Text


def start(ask: Ask) -> None:
    """`/start` in private: a greeting, and what one needs first."""
    charter = ask.work.force.charter
    about = Said(words=dict(charter.community.name))
    known = {each.name: each for each in ask.commands}
    useful = ("charter", "me" if known["me"].lies_in(charter) else "why", "help")
    ask.lines(Text(key="command-start", args={"community": about}), *(_line(known[name]) for name in useful))


def show_help(ask: Ask) -> None:
    """`/help`: in private each command with a few words; in a group their names."""
    usable = tuple(_usable(ask))
    if ask.group is None:
        ask.lines(Text(key="command-help"), *(_line(each) for each in usable))
        return
    # With spaces between, for Telegram makes a command that can be tapped of no other.
    ask.say("command-help-group", {"names": " ".join(f"/{each.name}" for each in usable)})


def _line(command: CommandOf) -> Text:
    return Text(key="command-help-line", args={"name": command.name, "about": command.about})


def _usable(ask: Ask) -> Iterator[CommandOf]:
    """What the asker may use here; in private what they may use anywhere."""
    groups = [ask.group] if ask.group is not None else list(ask.work.facts.groups.values())
    standings = [group.staff.get(ask.asker.user) for group in groups if group.name]
    for each in ask.commands:
        if ask.group is not None and "group" not in each.where:
            continue
        if each.lies_in(ask.work.force.charter) and any(map(each.is_for, standings or [None])):
            yield each
