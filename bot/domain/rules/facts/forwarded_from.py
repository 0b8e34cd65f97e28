"""`forwarded from`: where a message was first said."""

from __future__ import annotations

from bot.domain.charter.block import row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.implied import more_sources
from bot.domain.charter.phrase import FORWARDED as KIND, phrase
from bot.domain.charter.scalars import scalar
from bot.domain.charter.values import ForwardedFrom, Word
from bot.domain.effects import Arg, Text
from bot.domain.events import Forward
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message
from bot.domain.rules.names import names_of
from bot.domain.rules.naming import Naming, entries, one_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import FORWARDED
from bot.domain.rules.stage import Stage

ANYONE_MEANT = frozenset(
    ("any", "all", "anybody", "everyone", "everybody", "yes", "anywhere", "any channel", "any chat")
)
"""What people write for `anyone`."""


def sources(desk: Desk, field: Field) -> ForwardedFrom | None:
    """Names, lists, or `anyone`, with those who are excepted."""
    found = [value for item in row(desk, field) if (value := _source(desk, item)) is not None]
    excepted = tuple(entry for value in found for entry in value.excepted)
    if excepted and len(found) > 1:
        desk.fault(
            field.node.place, say("fault-except-in-row"), say("fault-do-one-line-except", key=field.key.text)
        )
    named = tuple(entry for value in found for entry in value.sources)
    return ForwardedFrom(any(value.anyone for value in found), named, excepted) if found else None


def _source(desk: Desk, field: Field) -> ForwardedFrom | None:
    value = phrase(desk, field, KIND)
    if value is None:
        return None
    meant = [one for one in value.sources if isinstance(one, Word) and one.pattern in ANYONE_MEANT]
    if meant:
        message = say("fault-phrase", found=meant[0].pattern, forms=say("fault-form-forwarded"))
        desk.fault(field.node.place, message, say("fault-do-mean", word="anyone"))
        return None
    desk.use_lists(field.node.place, (*value.sources, *value.excepted))
    return value


def _source_name(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    return found.text if found else None


def _question(asked: ForwardedFrom, asking: Asking) -> Question:
    lists = asking.content.lists
    named, excepted = names_of(asked.sources, lists), names_of(asked.excepted, lists)

    def question(seen: Seen) -> tuple[Found, ...]:
        forward = seen.post.forward
        if forward is None or not (asked.anyone or named.cover_source(forward, seen.around)):
            return NOTHING
        if excepted.cover_source(forward, seen.around):
            return NOTHING
        at = f"@{forward.username}" if forward.username else str(forward.id or "?")
        return (Found("forwarded from", 0, 0, forward.name or at),)

    return question


def _says(asked: ForwardedFrom, _naming: Naming) -> Text:
    spared: dict[str, Arg] = {"spared": one_of(entries(asked.excepted))}
    named: dict[str, Arg] = {"sources": one_of(entries(asked.sources))}
    match asked.anyone, bool(asked.excepted):
        case True, True:
            return Text(key="fact-forwarded-from-says-anyone-except", args=spared)
        case True, False:
            return Text(key="fact-forwarded-from-says-anyone")
        case _, True:
            return Text(key="fact-forwarded-from-says-except", args=named | spared)
        case _:
            return Text(key="fact-forwarded-from-says", args=named)


def _play(source: str, stage: Stage) -> None:
    """Where a message came from: a name, an @username, or an id."""
    if source.lstrip("-").isdecimal():
        stage.forward = Forward(kind="channel", id=int(source))
    elif source.startswith("@"):
        stage.forward = Forward(kind="channel", username=source[1:])
    else:
        stage.forward = Forward(kind="channel", name=source)


FORWARDED_FROM: Fact[ForwardedFrom] = Fact(
    key="forwarded from",
    read=sources,
    kind=KIND,
    row=True,
    examples=("anyone", "anyone except $friends", "Daily News, @dailynews", "News* except $friends"),
    instead=("forward", "forwarded"),
    carried=_source_name,
    wordless=True,
    covers=more_sources,
    check=lambda asked, asking: of_message("forwarded from", 3, _question(asked, asking)),
    says=_says,
    needs=lambda _asked: FORWARDED,
    play=_play,
)
