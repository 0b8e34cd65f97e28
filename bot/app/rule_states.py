"""What is remembered of rules beside the charter: since when each has the form it has, and whether the bot only observes it.

The fuse: a rule that, in its first day, acts on more than 5 members who had been here for a day and on more than 5 % of
those who wrote is probably a mistake. It goes on in observe, and staff decide by a button. Rules about pace are
exempt: six messages of spam would disarm them.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Mapping

import msgspec
from msgspec import Struct

from bot.app.books import Books
from bot.app.force import InForce
from bot.app.press import answer
from bot.app.rows import RuleState
from bot.app.staff_room import room_of
from bot.app.work import Work
from bot.domain.charter.forms import form_of
from bot.domain.charter.schema import DAY, Charter, Rule
from bot.domain.effects import Arg, Button, Mention, Rewrite, Said, Say, Text
from bot.domain.events import ButtonPressed, MessageEdited, MessagePosted
from bot.domain.facts import author_of
from bot.domain.ids import MemberKey, RuleId
from bot.domain.outcome import Outcome, Verdict
from bot.domain.rules.catalogue import facts_of

log = logging.getLogger(__name__)

YOUNG = DAY
"""Seconds for which a new or changed rule is watched."""

OLD_MEMBERS = 5
PERCENT = 5
PREFIX = "rule"
SHOWN = 16
"""So much of a form's hash names a rule in a button: a rule that changed meanwhile is another one."""


class _Facts(Struct, frozen=True):
    """What is read of a decision's facts: when the member joined, if that is known."""

    joined: int | None = None


_facts = msgspec.json.Decoder(_Facts).decode
_verdicts = msgspec.json.Decoder(tuple[Verdict, ...]).decode


def renew(books: Books, charter: Charter, now: int) -> dict[RuleId, RuleState]:
    """Keep which form each rule of a charter has; one that is new or changed begins now, and is enforced as it says."""
    known, states = books.rule_states(), dict[RuleId, RuleState]()
    for rule in charter.rules.values():
        form = hashlib.sha256(form_of(charter, rule).encode()).hexdigest()
        before = known.get(rule.id)
        states[rule.id] = (
            before
            if before is not None and before.form == form
            else RuleState(rule=rule.id, form=form, since=now)
        )
    books.keep_rule_states([state for state in states.values() if state != known.get(state.rule)])
    books.drop_rule_states([rule for rule in known if rule not in states])
    return states


def watch(work: Work, event: MessagePosted | MessageEdited, outcome: Outcome) -> None:
    """A message was judged. A young rule that acted on too many with it acts no more from the next one on."""
    if not outcome.answer:
        return
    member = work.facts.members[author_of(event.post)]
    if member.joined is not None and member.joined > event.at - DAY:
        return
    for verdict in outcome.verdicts:
        if not verdict.observed and _watched(work, verdict.rule, event.at):
            acted_on = _acted_on(work, verdict.rule)
            if member.key not in acted_on:
                acted_on.add(member.key)
                if _too_many(work, verdict.rule, len(acted_on)):
                    _blow(work, verdict.rule)


def pressed(work: Work, event: ButtonPressed) -> None:
    """Staff let a rule act again whose fuse had blown."""
    shown = event.data.partition(":")[2]
    state = next((one for one in work.force.states.values() if one.form.startswith(shown) and shown), None)
    group = work.facts.groups.get(event.chat) if event.chat is not None else None
    standing = group.staff.get(event.person.id) if group is not None else None
    if standing is None:
        answer(work, event, "office-button-not-yours", alert=True)
    elif state is None or state.fuse != "blown":
        answer(work, event, "office-button-old")
    else:
        _remember(work, msgspec.structs.replace(state, fuse="bridged"))
        answer(work, event, "office-button-done")
        if event.message is not None and event.chat is not None:
            args: dict[str, Arg] = {
                **_args(work.force, state.rule),
                "by": Mention(user=event.person.id, name=event.person.name),
            }
            text = Text(key="rule-fuse-enforced", args=args)
            language = work.force.charter.community.languages[0]
            work.draft.do(
                event.update, [Rewrite(chat=event.chat, message=event.message, text=text, language=language)]
            )


def _watched(work: Work, rule: RuleId, at: int) -> bool:
    state, ruled = work.force.states.get(rule), work.force.charter.rules.get(rule)
    young = state is not None and state.fuse == "whole" and 0 <= at - state.since < YOUNG
    return young and ruled is not None and not _about_pace(ruled)


def _about_pace(rule: Rule) -> bool:
    return any(fact.looks_back(value) for condition in rule.when for fact, value in facts_of(condition))


def _acted_on(work: Work, rule: RuleId) -> set[MemberKey]:
    """Members who had been here for a day when the rule acted on them, since it has this form."""
    known = work.force.acted_on.get(rule)
    if known is None:
        since = work.force.states[rule].since
        known = work.force.acted_on[rule] = {
            decision.member
            for _, decision in work.books.decisions_since(since)
            if rule in decision.rules
            and decision.answer
            and any(verdict.rule == rule and not verdict.observed for verdict in _verdicts(decision.why))
            and ((joined := _facts(decision.facts).joined) is None or joined <= decision.at - DAY)
        }
    return known


def _too_many(work: Work, rule: RuleId, members: int) -> bool:
    if members <= OLD_MEMBERS:
        return False
    work.draft.write_facts(work.books)
    return members * 100 > PERCENT * work.books.writers_since(work.force.states[rule].since)


def _blow(work: Work, rule: RuleId) -> None:
    log.warning("rule_fuse_blown", extra={"rule": rule})
    _remember(work, msgspec.structs.replace(work.force.states[rule], fuse="blown"))
    _tell(work, rule)


def _remember(work: Work, state: RuleState) -> None:
    work.books.keep_rule_states([state])
    work.force.remember({**work.force.states, state.rule: state})
    work.facts.observed = work.force.observed


def _tell(work: Work, rule: RuleId) -> None:
    room = room_of(work.force)
    if room is None:
        return
    button = Button(
        text=Text(key="rule-fuse-enforce"), data=f"{PREFIX}:{work.force.states[rule].form[:SHOWN]}"
    )
    text = Text(key="rule-fuse-blown", args=_args(work.force, rule))
    language = work.force.charter.community.languages[0]
    say = Say(chat=room, text=text, language=language, buttons=((button,),))
    work.draft.do_under(f"fuse:{rule}:{work.now}", [say])


def _args(force: InForce, rule: RuleId) -> dict[str, Arg]:
    ruled = force.charter.rules.get(rule)
    words: Mapping[str, str] = ruled.says if ruled is not None else {"": rule}
    return {"rule": rule, "says": Said(words=dict(words)), "members": OLD_MEMBERS, "percent": PERCENT}
