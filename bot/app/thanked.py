"""What the group sees when somebody thanked somebody: one line that goes after a minute; while it stands, a quiet emoji."""

from __future__ import annotations

from msgspec import Struct

from bot.app.board import shown_name
from bot.app.rows import CreditFact
from bot.app.work import Work
from bot.domain.effects import Arg, Effect, Mention, React, Say, Text
from bot.domain.events import MessagePosted
from bot.domain.facts import Member, Spoken
from bot.domain.points.words import amount, name
from bot.domain.rules.speaking import language_of
from bot.domain.rules.telling import MOST, lately, remember

STAYS = 60
SEEN = "👍"
"""Says that thanks were counted; every chat that has reactions has this one."""

STOPPED = {"one giver": "points-thanked-again", "all": "points-thanked-full", "day": "points-thanked-day"}
"""What is said where a cap leaves nothing."""


class Thanked(Struct, frozen=True, kw_only=True):
    """Thanks that count, and by how much the points of whom they are for rose."""

    fact: CreditFact
    got: int


def tell(work: Work, event: MessagePosted, giver: Member, receiver: Member, thanked: Thanked) -> None:
    """Tell of thanks in a line, if none stands in this chat and the bot did not speak much; else by an emoji."""
    facts, post = work.facts, event.post
    spoken = lately(facts, post.chat, event.at)
    shown: Effect = React(chat=post.chat, message=post.message, emoji=SEEN)
    if len(spoken) < MOST and not any(one.thanks for one in spoken):
        remember(facts, post.chat, Spoken(at=event.at, member=giver.key, rules=(), thanks=True))
        shown = _notice(work, event, giver, receiver, thanked)
    work.draft.do(event.update, [shown])


def _notice(work: Work, event: MessagePosted, giver: Member, receiver: Member, thanked: Thanked) -> Say:
    """Points are told in the language of whom they are for; why there are none, in that of whoever wonders."""
    wonders = thanked.fact.value > 0 >= thanked.got
    return Say(
        chat=event.post.chat,
        text=_words(work, giver, receiver, thanked),
        language=language_of(work.force.charter.community, (giver if wonders else receiver).language),
        thread=event.post.thread,
        stays=STAYS,
    )


def _words(work: Work, giver: Member, receiver: Member, thanked: Thanked) -> Text:
    args: dict[str, Arg] = {
        "giver": shown_name(giver),
        "member": Mention(user=receiver.user, name=receiver.name),
        "called": name(work.force.called),
    }
    if thanked.got > 0:
        return Text(key="points-thanked", args={**args, "amount": amount(thanked.got, work.force.called)})
    if not thanked.fact.value:
        return Text(key="points-thanked-noted", args=args)
    if thanked.fact.void:
        return Text(key="points-thanked-void", args=args)
    what, cap = work.counting.stopped_by(thanked.fact)
    if cap is not None:
        args |= {"number": cap.number, "per": cap.per}
    return Text(key=STOPPED[what], args=args)
