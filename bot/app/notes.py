"""Notes: texts that members ask for, `/get name` or `#name`. Those of the charter stand before those that staff saved."""

from __future__ import annotations

import re

from bot.app.rows import Note
from bot.app.work import Work
from bot.domain.charter.sections_notes import note_key
from bot.domain.effects import Said, Say, Text
from bot.domain.events import MessagePosted
from bot.domain.facts import Spoken
from bot.domain.ids import MemberKey
from bot.domain.rules.speaking import language_of
from bot.domain.rules.telling import BURST, MOST, lately, remember

ASKED = re.compile(r"#(\w[\w-]{0,63})\s*")
"""A message that asks for a note says nothing else."""


def found(work: Work, name: str) -> Said | None:
    """The words of a note by its name; `None` if there is none."""
    key = note_key(name)
    written = written_name(work, key)
    if written:
        return Said(words=dict(work.force.charter.notes[written]))
    saved = work.books.note(key)
    return None if saved is None else Said(words={"": saved.body})


def written_name(work: Work, key: str) -> str:
    """The name of a note that stands in the charter; empty if there is none."""
    return next((name for name in work.force.charter.notes if note_key(name) == key), "")


def save(work: Work, name: str, body: str, by: MemberKey, at: int) -> None:
    """Keep a note of staff's."""
    work.books.save_note(Note(key=note_key(name), name=name, body=body, by=by, at=at))


def names(work: Work) -> list[str]:
    """The names of all notes; one that Telegram makes a hashtag of is shown as such."""
    written = list(work.force.charter.notes)
    keys = {note_key(name) for name in written}
    saved = [note.name for note in work.books.notes() if note.key not in keys]
    return [f"#{name}" if ASKED.fullmatch(f"#{name}") else name for name in (*written, *saved)]


def recall(work: Work, event: MessagePosted) -> None:
    """Answer a message that is nothing but `#name`, below it or below what it answers; once a minute for each note."""
    post = event.post
    asked = ASKED.fullmatch(post.text) if post.text.startswith("#") and post.voice == "person" else None
    words = None if asked is None else found(work, asked[1])
    if asked is None or words is None or not is_news(work, event, f"#{note_key(asked[1])}"):
        return
    member = work.member(post.author)
    private = event.chat.kind == "private"
    say = Say(
        chat=post.chat,
        text=Text(key="note-text", args={"words": words}),
        language=language_of(work.force.charter.community, member.language),
        reply_to=None if private else post.reply_to or post.message,
        thread=post.thread,
        stays=None if private else work.force.notices_stay,
    )
    work.draft.do(event.update, [say])


def is_news(work: Work, event: MessagePosted, what: str) -> bool:
    """Whether the bot did not say `what` here within the last minute, nor too much else; keeps in mind that it does."""
    chat, key = event.post.chat, work.member(event.post.author).key
    if event.chat.kind == "private":
        return True
    said = [one for one in work.force.told_lately.get(chat, ()) if abs(event.at - one[0]) < BURST]
    if any(one[1] == what for one in said) or len(lately(work.facts, chat, event.at)) >= MOST:
        return False
    work.force.told_lately[chat] = [*said, (event.at, what, key)]
    remember(work.facts, chat, Spoken(at=event.at, member=key, rules=()))
    return True
