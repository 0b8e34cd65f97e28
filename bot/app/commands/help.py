"""`/help /start`: what the bot is for, and the commands that the asker may use."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from bot.app.commands.ask import Ask, CommandOf
from bot.domain.effects import Arg, Said, Text

IN_GROUP = frozenset({"group"})


def start(ask: Ask) -> None:
    """`/start` in private: a greeting, and what one needs first."""
    charter = ask.work.force.charter
    about = Said(words=dict(charter.community.name))
    known = {each.name: each for each in ask.commands}
    useful = ("charter", "me" if known["me"].lies_in(charter) else "why", "help")
    ask.lines(Text(key="command-start", args={"community": about}), *(_line(known[name]) for name in useful))


def show_help(ask: Ask) -> None:
    """`/help`: in private each command with a few words, by where and for whom it is; in a group their names."""
    usable = tuple(_usable(ask))
    if ask.group is None:
        ask.lines(*_in_private(usable))
        return
    staffs = [each for each in usable if each.right is not None]
    everybodys = [each for each in usable if each.right is None]
    names: dict[str, Arg] = {"names": _names(everybodys), "staff": _names(staffs)}
    ask.say("command-help-group-staff" if staffs else "command-help-group", names)


def _in_private(usable: Sequence[CommandOf]) -> Iterator[Text]:
    """What works here, what works in the group only, and what is for staff in the group."""
    parts = (
        ("command-help", [each for each in usable if "private" in each.where]),
        ("command-help-in-group", [each for each in usable if each.where == IN_GROUP and each.right is None]),
        (
            "command-help-staff",
            [each for each in usable if each.right is not None and "private" not in each.where],
        ),
    )
    for key, commands in parts:
        if commands:
            yield Text(key=key)
            yield from (_line(each) for each in commands)


def _names(commands: Iterable[CommandOf]) -> str:
    """With spaces between, for Telegram makes a command that can be tapped of no other."""
    return " ".join(f"/{each.name}" for each in commands)


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
