"""What a charter would have done to a history: the same `decide`, with facts that live in memory as long as a replay."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from bot.app.numbers_seen import NumbersSeen
from bot.app.reasons import reason
from bot.app.replay_people import Fates
from bot.app.replay_points import Contribution
from bot.app.replay_report import SKIPS, Example, Report, RuleReport, Skip
from bot.domain.charter.schema import Charter
from bot.domain.charter.values import Strike
from bot.domain.decide import absorb, decide
from bot.domain.events import MessagePosted, PeopleArrived, Person, PersonLeft, Post, Unknown
from bot.domain.facts import Facts, GroupFacts, Member, StrikeGiven, author_of
from bot.domain.ids import NOBODY, ChatId, GroupName, MemberKey, TierName, UserId
from bot.domain.outcome import Outcome, Verdict
from bot.domain.rules.consequence import for_channel, merged, phrase, with_rung
from bot.domain.rules.facts.strikes import STRIKES
from bot.domain.rules.judge import Judged, Program
from bot.domain.rules.ladder import Rung, climb, highest

Told = MessagePosted | PeopleArrived | PersonLeft | Unknown
"""What a history tells. `Unknown` is of one of the kinds that `Skip` names."""

EXAMPLES = 5
"""How many messages are shown for a rule."""

NO_MEMBERS = frozenset({"anonymous admin", "linked channel"})


@dataclass(slots=True)
class _Tally:
    """The counting of one rule. Memory grows with members, not with messages."""

    matches: int = 0
    members: set[UserId] = field(default_factory=set)
    consequences: Counter[str] = field(default_factory=Counter)
    examples: list[Example] = field(default_factory=list)


def place_of(charter: Charter, chat: ChatId, named: str = "") -> GroupName | None:
    """The group of the charter that a history belongs to; `None`: it must be named.

    That is the one `named`, else the one of this id, else the only one in which members write.
    """
    if named:
        return next((name for name in charter.groups if name == named), None)
    same = [name for name, group in charter.groups.items() if group.chat == chat]
    if same:
        return same[0]
    groups = {name: group for name, group in charter.groups.items() if group.kind == "group"}
    open_ones = [name for name, group in groups.items() if group.open_to == "everyone"] or list(groups)
    return open_ones[0] if len(open_ones) == 1 else None


class Replay:
    """A history against a charter, one event after another: `take` each, then ask for the `report`."""

    def __init__(self, program: Program, group: GroupFacts) -> None:
        self._program = program
        self._group = group
        self._facts = Facts(groups={group.chat: group})
        self._judged_by = {judged.rule.id: judged for judged in program.rules}
        self._tallies = {rule: _Tally() for rule in sorted(program.charter.rules)}
        self._skipped: Counter[Skip] = Counter()
        self._messages = 0
        self._joins = 0
        self._numbers = NumbersSeen()
        self._authors: set[UserId] = set()
        self._names: set[str] = set()
        self._added: dict[str, int] = {}
        self._would: dict[UserId, list[StrikeGiven]] = {}
        self._strikes_count_for = _strikes_count_for(program)
        self._fates = Fates()
        self._contribution = Contribution(program.charter) if program.counts else None

    @property
    def place(self) -> GroupName:
        """The group of the charter that the history belongs to."""
        return self._group.name

    def take(self, event: Told) -> None:
        """The next event of the history."""
        match event:
            case MessagePosted():
                self._message(event)
            case PeopleArrived():
                self._arrived(event)
            case PersonLeft():
                self._skipped["service"] += 1
                self._left(event.person.id)
            case Unknown():
                self._skipped["unsupported" if event.kind == "unsupported" else "service"] += 1

    def report(self) -> Report:
        """What came of it so far."""
        return Report(
            messages=self._messages,
            judged=self._messages - self._skipped["exempt"] - self._skipped["duplicate"],
            skipped={reason: self._skipped[reason] for reason in SKIPS},
            members=len(self._authors),
            joins=self._joins,
            rules={
                rule: RuleReport(
                    matches=tally.matches,
                    members=len(tally.members),
                    consequences=dict(sorted(tally.consequences.items())),
                    examples=tuple(tally.examples),
                )
                for rule, tally in self._tallies.items()
            },
            points=self._contribution.points() if self._contribution is not None else {},
            tiers=self._in_tiers(),
        )

    def fates(self) -> Fates:
        """How each member fared so far."""
        self._fates.tiers = self._contribution.tiers() if self._contribution is not None else {}
        return self._fates

    def _in_tiers(self) -> Mapping[TierName, int]:
        if self._contribution is None:
            return {}
        standing = Counter(self._contribution.tiers().values())
        return {tier.name: standing[tier.name] for tier in self._program.charter.tiers}

    def _message(self, event: MessagePosted) -> None:
        post = event.post
        self._messages += 1
        if self._numbers.again(post.message):
            self._skipped["duplicate"] += 1
            return
        member = self._author(post)
        outcome = decide(self._program, self._facts, event)
        if self._contribution is not None:
            self._contribution.wrote(post, member, outcome)
        if outcome.exempt:
            self._skipped["exempt"] += 1
            return
        if outcome.verdicts:
            self._note(post, member, outcome)
            self._fates.note(member.user, post.message, outcome.effects)
        absorb(self._facts, post, outcome)
        self._forget(member, post.at)

    def _author(self, post: Post) -> Member:
        user = author_of(post)
        member = self._facts.members.get(user)
        if member is None:
            name = post.author.name
            member = self._seen(user, name)
            joined = self._added.pop(name, None)
            if joined is not None:
                self._comes_in(member, joined)
        if user not in self._authors and post.voice not in NO_MEMBERS:
            self._authors.add(user)
        return member

    def _seen(self, user: UserId, name: str) -> Member:
        member = Member(key=MemberKey(user), user=user, name=name)
        self._facts.members[user] = member
        if self._contribution is not None:
            self._contribution.met(member)
        self._names.add(name)
        return member

    def _arrived(self, event: PeopleArrived) -> None:
        self._skipped["service"] += 1
        if self._numbers.again(event.message):
            return
        self._joins += len(event.people)
        for person in event.people:
            self._comes(person, event.at)

    def _comes(self, person: Person, at: int) -> None:
        """Somebody joins. Whoever is known by name only is recognised at the first message, if the name is new."""
        if person.id == NOBODY:
            if person.name and person.name not in self._names:
                self._added[person.name] = at
            return
        member = self._facts.members.get(person.id) or self._seen(person.id, person.name)
        self._comes_in(member, at)

    def _comes_in(self, member: Member, at: int) -> None:
        member.inside_since.setdefault(self._group.chat, at)
        member.joined = at if member.joined is None else member.joined

    def _left(self, user: UserId) -> None:
        member = self._facts.members.get(user)
        if member is not None:
            member.inside_since.pop(self._group.chat, None)

    def _forget(self, member: Member, at: int) -> None:
        """Let go of what no rule asks for any more."""
        self._facts.messages.clear()
        start = at - self._program.horizon if self._program.horizon else at + 1
        past = member.past
        if past and past[0].at < start:
            member.past = [one for one in past if one.at >= start]
        if member.strikes and member.strikes[0].at < at - self._strikes_count_for:
            member.strikes = [one for one in member.strikes if one.at >= at - self._strikes_count_for]

    def _note(self, post: Post, member: Member, outcome: Outcome) -> None:
        """Count what follows. Rules in observe climb a ladder of their own, beside what enforced ones gave."""
        enforced = [verdict for verdict in outcome.verdicts if not verdict.observed]
        observed = [verdict for verdict in outcome.verdicts if verdict.observed]
        self._count(enforced, post, member, member.strikes)
        if observed:
            would = [
                one for one in self._would.pop(member.user, ()) if one.at >= post.at - self._strikes_count_for
            ]
            rung = self._count(observed, post, member, [*member.strikes, *would])
            if rung is not None:
                would += [_given(rung, post)] * rung.number
            if would:
                self._would[member.user] = would

    def _count(
        self, verdicts: Iterable[Verdict], post: Post, member: Member, strikes: Iterable[StrikeGiven]
    ) -> Rung | None:
        judged = [(verdict, self._judged_by[verdict.rule]) for verdict in verdicts]
        rungs = [
            climb(one.ladder, one.rule.id, one.strikes, strikes, post.at) for _, one in judged if one.strikes
        ]
        rung = highest(rungs) if rungs else None
        for verdict, one in judged:
            tally = self._tallies[verdict.rule]
            tally.matches += 1
            tally.members.add(member.user)
            tally.consequences.update(_done(one, post, rung))
            if len(tally.examples) < EXAMPLES:
                tally.examples.append(Example(message=post.message, why=reason(verdict.matches, post.text)))
        return rung


def _done(judged: Judged, post: Post, rung: Rung | None) -> Counter[str]:
    """What one rule does to a message, by the charter's words: of several strikes only the one that leads furthest is given."""
    answer, done = merged(judged.rule.then), Counter[str]()
    if rung is not None and rung.rule == judged.rule.id:
        answer = with_rung(answer, rung.step, asks=rung.asks)
        done[phrase(Strike())] = rung.number
    if post.voice == "channel":
        answer = for_channel(answer)
    done.update(phrase(one) for one in answer.listed)
    return done


def _given(rung: Rung, post: Post) -> StrikeGiven:
    return StrikeGiven(
        ladder=rung.ladder.name, rule=rung.rule, at=post.at, chat=post.chat, message=post.message
    )


def _strikes_count_for(program: Program) -> int:
    """How many seconds a strike can matter: until it fades, or as long as a rule looks back."""
    charter = program.charter
    conditions = (one for rule in charter.rules.values() for one in (*rule.when, *rule.unless))
    looked = [one.within or 0 for one in map(STRIKES.of, conditions) if one is not None]
    needs = (one for tier in charter.tiers for one in (tier.needs, tier.keeps) if one is not None)
    looked += [one.strikes.within or 0 for one in needs if one.strikes is not None]
    return max((*looked, *(judged.ladder.fade_after for judged in program.rules)), default=0)


def replay(events: Iterable[Told], *runs: Replay) -> None:
    """Let each of `runs` take the whole history, side by side."""
    for event in events:
        for run in runs:
            run.take(event)
