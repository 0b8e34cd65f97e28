"""What the bot says to messages that ask the same again and again, as `answers` of the charter say."""

from __future__ import annotations

from collections.abc import Collection

from bot.app.notes import is_news
from bot.app.work import Work
from bot.domain.effects import Arg, Joined, Mention, Said, Say, Text
from bot.domain.events import MessagePosted
from bot.domain.facts import author_of
from bot.domain.rules.speaking import language_of


def answer(work: Work, event: MessagePosted, which: Collection[str]) -> None:
    """Answer a message: each answer once a minute in a chat, all of a message in one."""
    post, charter = event.post, work.force.charter
    told = [charter.answers[one] for one in which if is_news(work, event, f"answer {one}")]
    if not told:
        return
    member, group = work.facts.members[author_of(post)], work.facts.groups[post.chat]
    mention = Mention(user=member.user, name=post.author.name or member.name)
    blanks: dict[str, Arg] = {"member": mention, "group": group.title or group.name}
    parts = tuple(
        Text(key="answer-text", args={"words": Said(words=dict(one.reply), blanks=blanks)}) for one in told
    )
    say = Say(
        chat=post.chat,
        text=Text(key="command-lines", args={"lines": Joined(parts=parts, lines=True)}),
        language=language_of(charter.community, member.language),
        reply_to=post.message,
        thread=post.thread,
        stays=work.force.notices_stay,
    )
    work.draft.do(event.update, [say])
