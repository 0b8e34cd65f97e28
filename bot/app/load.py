"""All facts that a batch needs, in a handful of bulk reads."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.app.earn import answered_person
from bot.app.work import Work
from bot.domain.events import Event, MessageEdited, MessagePosted, Person, Post
from bot.domain.facts import author_of
from bot.domain.ids import ChatId, MessageId


def load(work: Work, events: Sequence[Event]) -> None:
    """Load who wrote, what was edited, and which albums go on, into the facts of `work`."""
    told = list(_told(work, events))
    posts = [event.post for event in told]
    people = {author_of(post): _person(post) for post in posts if post.voice in {"person", "channel"}}
    if work.force.counts:
        people |= {
            post.reply_author.id: post.reply_author
            for post in posts
            if post.reply_author is not None and post.reply_author.id not in people and answered_person(post)
        }
    if people:
        horizon = work.force.program.horizon
        # The machine's clock may be behind Telegram's, by more than a window is long.
        at = max(work.now, *(post.at for post in posts))
        since = min(post.at for post in posts) - horizon if horizon else at
        work.meet(work.books.members(people, at=at, since=since), min(post.at for post in posts))
        if work.force.counts:
            work.counting.load((member.key for member in work.facts.members.values()), _places(posts))
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


def _places(posts: Sequence[Post]) -> Iterator[tuple[ChatId, MessageId]]:
    """The messages, and those that they answer."""
    for post in posts:
        yield post.chat, post.message
        if post.reply_to is not None:
            yield post.chat, post.reply_to


def _person(post: Post) -> Person:
    author = author_of(post)
    return post.author if post.author.id == author else Person(id=author, name=post.author.name)
