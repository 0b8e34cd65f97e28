"""Who rises and who falls: looked at when contribution changed, at reviews, when a sanction begins or ends, and by hand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from bot.app.member_stats import stats_of, worth_a_look
from bot.app.rows import TierChange
from bot.app.sanctions import look_again
from bot.app.staff_room import room_of
from bot.app.work import Work
from bot.domain.effects import Button, Effect, Mention, Say, Tag, Text
from bot.domain.facts import Member
from bot.domain.ids import NOBODY, ChatId, MemberKey, RuleId, TierName
from bot.domain.outcome import Card
from bot.domain.rules.speaking import language_of
from bot.domain.tiers.evaluate import apply, by_hand, evaluate, next_review, place_of
from bot.domain.tiers.needs import asked_of_staff
from bot.domain.tiers.standing import Decision, Measure, State, Stats
from bot.domain.tiers.words import AGREE, REFUSE, message, question

Agreed = dict[TierName, frozenset[MemberKey]]

NO_RULE = RuleId("")
GIVE = Text(key="gift-card-give")
RATHER_NOT = Text(key="gift-card-rather-not")
TIMES = frozenset({"in the group", "time as"})
COMES_BY_WAITING = TIMES | {"approval"}


def look(work: Work, members: Iterable[MemberKey], cause: str) -> None:
    """Look at members of whom something changed."""
    if len(work.force.charter.tiers) == 1:
        return
    known = {member.key: member for member in work.facts.members.values() if not member.own}
    for key in sorted(members):
        member = known.get(key) or _met(work, key)
        if member is not None and worth_a_look(work, member):
            judge(work, member, cause)


def review(work: Work, key: MemberKey, cause: str) -> None:
    """Review a member, if it is time; else see to it that the review comes."""
    member = _met(work, key)
    if member is None:
        return
    due = next_review(work.force.charter.tiers, state_of(work, member)) <= work.now
    judge(work, member, cause, review=due)


def judge(
    work: Work, member: Member, cause: str, *, review: bool = False, agreed: Agreed | None = None
) -> Decision:
    """Evaluate one member and let follow what follows."""
    tiers = work.force.charter.tiers
    stats, state = stats_of(work, member, agreed or {}), state_of(work, member)
    decision = evaluate(tiers, stats, state, work.now, review=review)
    after = apply(decision, state, work.now)
    if decision.kind in {"promote", "demote"}:
        _note(work, member, decision, stats, cause, decision.cause)
    if after != state:
        keep(work, member, after)
    _wait(work, member, decision, after, stats)
    work.draft.do_under(f"{cause}:tier:{member.key}", _told(work, member, decision))
    if decision.asks is not None:
        _ask(work, member, decision, stats, cause)
    return decision


def give_by_hand(work: Work, member: Member, tier: TierName, cause: str, reason: str, *, lock: bool) -> None:
    """Put a member into a tier, as staff say."""
    state = state_of(work, member)
    was = work.force.charter.tiers[place_of(work.force.charter.tiers, state.tier)].name
    stats = stats_of(work, member, {})
    after = by_hand(state, tier, work.now, lock=lock)
    keep(work, member, after)
    if tier != was:
        _note(work, member, Decision(kind="keep", was=was, to=tier), stats, cause, reason)
    _wait(work, member, Decision(kind="keep", was=tier, to=tier), after, stats)
    work.draft.do_under(f"{cause}:tier:{member.key}", tags(work, member))


def state_of(work: Work, member: Member) -> State:
    """Where a member stands."""
    state = work.states.get(member.key)
    lowest = work.force.charter.tiers[0].name
    return state if state is not None else State(tier=lowest, since=member.joined or 0)


def keep(work: Work, member: Member, state: State) -> None:
    """Keep where a member stands, for the events to come, too."""
    work.states[member.key] = state
    for one in (member, *work.facts.members.values()):
        one.tier = state.tier if one.key == member.key else one.tier
    work.books.save_tier_states({member.key: state})


def tags(work: Work, member: Member) -> Iterator[Effect]:
    """The tag of a member's tier, in their language, in every group where the bot may set one; other accounts have none."""
    tiers = work.force.charter.tiers
    if not any(tier.tag for tier in tiers):
        return
    words = tiers[place_of(tiers, member.tier)].tag
    language = language_of(work.force.charter.community, member.language)
    tag = "" if member.own else words.get(language) or words.get("", "")
    for chat in _tagging(work, member):
        yield Tag(chat=chat, user=member.user, tag=tag)


def is_tagged(work: Work, member: Member) -> bool:
    """Whether there is a group that shows a member's tag: Telegram lets bots give none to administrators."""
    return not member.own and any(_tagging(work, member))


def _tagging(work: Work, member: Member) -> Iterator[ChatId]:
    """The groups where the bot may set a member's tag."""
    for group in work.force.groups.values():
        may = group.me is not None and (group.me.status == "owner" or "tag" in group.me.rights)
        if may and _is_open(work, group.chat) and member.user not in group.staff:
            yield group.chat


def _note(work: Work, member: Member, decision: Decision, stats: Stats, key: str, why: str) -> None:
    """Write down that a tier changes; `why` is a cause, or a reason by hand."""
    change = TierChange(
        key=f"{key}:{member.key}",
        member=member.key,
        at=work.now,
        was=decision.was,
        now=decision.to,
        why=why,
        stats=msgspec.json.encode(stats, order="deterministic"),
        charter=work.force.number,
        locked=state_of(work, member).locked,
    )
    work.books.note_tier_changes([change])


def _wait(work: Work, member: Member, decision: Decision, state: State, stats: Stats) -> None:
    """Set a timer for the next review, and for what comes by waiting alone."""
    tiers = work.force.charter.tiers
    if place_of(tiers, state.tier):
        work.draft.timers.append(look_again(member.key, max(next_review(tiers, state), work.now + 1)))
    missing = decision.unmet
    if decision.kind in {"promote", "demote"}:
        missing = evaluate(tiers, stats, state, work.now, review=False).unmet
    waits = any(one.need in TIMES for one in missing)
    if waits and all(one.need in COMES_BY_WAITING for one in missing):
        work.draft.timers.append(look_again(member.key, work.now + max(map(_left, missing))))


def _left(measure: Measure) -> int:
    """Seconds until it is there; staff are asked when all else is."""
    return measure.wants - measure.has if measure.need in TIMES else 0


def _told(work: Work, member: Member, decision: Decision) -> Iterator[Effect]:
    """The member is told in private; of a rise in a group, where the bot may not write to them."""
    charter = work.force.charter
    language = language_of(charter.community, member.language)
    community = charter.community.name.get(language) or charter.community.name.get("", "")
    text = message(decision, charter.tiers, community, work.force.names, tagged=is_tagged(work, member))
    if text is not None and member.user > 0:
        instead = _home(work, member) if decision.kind == "promote" else None
        yield Say(chat=ChatId(member.user), text=text, language=language, instead=instead)
    if decision.kind in {"promote", "demote"}:
        yield from tags(work, member)


def _home(work: Work, member: Member) -> ChatId | None:
    """A group that the member is in."""
    groups = [group for group in work.force.groups.values() if group.name]
    inside = [group.chat for group in groups if group.chat in member.inside_since]
    everyone = [group.chat for group in groups if _is_open(work, group.chat)]
    return next(iter((*inside, *everyone)), None)


def _is_open(work: Work, chat: ChatId) -> bool:
    group = work.force.charter.groups.get(work.force.groups[chat].name)
    return group is not None and group.open_to == "everyone" and group.kind == "group"


def _ask(work: Work, member: Member, decision: Decision, stats: Stats, cause: str) -> None:
    """Put the question to staff whether a member moves up."""
    charter, room = work.force.charter, room_of(work.force)
    if room is None or decision.asks is None:
        return
    tier = charter.tiers[place_of(charter.tiers, decision.asks)]
    voices = sum(one.wants for one in asked_of_staff(tier, stats))
    card = Card(
        chat=room,
        member=member.key,
        user=member.user,
        rule=NO_RULE,
        step=tier.name,
        seconds=None,
        needs="",
        expires=0,
        kind="tier",
        wants=max(voices, 1),
    )
    opened = work.books.open_card(f"{cause}:tier:{member.key}", card, room)
    if opened is None:
        return
    who = Mention(user=member.user, name=member.name)
    text = question(decision, who, charter.tiers, stats, work.force.names)
    say = Say(
        chat=room,
        text=text,
        language=charter.community.languages[0],
        buttons=(card_buttons(opened, card.kind),),
        card=opened,
    )
    work.draft.do_under(f"{cause}:ask:{member.key}", [say])


def card_buttons(card: int, kind: str) -> tuple[Button, ...]:
    """The two buttons of a question to staff: whether a member moves up, or gets points."""
    agree, refuse = (AGREE, REFUSE) if kind == "tier" else (GIVE, RATHER_NOT)
    return (
        Button(text=agree, data=f"card:{card}:agreed"),
        Button(text=refuse, data=f"card:{card}:refused"),
    )


def _met(work: Work, key: MemberKey) -> Member | None:
    person = work.books.person_of(key)
    if person is None or person.id == NOBODY:
        return None
    member = work.member(person)
    return _met(work, member.key) if member.own else member
