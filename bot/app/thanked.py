"""What the group hears when somebody thanked somebody: one line, gone after a minute."""

from __future__ import annotations

from bot.app.board import shown_name
from bot.app.work import Work
from bot.domain.effects import Arg, Mention, Say, Text
from bot.domain.events import MessagePosted
from bot.domain.facts import Member, Spoken
from bot.domain.points.words import amount
from bot.domain.rules.telling import MOST, language_of, lately, remember

STAYS = 60


def tell_by_words(work: Work, event: MessagePosted, giver: Member, receiver: Member, got: int) -> None:
    """Tell of thanks by words, unless the bot spoke much in this chat just now."""
    facts, chat = work.facts, event.post.chat
    if len(lately(facts, chat, event.at)) < MOST:
        remember(facts, chat, Spoken(at=event.at, member=giver.key, rules=()))
        tell(work, event, giver, receiver, got)


def tell(work: Work, event: MessagePosted, giver: Member, receiver: Member, got: int) -> None:
    """Tell of thanks, in the language of whom they are for. Where a cap left nothing, they are noted all the same."""
    args: dict[str, Arg] = {
        "giver": shown_name(giver),
        "member": Mention(user=receiver.user, name=receiver.name),
        "amount": amount(got, work.force.called),
    }
    notice = Say(
        chat=event.post.chat,
        text=Text(key="points-thanked" if got > 0 else "points-thanked-noted", args=args),
        language=language_of(work.force.charter.community, receiver.language),
        thread=event.post.thread,
        stays=STAYS,
    )
    work.draft.do(event.update, [notice])
