"""`mentions`: how many people one message calls, or how many somebody calls in a time."""

from __future__ import annotations

from bot.domain.charter.desk import Desk, Field
from bot.domain.charter.phrase import MENTIONS as KIND, phrase
from bot.domain.charter.sections_counts import window
from bot.domain.charter.values import Mentions, Rate
from bot.domain.effects import Arg, Text
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.facts.message import NOTHING, Question, of_message, place_of
from bot.domain.rules.facts.pace import earlier, of_pace
from bot.domain.rules.names import names_of
from bot.domain.rules.naming import Naming, entries, exactly, one_of
from bot.domain.rules.seen import Found, Seen
from bot.domain.rules.shown import NAMED


def _read(desk: Desk, field: Field) -> Mentions | None:
    value = phrase(desk, field, KIND)
    if value is None:
        return None
    desk.use_lists(field.node.place, value.excepted)
    return value if value.within is None or window(desk, field, value.within) else None


def _check(asked: Mentions, asking: Asking) -> Check:
    if asked.within is None:
        return of_message("mentions", 4, _question(asked, asking))
    rate = Rate(number=asked.number, within=asked.within)
    return of_pace("mentions", rate, lambda case: _number(case, rate.within, asking), others=0)


def _question(asked: Mentions, asking: Asking) -> Question:
    excepted = names_of(asked.excepted, asking.content.lists)

    def question(seen: Seen) -> tuple[Found, ...]:
        if len(seen.post.mentions) + len(seen.post.named) < asked.number:
            return NOTHING
        names = tuple(seen.mentioned(excepted))
        if len(names) < asked.number:
            return NOTHING
        return tuple(Found("mentions", *place_of(seen.post.text, f"@{name}", name), name) for name in names)

    return question


def _number(case: Case, within: int, asking: Asking) -> int:
    if not case.own.mentions:
        return 0
    past = earlier(case, case.member.past, within, asking.groups)
    return case.own.mentions + sum(one.mentions for one in past)


def _says(asked: Mentions, _naming: Naming) -> Text:
    args: dict[str, Arg] = {"number": asked.number}
    key = "fact-mentions-says"
    if asked.within is not None:
        key, args["within"] = "fact-mentions-says-within", exactly(asked.within)
    text = Text(key=key, args=args)
    if not asked.excepted:
        return text
    return Text(key="fact-mentions-except", args={"what": text, "spared": one_of(entries(asked.excepted))})


MENTIONS: Fact[Mentions] = Fact(
    key="mentions",
    read=_read,
    kind=KIND,
    examples=("at least 4", "at least 7 in 10 seconds", "at least 1 except $staff names"),
    check=_check,
    says=_says,
    needs=lambda asked: NAMED if asked.number > 0 else 0,
    looks_back=lambda asked: asked.within or 0,
)
