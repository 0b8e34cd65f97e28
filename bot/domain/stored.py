"""The facts of a decision as they are kept: enough to judge again, without account ids and names of people.

The author is named by the member's key, and other people are nobody. Only where a rule depends on a name, because the
charter lists it, do those that the message shows stay: else judging again would give another verdict.
"""

from __future__ import annotations

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from bot.domain.decide import decide
from bot.domain.events import Chat, Forward, MessageEdited, MessagePosted, Person, Post
from bot.domain.facts import Facts, GroupFacts, Member, Past, StrikeGiven, author_of
from bot.domain.ids import NOBODY, ChatId, GroupName, MemberKey, RuleId, TierName, UpdateId, UserId
from bot.domain.outcome import Outcome
from bot.domain.rules.judge import Program


class Stored(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The facts that a decision rests on. `observed`: rules of the charter that were only observed.

    `known`: the state of the message before an edit; `album`: of its other parts.
    """

    charter: int
    observed: tuple[RuleId, ...] = ()
    edited: bool = False
    post: Post
    groups: dict[ChatId, GroupName]
    joined: int | None = None
    inside_since: dict[ChatId, int] = {}
    language: str = ""
    tier: TierName = TierName("")
    strikes: tuple[StrikeGiven, ...] = ()
    past: tuple[Past, ...] = ()
    wrote: int | None = None
    known: Past | None = None
    album: tuple[Past, ...] = ()
    staff_names: tuple[str, ...] = ()
    our_groups: tuple[str, ...] = ()


SOMEBODY = "somebody"
"""Stands for a username: that there is one is all that matters."""

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Stored).decode


def facts_json(
    program: Program, facts: Facts, event: MessagePosted | MessageEdited, outcome: Outcome
) -> bytes:
    """What `outcome` of `event` rests on, as JSON. Take it before `absorb`."""
    stored = _encode(_stored(program, facts, event, named=False))
    if _same(rejudge(program, stored), outcome):
        return stored
    return _encode(_stored(program, facts, event, named=True))


def facts_of(stored: bytes) -> tuple[Facts, MessagePosted | MessageEdited]:
    """The facts and the event that were kept."""
    kept = _decode(stored)
    post = kept.post
    key = MemberKey(author_of(post))
    member = Member(
        key=key,
        user=UserId(key),
        language=kept.language,
        tier=kept.tier,
        joined=kept.joined,
        inside_since=kept.inside_since,
        strikes=list(kept.strikes),
        past=list(kept.past),
        wrote=kept.wrote,
    )
    facts = Facts(
        charter=kept.charter,
        observed=kept.observed,
        groups={
            chat: GroupFacts(chat=chat, name=name, staff_names=frozenset(kept.staff_names))
            for chat, name in kept.groups.items()
        },
        members={member.user: member},
        messages={} if kept.known is None else {(post.chat, post.message): kept.known},
        albums={(post.chat, post.album): kept.album},
    )
    facts.our_groups = frozenset(kept.our_groups)
    kind = MessageEdited if kept.edited else MessagePosted
    return facts, kind(update=UpdateId(0), post=post, chat=Chat(id=post.chat, kind="supergroup"))


def observed_in(stored: bytes) -> tuple[RuleId, ...]:
    """The rules that were only observed when the facts were kept, whatever the charter says."""
    return _decode(stored).observed


def rejudge(program: Program, stored: bytes) -> Outcome:
    """What `program` decides on facts that were kept: the same verdicts and answer, if it is the same charter."""
    facts, event = facts_of(stored)
    return decide(program, facts, event)


def _same(one: Outcome, other: Outcome) -> bool:
    rules = [verdict.rule for verdict in one.verdicts] == [verdict.rule for verdict in other.verdicts]
    return rules and one.answer == other.answer


def _stored(program: Program, facts: Facts, event: MessagePosted | MessageEdited, *, named: bool) -> Stored:
    post = event.post
    member = facts.members[author_of(post)]
    since = post.at - program.horizon
    return Stored(
        charter=facts.charter,
        observed=facts.observed,
        edited=isinstance(event, MessageEdited),
        post=_without_accounts(post, member.key, named=named),
        groups={chat: group.name for chat, group in facts.groups.items()},
        joined=member.joined,
        inside_since=member.inside_since,
        language=member.language,
        tier=member.tier,
        strikes=tuple(replace(strike, by="", reason="") for strike in member.strikes),
        past=tuple(past for past in member.past if program.horizon and past.at >= since),
        wrote=member.wrote,
        known=facts.messages.get((post.chat, post.message)),
        album=facts.albums.get((post.chat, post.album), ()),
        staff_names=tuple(sorted(facts.groups[post.chat].staff_names)) if named else (),
        our_groups=tuple(sorted(facts.our_groups)),
    )


def _without_accounts(post: Post, key: MemberKey, *, named: bool) -> Post:
    """`post` by a member's key. `named`: whom it mentions or forwards keeps the name it shows."""
    forward = post.forward
    if forward is not None and forward.kind in {"person", "hidden"} and not named:
        forward = Forward(kind=forward.kind)
    return replace(
        post,
        author=Person(
            id=UserId(key),
            name=post.author.name if named else "",
            username=SOMEBODY if post.author.username else "",
            premium=post.author.premium,
        ),
        sender_chat=ChatId(key) if post.voice == "channel" else None,
        named=post.named if named else tuple(Person(id=NOBODY) for _ in post.named),
        forward=forward,
        command=None if post.command is None else replace(post.command, answered=""),
        reply_author=None if post.reply_author is None else Person(id=NOBODY),
        reply_sender_chat=None,
    )
