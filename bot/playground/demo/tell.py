"""The telling: who wrote what, which rule held and why, and what the bot did, for people at a terminal."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
from rich.text import Text as Line

from bot.app.ports import Decision
from bot.domain.charter.schema import Charter
from bot.domain.effects import Arg, Joined, Moment, Said, Text
from bot.domain.ids import RuleId
from bot.domain.outcome import Verdict
from bot.domain.points.words import name
from bot.playground.demo.deeds import Deed, Deeds, Did, Spoke
from bot.playground.demo.paper import Paper
from bot.playground.demo.scene import (
    Album,
    AnyStep,
    AsChannel,
    Edit,
    Join,
    Note,
    Post,
    Press,
    Private,
    Say,
    Scene,
    Speech,
    Wait,
    Words,
)
from bot.playground.demo.stage import Acted, Stage
from bot.playground.server import Call, Chat, Message
from bot.texts.catalog import BASE, Catalog

COLOURS = (
    *("cyan", "green", "magenta", "yellow", "bright_blue", "dark_orange", "spring_green3"),
    *("orchid", "turquoise2", "gold3", "salmon1", "sky_blue3", "light_green", "plum2"),
)
BOT, RULE, DONE, WRONG = "bold bright_white on blue", "bold red", "bold blue", "bold yellow"
EARNED = "bold green"
_verdicts = msgspec.json.Decoder(tuple[Verdict, ...]).decode


class Telling:
    """Tells one scene, in one language. `charter` has the sentences of the rules; `rules` counts how often each held.

    `program` is what to type to call it again.
    """

    program = "charterbot"

    def __init__(self, paper: Paper, scene: Scene, stage: Stage, charter: Charter, language: str) -> None:
        self._paper, self._scene, self._stage = paper, scene, stage
        self._charter, self._language, self._catalog = charter, language, Catalog()
        self._deeds = Deeds(stage.world)
        self._here: int | None = None
        self._met: set[str] = set()
        self._buttons: tuple[str, ...] = ()
        self._colours = {key: COLOURS[at % len(COLOURS)] for at, key in enumerate(scene.people)}
        self.messages = 0
        self.rules: Counter[str] = Counter()

    def opens(self) -> None:
        """The title, when it is, and where."""
        at = Moment(at=self._stage.world.clock.now())
        where = Joined(parts=tuple(group.title for group in self._scene.groups.values()))
        self._paper.plain(styled(self._words(self._scene.title), "bold"))
        self._paper.plain(self._line("demo-opens", {"at": at, "groups": where}, "dim"))
        self._paper.plain(self._line("demo-signs", style="dim"))

    def step(self, step: AnyStep, acted: Acted) -> None:
        """What somebody does."""
        self.messages += len(acted.messages)
        match step:
            case Note(text=text):
                self._apart(styled(self._words(text), "bold italic"))
            case Wait():
                now = Moment(at=self._stage.world.clock.now())
                self._apart(self._line("demo-wait", {"now": now}, "bold italic"))
            case Join(who=who, chat=chat):
                self._at(self._stage.chats[chat])
                self._paper.row(self._name(who), self._first(who) + self._line("demo-joins", style="dim"))
            case Press(who=who, chat=chat, button=number):
                self._at(self._stage.chats[chat])
                self._paper.row(
                    self._name(who), self._line("demo-presses", {"button": self._buttons[number - 1]}, "dim")
                )
            case _:
                self._speech(step, acted)
        if acted.refused:
            self._paper.aside(styled("✗", WRONG), self._refusal(step, acted.refused))

    def outcome(self, decisions: Iterable[Decision], calls: Sequence[Call]) -> int:
        """What followed; how many letters that was."""
        letters = sum(self._decision(decision) for decision in decisions)
        deeds = self._deeds.of(calls)
        here_first = sorted(deeds, key=lambda deed: isinstance(deed, Spoke) and deed.chat != self._here)
        return letters + sum(self._deed(deed) for deed in here_first)

    def earned(self, differences: Mapping[int, int]) -> int:
        """Who has more, or less, than before; how many letters that was."""
        people = self._stage.people.items()
        changes = [(key, differences.get(user.id, 0)) for key, user in people]
        parts = tuple(f"{self._scene.people[key].name} {change:+}" for key, change in changes if change)
        if not parts:
            return 0
        points = self._charter.points
        called = name(points.called if points is not None else {})
        words = self._line("demo-earned", {"called": called, "changes": Joined(parts=parts)}, "green")
        self._paper.aside(styled("✦", EARNED), words)
        return len(words)

    def closes(self, calls: Sequence[Call]) -> None:
        """What it came to, and what to do next."""
        complaints = self._stage.world.complaints
        rules = Joined(parts=tuple(f"{rule} {times}" for rule, times in self.rules.most_common()))
        people = len(self._scene.people) + len(self._scene.channels)
        asked = sum(call.method != "getUpdates" for call in calls)
        self._under("demo-summary")
        self._point("demo-summary-read", {"messages": self.messages, "people": people})
        self._point("demo-summary-rules", {"times": self.rules.total(), "rules": rules})
        self._point("demo-summary-calls", {"calls": asked, "complaints": len(complaints)})
        for complaint in complaints:
            self._paper.aside(styled("✗", WRONG), Line(complaint))
        self._under("demo-next")
        for key in ("demo-next-charter", "demo-next-token", "demo-next-run"):
            self._point(key, {"program": self.program})

    def _speech(self, step: Speech, acted: Acted) -> None:
        name, chat, before = self._speaker(step, acted.messages[0] if acted.messages else None)
        self._at(chat)
        words = before + styled(step.text, "strike dim" if acted.refused else "")
        if (meaning := step.means.get(self._language)) is not None:
            words += styled(f"\n{meaning}", "dim italic")
        self._paper.row(name, words)

    def _speaker(self, step: Speech, message: Message | None) -> tuple[Line, Chat, Line]:
        """Who speaks, where, and what is told before the words."""
        chats, people = self._stage.chats, self._stage.people
        match step:
            case Say(anonymous=True, chat=chat):
                return Line(chats[chat].title), chats[chat], self._line("demo-anonymous", style="dim")
            case Say(who=who, chat=chat):
                return self._name(who), chats[chat], self._first(who) + self._answering(message)
            case Album(who=who, chat=chat, pictures=number):
                pictures = self._line("demo-pictures", {"number": number}, "dim")
                return self._name(who), chats[chat], self._first(who) + pictures
            case Edit(message=label):
                said = self._stage.said[label]
                who = next(key for key, user in people.items() if user is said.sender)
                return self._name(who), said.chat, self._line("demo-edits", style="dim")
            case Private(who=who):
                return self._name(who), self._stage.world.private(people[who]), self._first(who)
            case AsChannel(channel=channel, chat=chat):
                return Line(chats[channel].title), chats[chat], self._line("demo-as-channel", style="dim")
            case Post(channel=channel):
                place = chats[channel].linked or chats[channel]
                return Line(chats[channel].title), place, self._line("demo-post", style="dim")

    def _refusal(self, step: AnyStep, why: str) -> Line:
        who, chat = getattr(step, "who", ""), getattr(step, "chat", "")
        if who and chat:
            world = self._stage.world
            member = world.member(self._stage.chats[chat], self._stage.people[who])
            args: dict[str, Arg] = {"who": member.user.first_name, "until": Moment(at=member.until)}
            if member.status == "restricted" and member.until:
                return self._line("demo-is-muted", args)
            if member.status == "kicked":
                return self._line("demo-is-banned", {"who": member.user.first_name})
        return self._line("demo-cannot", {"why": why})

    def _decision(self, decision: Decision) -> int:
        letters = 0
        for verdict in _verdicts(decision.why):
            self.rules[verdict.rule] += 1
            rule = self._charter.rules.get(RuleId(verdict.rule))
            says = Said(words=dict(rule.says) if rule is not None else {})
            words = self._line(
                "demo-rule-on-trial" if verdict.observed else "demo-rule",
                {"rule": verdict.rule, "says": says},
                "red",
            )
            found = tuple(dict.fromkeys(self._said_text(match.why) for match in verdict.matches))
            if found:
                words += Line("\n") + self._line("demo-why", {"whys": Joined(parts=found)}, "dim red")
            self._paper.aside(styled("§", RULE), words)
            letters += len(words)
        return letters

    def _deed(self, deed: Deed) -> int:
        match deed:
            case Did(text=text, failed=failed):
                words = Line(self._said_text(text))
                self._paper.aside(styled("✗", WRONG) if failed else styled("→", DONE), words)
            case Spoke(text=said, buttons=buttons, changed=changed):
                self._at(self._stage.world.chats[deed.chat])
                self._buttons = buttons or self._buttons
                words = self._line("demo-rewrites", style="dim") if changed else Line()
                words.append(said)
                for button in buttons:
                    words.append("\n").append(f"[ {button} ]", style="bold blue")
                self._paper.row(styled(f" {self._scene.bot} ", BOT), words)
        return len(words)

    def _at(self, chat: Chat) -> None:
        """Say where it is, if that is another place than before."""
        if chat.id != self._here:
            self._here = chat.id
            who = "" if chat.person is None else chat.person.first_name
            self._paper.heading(self._said("demo-in-private", {"who": who}) if who else chat.title)

    def _apart(self, line: Line) -> None:
        self._paper.gap()
        self._paper.plain(line)
        self._here = None

    def _under(self, key: str) -> None:
        self._paper.gap()
        self._paper.heading(self._said(key))

    def _point(self, key: str, args: dict[str, Arg]) -> None:
        self._paper.plain(self._line(key, args), indent=2)

    def _name(self, key: str) -> Line:
        return styled(self._scene.people[key].name, f"bold {self._colours[key]}")

    def _first(self, key: str) -> Line:
        """What somebody is in the club, at first sight."""
        if key in self._met:
            return Line()
        self._met.add(key)
        return styled(f"({self._words(self._scene.people[key].role)}) ", "dim")

    def _answering(self, message: Message | None) -> Line:
        answered = message.reply_to if message is not None else None
        who = answered.sender.first_name if answered is not None and answered.sender is not None else ""
        return self._line("demo-answers", {"who": who}, "dim") if who else Line()

    def _words(self, words: Words) -> str:
        return words.get(self._language) or words[BASE]

    def _said(self, key: str, args: dict[str, Arg] | None = None) -> str:
        return self._said_text(Text(key=key, args=args or {}))

    def _said_text(self, text: Text) -> str:
        return self._catalog.plain(text, self._language, self._charter.community.timezone)

    def _line(self, key: str, args: dict[str, Arg] | None = None, style: str = "") -> Line:
        return styled(self._said(key, args), style)


def styled(words: str, style: str) -> Line:
    """Words whose style ends with them: a style of the whole line would go on to what is joined to it."""
    return Line().append(words, style)


def names_of(scene: Scene) -> int:
    """How many cells the longest name takes that a telling of `scene` shows."""
    names = [
        f" {scene.bot} ",
        *(person.name for person in scene.people.values()),
        *(group.title for group in scene.groups.values()),
        *(channel.title for channel in scene.channels.values()),
    ]
    return max(Line(name).cell_len for name in names)
