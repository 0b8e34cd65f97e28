"""All facts that a batch needs, in a handful of bulk reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.app.work import Work
from bot.domain.events import Event, MessageEdited, MessagePosted, Person, Post
from bot.domain.facts import author_of


def load(work: Work, events: Sequence[Event]) -> None:
    """Load who wrote, what was edited, and which albums go on, into the facts of `work`."""
    told = list(_told(work, events))
    posts = [event.post for event in told]
    people = {author_of(post): _person(post) for post in posts if post.voice in {"person", "channel"}}
    if people:
        horizon = work.force.program.horizon
        # The machine's clock may be behind Telegram's, by more than a window is long.
        at = max(work.now, *(post.at for post in posts))
        since = min(post.at for post in posts) - horizon if horizon else at
        work.facts.members.update(work.books.members(people, at=at, since=since))
    edited = {(event.post.chat, event.post.message) for event in told if isinstance(event, MessageEdited)}
    if edited:
        work.facts.messages.update(work.books.messages(edited))
    albums = {(post.chat, post.album) for post in posts if post.album}
    if albums:
        work.facts.albums.update(work.books.albums(albums))


def _told(work: Work, events: Sequence[Event]) -> Iterator[MessagePosted | MessageEdited]:
    """The messages of the community, and those that are for the bot alone."""
    for event in events:
        if isinstance(event, MessagePosted | MessageEdited) and (
            event.chat.kind == "private" or work.group(event.chat.id) is not None
        ):
            yield event


def _person(post: Post) -> Person:
    author = author_of(post)
    return post.author if post.author.id == author else Person(id=author, name=post.author.name)
