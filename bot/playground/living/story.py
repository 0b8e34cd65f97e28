"""What the visitor did, as a story of the charter: to be pasted under `examples` of a rule, where it becomes a test."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from io import StringIO

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq

from bot.domain.charter.schema import STANDARD, Charter
from bot.domain.charter.values import Consequence, Nothing
from bot.domain.decide import absorb, decide
from bot.domain.effects import Text
from bot.domain.events import Post
from bot.domain.rules.consequence import phrase
from bot.domain.rules.consequences.steps import term
from bot.domain.rules.facts.has import NO_MEDIA
from bot.domain.rules.judge import compile_charter
from bot.domain.rules.ladder import live_on_all
from bot.domain.scene import Scene
from bot.playground.living.onlooking import Heard, Onlooking
from bot.playground.living.values import Key
from bot.texts.catalog import Catalog

MINUTE, HOUR, DAY = 60, 3600, 86_400
INDENT = 6
"""How far `story` stands in a rule's `examples`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A step of the story: what the message carried, by the charter's keys, and what the bot answered.

    `replied`: it got one of the charter's `answers`, which stories don't name.
    """

    by: str
    text: str
    facts: Mapping[str, object]
    later: int
    answer: tuple[Consequence, ...]
    replied: bool


@dataclass(slots=True)
class Story:
    """Remembers which messages are the visitor's; what became of them is asked when the story is told."""

    onlooking: Onlooking
    _keys: dict[Key, None] = field(default_factory=dict)
    _catalog: Catalog = field(default_factory=Catalog)

    def add(self, key: Key) -> None:
        """The visitor wrote or changed this message."""
        self._keys[key] = None

    def clear(self) -> None:
        """Begin anew."""
        self._keys.clear()

    def __len__(self) -> int:
        """How many steps there are to tell."""
        return len(self._steps())

    def text(self, language: str = "en") -> str:
        """The story as YAML, indented as it stands in a rule; empty if nothing was said in a group.

        A story begins with a clean slate. Where the bot would answer otherwise then, the step does not say what it
        answered; a comment (in `language`) does.
        """
        steps, force = self._steps(), self.onlooking.force
        if force is None or not steps:
            return ""
        rows = CommentedSeq(_row(step) for step in steps)
        for place, (step, found) in enumerate(zip(steps, _played(force.charter, steps), strict=True)):
            if _named(step.answer) != _named(found):
                rows[place].pop("bot", None)
                words = Text(key="living-story-otherwise", args={"answer": _answer(step.answer)})
                rows.yaml_set_comment_before_after_key(
                    place, before=self._catalog.plain(words, language), indent=INDENT + 2
                )
        return _written(rows)

    def _steps(self) -> list[Told]:
        """What the visitor said in groups, in the order in which the bot heard it."""
        heard = [
            one for key in self._keys for one in self.onlooking.of(key) if one.happened.judged is not None
        ]
        heard.sort(key=lambda one: one.event.update)
        told = [one for one in heard if one.event.post.command is None]
        return list(self._told(told))

    def _told(self, heard: list[Heard]) -> Iterator[Told]:
        met: set[int] = set()
        before: int | None = None
        for one in heard:
            author = one.event.post.author
            facts = self._facts(one, first=author.id not in met)
            met.add(author.id)
            judged = one.happened.judged
            yield Told(
                by=author.name,
                text=one.event.post.text,
                facts=facts,
                later=0 if before is None else _about(max(one.event.at - before, 0)),
                answer=judged.outcome.answer if judged is not None else (),
                replied=judged is not None and bool(judged.outcome.answers),
            )
            before = one.event.at

    def _facts(self, heard: Heard, *, first: bool) -> dict[str, object]:
        post, force = heard.event.post, self.onlooking.force
        facts: dict[str, object] = {}
        group = force.groups.get(post.chat) if force is not None else None
        if group is not None and group.name:
            facts["in"] = group.name
        if force is not None:
            facts |= _who(heard, force.charter, first=first)
        return facts | _carried(post)


def _about(seconds: int) -> int:
    """A length of time as people tell it: of two days and more only the days, and so on down to seconds."""
    size = next((size for size in (DAY, HOUR, MINUTE) if seconds >= 2 * size), 1)
    return round(seconds / size) * size


def _who(heard: Heard, charter: Charter, *, first: bool) -> dict[str, object]:
    """Who speaks: their standing when the bot judged it, and on their first message the strikes they had."""
    judged, facts = heard.happened.judged, dict[str, object]()
    if judged is None:
        return facts
    at = heard.event.at
    if judged.outcome.exempt == "staff":
        facts["from"] = "staff"
    elif judged.tier and judged.tier != charter.tiers[0].name:
        facts["from"] = judged.tier
    elif judged.joined is not None and at < judged.joined + charter.newcomer_for:
        facts["from"] = "newcomer"
    had = live_on_all(judged.strikes, charter.ladders, at)
    return facts | ({"strikes": had} if first and had else {})


def _carried(post: Post) -> dict[str, object]:
    """What a message carries besides its words."""
    facts: dict[str, object] = {}
    kinds = tuple(kind for kind in post.media if kind not in NO_MEDIA)
    if post.forward is not None and post.forward.kind != "channel":
        kinds = (*kinds, "forward")
    if kinds:
        facts["has"] = kinds
    if post.reply_to is not None:
        facts["reply"] = True
    if post.edited_at is not None:
        facts["edited"] = True
    if post.forward is not None and post.forward.kind == "channel":
        username = post.forward.username
        facts["forwarded from"] = f"@{username}" if username else post.forward.name
    if hidden := tuple(link.url for link in post.links if link.shown):
        facts["links to"] = hidden
    return facts


def _played(charter: Charter, steps: Iterable[Told]) -> Iterator[tuple[Consequence, ...]]:
    """What the bot answers in the story itself."""
    program, scene = compile_charter(charter), Scene(charter, ladder=STANDARD.name)
    for step in steps:
        event = scene.plays(step.text, step.facts, by=step.by, later=step.later)
        outcome = decide(program, scene.facts, event)
        absorb(scene.facts, event.post, outcome)
        yield outcome.answer


def _row(step: Told) -> CommentedMap:
    """A step as it is written: short words in a line each."""
    row = CommentedMap({"by": step.by, "text": step.text})
    for key, value in step.facts.items():
        row[key] = _value(value)
    if step.later:
        row["after"] = term(step.later)
    if step.answer or not step.replied:
        row["bot"] = _value(tuple(_named(step.answer)) or ("nothing",))
    if not step.text and step.facts.keys() & {"has", "forwarded from", "links to"}:
        del row["text"]
    return row


def _value(value: object) -> object:
    match value:
        case True:
            return "yes"
        case (one,):
            return one
        case tuple():
            several = CommentedSeq(value)
            several.fa.set_flow_style()
            return several
        case _:
            return value


def _named(answer: Iterable[Consequence]) -> list[str]:
    return [phrase(one) for one in answer if not isinstance(one, Nothing)]


def _answer(answer: Iterable[Consequence]) -> str:
    return ", ".join(_named(answer)) or "nothing"


def _written(rows: CommentedSeq) -> str:
    yaml, out = YAML(), StringIO()
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.width = 10_000
    yaml.dump(CommentedMap({"story": rows}), out)
    return "".join(f"{' ' * INDENT}{line}" for line in out.getvalue().splitlines(keepends=True))
