"""Messages: judged, and obeyed where they are commands; what `decide` says of each becomes rows and effects."""

from __future__ import annotations

import msgspec
from msgspec.structs import replace

from bot.app.answers import answer
from bot.app.commands import obey
from bot.app.earn import BY_RULE, earns, punishes
from bot.app.load import load
from bot.app.notes import recall
from bot.app.onlook import judged
from bot.app.rows import Decision, Timer
from bot.app.rule_states import watch
from bot.app.staff_room import ask_staff, once, to_staff
from bot.app.work import Work
from bot.domain.decide import absorb, decide
from bot.domain.effects import Delete, Text
from bot.domain.events import MessageEdited, MessagePosted, Post
from bot.domain.facts import Past, author_of
from bot.domain.outcome import Card, Outcome
from bot.domain.rules.consequence import phrase
from bot.domain.rules.counts import letters
from bot.domain.rules.sameness import fingerprint, simhash
from bot.domain.stored import facts_json

_json = msgspec.json.Encoder(order="deterministic").encode


def posted(work: Work, event: MessagePosted) -> None:
    """Judge a message; if it stands and is a command for the bot, obey it."""
    post = event.post
    if work.group(post.chat) is None and event.chat.kind != "private":
        _stranger(work, event)
        return
    gone = False
    if event.chat.kind != "private":
        outcome = judge(work, event)
        answer(work, event, outcome.answers)
        gone = any(isinstance(effect, Delete) for effect in outcome.effects)
    if gone:
        return
    if post.command is not None:
        obey(work, event, post.command)
    else:
        recall(work, event)


def edited(work: Work, event: MessageEdited) -> None:
    """Judge a message again that changed; nobody knows whether visibly."""
    if work.group(event.post.chat) is not None:
        judge(work, event)


def judge(work: Work, event: MessagePosted | MessageEdited) -> Outcome:
    """Judge a message in a group, and write down what follows."""
    _meet(work, event)
    known = (event.post.chat, event.post.message) in work.facts.messages
    outcome = decide(work.force.program, work.facts, event)
    if work.judged is not None:
        work.judged.append(judged(work.force, work.facts, event, outcome))
    if outcome.exempt and outcome.counted is None:
        return outcome
    if outcome.verdicts:
        work.draft.decisions.append(_decision(work, event, outcome))
    if outcome.verdicts or outcome.effects:
        _follows(work, event, outcome)
    absorb(work.facts, event.post, outcome)
    _keep(work, event, outcome, known=known)
    if outcome.verdicts:
        watch(work, event, outcome)
    return outcome


def _keep(work: Work, event: MessagePosted | MessageEdited, outcome: Outcome, *, known: bool) -> None:
    """What is kept of a message that was judged; `known`: this batch knew it before."""
    past = outcome.counted
    if known and isinstance(event, MessagePosted):
        past = _itself(event.post, past or work.facts.messages[event.post.chat, event.post.message])
    if past is not None:
        _remember(work, event, outcome, past)
    elif isinstance(event, MessageEdited) and punishes(outcome):
        work.counting.void(event.post.chat, event.post.message, BY_RULE, f"u{event.update}")


def _itself(post: Post, past: Past) -> Past:
    """A message of which this batch knew already, perhaps by an edit, with what it says itself."""
    text = post.text
    return replace(past, fingerprint=fingerprint(text), simhash=simhash(text), letters=letters(text))


def _remember(work: Work, event: MessagePosted | MessageEdited, outcome: Outcome, past: Past) -> None:
    """Keep a message, and what it earns. An edit earns nothing; one that breaks a rule takes back what there was."""
    member = work.facts.members[author_of(event.post)]
    if member.wrote == past.at:
        work.books.wrote_first(member.account, past.at)
    if isinstance(event, MessagePosted):
        earns(work, event, member, past, outcome)
        return
    work.draft.remember(member.key, past)
    if punishes(outcome):
        work.counting.void(past.chat, past.message, BY_RULE, f"u{event.update}")


def _meet(work: Work, event: MessagePosted | MessageEdited) -> None:
    """A chat that became one of the community's in the middle of the batch was none when the facts were loaded."""
    if event.post.voice in {"person", "channel"} and author_of(event.post) not in work.facts.members:
        load(work, [event])


def _follows(work: Work, event: MessagePosted | MessageEdited, outcome: Outcome) -> None:
    member = work.facts.members[author_of(event.post)]
    work.strike(event.update, member.key, outcome.strikes)
    work.draft.do(event.update, outcome.effects, since=event.at)
    for card in outcome.cards:
        _ask(work, event, card)


def _ask(work: Work, event: MessagePosted | MessageEdited, card: Card) -> None:
    opened = ask_staff(work.force, work.books, work.draft, event.update, card, event.post.author.name)
    if opened is not None:
        work.draft.timers.append(
            Timer(
                key=f"close card:{opened}",
                due=card.expires,
                kind="close card",
                chat=card.chat,
                data={"card": opened},
            )
        )


def _decision(work: Work, event: MessagePosted | MessageEdited, outcome: Outcome) -> Decision:
    post = event.post
    return Decision(
        update=event.update,
        at=event.at,
        chat=post.chat,
        message=post.message,
        member=work.facts.members[author_of(post)].key,
        charter=work.force.number,
        rules=tuple(verdict.rule for verdict in outcome.verdicts),
        answer=tuple(phrase(one) for one in outcome.answer),
        why=_json(outcome.verdicts),
        facts=facts_json(work.force.program, work.facts, event, outcome),
    )


def _stranger(work: Work, event: MessagePosted) -> None:
    """Somebody talks in a chat that the charter does not name: staff are told its id, once, to put it in or take it out."""
    group = work.facts.groups.get(event.chat.id)
    if group is None or group.me is None or not group.me.inside:
        return
    args = {"group": event.chat.title, "chat": str(event.chat.id)}
    text = Text(key="office-stranger", args={**args})
    work.draft.do(
        event.update, once(work.books, f"stranger:{event.chat.id}", work.now, to_staff(work.force, text))
    )
