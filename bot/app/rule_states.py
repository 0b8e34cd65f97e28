"""What is remembered of rules beside the charter: since when each has the form it has, and whether the bot only observes it.

The fuse: a rule that, in its first day, acts on more than 5 members who had been here for a day and on more than 5 % of
those who wrote is probably a mistake. It goes on in observe, and staff decide by a button. Rules about pace are
exempt: six messages of spam would disarm them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

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
from bot.domain.events import ButtonPressed
from bot.domain.ids import MemberKey, RuleId
from bot.domain.outcome import Verdict
from bot.domain.rules.catalogue import facts_of

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


def blown(work: Work) -> set[RuleId]:
    """The young rules whose fuse blows by what this batch decided. They are kept as observed, and staff are told."""
    found = {rule for rule in _acting(work) if _watched(work, rule) and _too_many(work, rule)}
    for rule in sorted(found):
        work.books.keep_rule_states([msgspec.structs.replace(work.force.states[rule], fuse="blown")])
        _tell(work, rule)
    return found


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
        work.books.keep_rule_states([msgspec.structs.replace(state, fuse="bridged")])
        work.enforced.add(state.rule)
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


def _acting(work: Work) -> Iterator[RuleId]:
    """The enforced rules that did something in this batch."""
    for decision in work.draft.decisions:
        if decision.rules and decision.answer:
            yield from (verdict.rule for verdict in _verdicts(decision.why) if not verdict.observed)


def _watched(work: Work, rule: RuleId) -> bool:
    state, ruled = work.force.states.get(rule), work.force.charter.rules.get(rule)
    young = state is not None and state.fuse == "whole" and work.now - state.since < YOUNG
    return young and ruled is not None and not _about_pace(ruled)


def _about_pace(rule: Rule) -> bool:
    return any(fact.looks_back(value) for condition in rule.when for fact, value in facts_of(condition))


def _too_many(work: Work, rule: RuleId) -> bool:
    work.draft.write_record(work.books)
    work.draft.write_facts(work.books)
    since = work.force.states[rule].since
    number = len(_acted_on(work.books, rule, since))
    return number > OLD_MEMBERS and number * 100 > PERCENT * work.books.writers_since(since)


def _acted_on(books: Books, rule: RuleId, since: int) -> set[MemberKey]:
    """Members who had been here for a day when the rule acted on them."""
    return {
        decision.member
        for _, decision in books.decisions_since(since)
        if rule in decision.rules
        and decision.answer
        and any(verdict.rule == rule and not verdict.observed for verdict in _verdicts(decision.why))
        and ((joined := _facts(decision.facts).joined) is None or joined <= decision.at - DAY)
    }


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
