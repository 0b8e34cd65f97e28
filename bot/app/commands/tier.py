"""`/tier`: show where somebody stands, or put them into a tier by hand."""

from __future__ import annotations

import re

from msgspec import Struct
from msgspec.structs import replace

from bot.app.commands.ask import Ask
from bot.app.commands.by_hand import by_whom, keep, reason_in
from bot.app.commands.target import Target, is_asker, member_of, recipient
from bot.app.rising import give_by_hand, is_tagged, state_of
from bot.app.standing_words import to_staff
from bot.domain.charter.schema_standing import Tier
from bot.domain.charter.suggest import nearest
from bot.domain.effects import Arg, Joined, Said, Say, Text
from bot.domain.facts import Member
from bot.domain.ids import ChatId, TierName
from bot.domain.tiers.evaluate import place_of
from bot.domain.tiers.words import gives

_lock = re.compile(r"(?i)^(?:lock(?:ed)?|锁定)(?![a-z])[\s,:;，：；]*")
_spaces = " \t\r\n,，:：;；"
_quotes = "\"'“”«»「」『』"
_no_spaces = re.compile(r"[぀-ヿ㐀-鿿ก-๛]")
"""Scripts in which a word may follow the name of a tier at once."""


class Given(Struct, frozen=True, kw_only=True):
    """A tier as staff give it."""

    tier: TierName
    lock: bool
    reason: str


def tier(ask: Ask) -> None:
    """`/tier @x`: show it; with a name and a reason, set it."""
    target = recipient(ask)
    if target is None:
        return
    member = member_of(ask, target)
    if not target.rest:
        ask.lines(*to_staff(ask.work, member))
    elif is_asker(ask, target):
        ask.say("points-tier-yourself")
    else:
        given = _given(ask, target.rest)
        if given is not None and _is_possible(ask, target, member, given):
            _set(ask, target, member, given)


def _given(ask: Ask, words: str) -> Given | None:
    """The tier that `words` begin with, `lock`, and the reason; `None`: it was said what is wrong."""
    tiers = ask.work.force.charter.tiers
    found = named(words, tiers)
    if found is None:
        ask.wrong(_unknown(ask, words))
        return None
    name, rest = found
    lock = _lock.match(rest)
    reason = reason_in(rest if lock is None else rest[lock.end() :])
    if not reason:
        ask.wrong(Text(key="points-tier-reason", args={"tier": ask.work.force.names.tier(name)}))
        return None
    return Given(tier=name, lock=lock is not None, reason=reason)


def _unknown(ask: Ask, words: str) -> Text:
    """That no tier is called so, and which there are."""
    tiers, names = ask.work.force.charter.tiers, ask.work.force.names
    known = _written(tiers)
    like = nearest(" ".join(words.strip(_quotes).split()[:3]), known) or nearest(
        words.split(maxsplit=1)[0], known
    )
    shown = Joined(
        parts=tuple(Text(key="points-part-tier", args={"tier": names.tier(one.name)}) for one in tiers)
    )
    if like is None:
        return Text(key="points-tier-unknown", args={"tiers": shown})
    return Text(key="points-tier-like", args={"tier": like, "tiers": shown})


def named(words: str, tiers: tuple[Tier, ...]) -> tuple[TierName, str] | None:
    """The longest name of a tier that `words` begin with, in any capitals, perhaps quoted; and what follows.

    A tier is known by the charter's name, and by what people call it in any language.
    """
    left, known = words.lstrip(_spaces + _quotes), _written(tiers)
    for name in sorted(known, key=lambda each: -len(each)):
        rest = left[len(name) :]
        if left[: len(name)].casefold() == name.casefold() and _ends(name, rest):
            return known[name], rest.lstrip(_spaces + _quotes)
    return None


def _written(tiers: tuple[Tier, ...]) -> dict[str, TierName]:
    """All that stands for a tier, with its name."""
    called = {words: one.name for one in tiers for words in one.called.values()}
    return called | {one.name: one.name for one in tiers}


def _ends(name: str, rest: str) -> bool:
    return not rest[:1].isalnum() or _no_spaces.match(name[-1]) is not None


def _is_possible(ask: Ask, target: Target, member: Member, given: Given) -> bool:
    state, tiers = state_of(ask.work, member), ask.work.force.charter.tiers
    is_there = tiers[place_of(tiers, state.tier)].name == given.tier and state.locked == given.lock
    if any(one.lasts(ask.work.now) for one in member.sanctions):
        ask.say("points-tier-sanctioned", {"member": target.mention})
    elif is_there:
        ask.say(
            "points-tier-already", {"member": target.mention, "tier": ask.work.force.names.tier(given.tier)}
        )
    else:
        return True
    return False


def _set(ask: Ask, target: Target, member: Member, given: Given) -> None:
    tiers = ask.work.force.charter.tiers
    if place_of(tiers, given.tier) < place_of(tiers, state_of(ask.work, member).tier):
        # Whoever has what the higher tier needs would rise again with the next message.
        given = replace(given, lock=True)
    give_by_hand(ask.work, member, given.tier, f"u{ask.event.update}", given.reason, lock=given.lock)
    keep(ask, target, "tier", given.reason, tier=given.tier)
    ask.do([_told(ask, member, given)])
    key = "points-tier-set-locked" if given.lock else "points-tier-set"
    ask.say(key, {"member": target.mention, "tier": ask.work.force.names.tier(given.tier)})


def _told(ask: Ask, member: Member, given: Given) -> Say:
    """The member is told in private, by whom and why; in the group the answer to staff tells it."""
    charter = ask.work.force.charter
    about: dict[str, Arg] = {
        "tier": ask.work.force.names.tier(given.tier),
        "community": Said(words=dict(charter.community.name)),
    }
    lines: list[Arg] = [
        Text(key="points-tier-told", args=about),
        by_whom(ask.asker.user, ask.asker.name, given.reason),
        *gives(charter.tiers[place_of(charter.tiers, given.tier)], tagged=is_tagged(ask.work, member)),
    ]
    if given.lock:
        lines.append(Text(key="points-tier-told-locked"))
    return Say(
        chat=ChatId(member.user),
        text=Text(key="tier-lines", args={"lines": Joined(parts=tuple(lines), lines=True)}),
        language=ask.language_of(member),
    )
