"""What people of the staff do by hand: kept like the decisions of the bot, and said in the group."""

from __future__ import annotations

import msgspec

from bot.app.commands.aim import is_open
from bot.app.commands.ask import LONGEST_REASON, Ask
from bot.app.commands.target import Target, member_of
from bot.app.deeds import ByHand
from bot.app.rows import Decision
from bot.domain.effects import Arg, Joined, Mention, Say, Text
from bot.domain.facts import Member
from bot.domain.ids import UserId

SANCTION = "sanction"


def reason_in(words: str) -> str:
    """A reason as it is kept and shown: in one line, not longer than a few sentences."""
    line = " ".join(words.split())
    return line if len(line) <= LONGEST_REASON else f"{line[: LONGEST_REASON - 1]}…"


def keep(
    ask: Ask, target: Target, answer: str, reason: str = "", *, number: int = 0, tier: str = ""
) -> Member:
    """Keep that this was done to somebody, in the charter's words; they are told by /why. Gives the member."""
    member = member_of(ask, target)
    decision = Decision(
        update=ask.event.update,
        at=ask.at,
        chat=ask.here.chat,
        message=target.message,
        member=member.key,
        charter=ask.work.force.number,
        rules=(),
        answer=(answer,),
        why=b"[]",
        facts=msgspec.json.encode(
            ByHand(command=ask.command.name, by=ask.asker.key, reason=reason, number=number, tier=tier)
        ),
    )
    ask.work.draft.decisions.append(decision)
    return member


def punish(ask: Ask, target: Target, answer: str, reason: str) -> Member:
    """Keep a sanction; the message that it is for counts for nothing any more. Gives the member."""
    if target.message is not None:
        ask.work.counting.void(ask.here.chat, target.message, SANCTION, f"u{ask.event.update}")
    return keep(ask, target, answer, reason)


def announce(ask: Ask, member: Member, head: Text, reason: str = "", *more: Text) -> None:
    """Say what was done, by whom and why, in the group and the language of whom it concerns; and where it was asked."""
    lines = (head, by_whom(ask.asker.user, ask.asker.name, reason), *more)
    if not is_open(ask, ask.here):
        reply(ask, head, reason, *more)
        return
    if ask.here.chat == ask.post.chat:
        ask.lines(*lines, language=ask.language_of(member))
        return
    text = Text(key="command-lines", args={"lines": Joined(parts=lines, lines=True)})
    stays = ask.work.force.notices_stay
    ask.do([Say(chat=ask.here.chat, text=text, language=ask.language_of(member), stays=stays, urgent=True)])
    reply(ask, head, reason, *more)


def reply(ask: Ask, head: Text, reason: str = "", *more: Text) -> None:
    """Say to whoever asked what was done, in their language; where it was, if that is not here."""
    here = ask.here.chat == ask.post.chat
    place = () if here else (Text(key="office-done-in", args={"group": ask.here.title or ask.here.name}),)
    ask.lines(*place, head, by_whom(ask.asker.user, ask.asker.name, reason), *more)


def by_whom(user: UserId, name: str, reason: str) -> Text:
    """Who did it, and why if they said so."""
    by: dict[str, Arg] = {"by": Mention(user=user, name=name)}
    if not reason:
        return Text(key="command-by", args=by)
    return Text(key="command-by-because", args={**by, "reason": reason})
