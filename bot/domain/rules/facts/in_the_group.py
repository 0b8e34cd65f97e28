"""`in the group`: for how long the author has been in the group of the message."""

from __future__ import annotations

from bot.domain.charter.desk import Groups, Reason, say
from bot.domain.charter.phrase import AGE
from bot.domain.charter.schema import DAY, Condition
from bot.domain.charter.sections_counts import age
from bot.domain.charter.values import Age
from bot.domain.effects import Span, Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.counts import within
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.facts.member import MEMBER
from bot.domain.rules.naming import Naming, bounded, exactly

NEWCOMER_FOR = 3 * DAY


def _check(asked: Age) -> Check:
    def holds(case: Case) -> bool:
        since = case.member.inside_since.get(case.post.chat)
        if since is None:
            return asked.bound == "at least"
        return within(asked.bound, case.at - since, asked.seconds)

    def why(case: Case) -> tuple[Match, ...]:
        since = case.member.inside_since.get(case.post.chat)
        if since is None:
            text = Text(key="why-always-in-the-group")
        else:
            text = Text(key="why-in-the-group", args={"since": Span(seconds=max(case.at - since, 0))})
        return (Match(fact="in the group", why=text),)

    return Check(fact="in the group", cost=1, holds=holds, why=why)


def _never(asked: Age, condition: Condition, _groups: Groups) -> Reason | None:
    newcomers = MEMBER.of(condition) == ("newcomer",)
    if newcomers and asked.bound == "at least" and asked.seconds > NEWCOMER_FOR:
        return say("fault-never-newcomer", days=NEWCOMER_FOR // DAY), say("fault-do-drop-one", key="member")
    return None


def _says(asked: Age, _naming: Naming) -> Text:
    return Text(key="fact-in-the-group-says", args={"age": bounded(asked.bound, exactly(asked.seconds))})


IN_THE_GROUP: Fact[Age] = Fact(
    key="in the group",
    read=age,
    kind=AGE,
    examples=("under 3 days",),
    instead=("since joining", "member for"),
    never=_never,
    check=lambda asked, _asking: _check(asked),
    says=_says,
)
