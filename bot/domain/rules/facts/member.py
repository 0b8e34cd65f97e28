"""`member`: a newcomer, staff, everyone, a tier, a tier or above. Standing is taken at the moment of judging."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.charter.desk import Groups, Reason, say
from bot.domain.charter.implied import more
from bot.domain.charter.kinds import Kind
from bot.domain.charter.phrases import who
from bot.domain.charter.schema import Condition
from bot.domain.charter.sections_people import member
from bot.domain.charter.values import OfTier, Who
from bot.domain.effects import Arg, Span, Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Asking, Fact
from bot.domain.rules.naming import Naming, exactly, one_of
from bot.domain.rules.rank import is_newcomer, rank_in, rank_words, ranks_of
from bot.domain.rules.shown import NEVER, NEW

People = tuple[Who | OfTier, ...]
PERSON: Kind[Who | OfTier] = Kind(who, "fault-form-who", "newcomer", start="who")
WORDS: dict[Who, str] = {"newcomer": "text-newcomer", "staff": "text-staff", "everyone": "text-everyone"}


def _check(asked: People, asking: Asking) -> Check:
    charter = asking.charter
    everyone, newcomers, ranks = "everyone" in asked, "newcomer" in asked, ranks_of(asked, charter)
    rank, newcomer_for = rank_in(charter), charter.newcomer_for

    def holds(case: Case) -> bool:
        return (
            everyone
            or (newcomers and is_newcomer(case.member, case.at, newcomer_for))
            or (bool(ranks) and rank(case) in ranks)
        )

    def why(case: Case) -> tuple[Match, ...]:
        standing = _standing(case, newcomer_for)
        if not ranks:
            return (Match(fact="member", why=standing),)
        tier = Match(fact="member", why=rank_words(charter, rank(case)))
        return (tier, Match(fact="member", why=standing)) if newcomers else (tier,)

    return Check(fact="member", cost=1, holds=holds, why=why)


def _standing(case: Case, newcomer_for: int) -> Text:
    joined = case.member.joined
    if joined is None:
        return Text(key="why-always-here")
    args: dict[str, Arg] = {
        "since": Span(seconds=max(case.at - joined, 0)),
        "newcomer_for": Span(seconds=newcomer_for),
    }
    if is_newcomer(case.member, case.at, newcomer_for):
        return Text(key="why-newcomer", args=args)
    return Text(key="why-no-newcomer", args=args)


def _never(asked: People, _condition: Condition, _groups: Groups) -> Reason | None:
    return (say("fault-never-staff"), say("fault-do-other-member")) if asked == ("staff",) else None


def _covers(one: People, other: People) -> bool:
    """Whether everybody that the other means is meant; a tier or above has that tier in it."""
    tiers = {OfTier(who.tier) for who in one if isinstance(who, OfTier)}
    return "everyone" in one or more((*one, *tiers), other)


def _needs(asked: People) -> int:
    if "everyone" in asked or any(isinstance(one, OfTier) for one in asked):
        return 0
    return NEW if "newcomer" in asked else NEVER


def people(asked: People, naming: Naming) -> Iterator[Text]:
    """Who is meant, in words."""
    for one in asked:
        if isinstance(one, OfTier):
            key = "text-tier-up" if one.or_above else "text-tier"
            yield Text(key=key, args={"tier": naming.tier(one.tier)})
        elif one == "newcomer":
            yield Text(key=WORDS[one], args={"newcomer_for": exactly(naming.newcomer_for)})
        else:
            yield Text(key=WORDS[one])


def _says(asked: People, naming: Naming) -> Text:
    return Text(key="fact-member-says", args={"people": one_of(people(asked, naming))})


MEMBER: Fact[People] = Fact(
    key="member",
    read=member,
    kind=PERSON,
    row=True,
    examples=("newcomer", "group owner or above", "[newcomer, member]"),
    instead=("role", "tier", "user"),
    never=_never,
    covers=_covers,
    check=_check,
    says=_says,
    needs=_needs,
)
