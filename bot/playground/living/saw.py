"""What the bot found in a message, in words."""

from __future__ import annotations

from collections.abc import Iterator

from bot.domain.effects import Arg, Text
from bot.domain.events import Post


def saw(post: Post) -> tuple[Text, ...]:
    """What is in a message besides plain words, or that there is nothing else."""
    return (*_links(post), *_people(post), *_things(post), *_sources(post)) or (
        Text(key="living-saw-nothing"),
    )


def _links(post: Post) -> Iterator[Text]:
    for link in post.links:
        args: dict[str, Arg] = {"url": link.url, "shown": link.shown}
        yield Text(key="living-saw-hidden-link" if link.shown else "living-saw-link", args=args)


def _people(post: Post) -> Iterator[Text]:
    for name in (*(f"@{one}" for one in post.mentions), *(one.name for one in post.named)):
        yield _what("living-saw-mention", name)
    if post.reply_author is not None:
        yield _what("living-saw-reply", post.reply_author.name)


def _things(post: Post) -> Iterator[Text]:
    for item in post.items:
        yield Text(key="living-saw-item", args={"kind": item.kind, "text": item.text})
    for kind in post.media:
        yield _what("living-saw-media", kind)
    if post.command is not None:
        yield _what("living-saw-command", f"/{post.command.name}")


def _sources(post: Post) -> Iterator[Text]:
    """Where it comes from, if not from who sent it."""
    if post.forward is not None:
        yield _what("living-saw-forward", post.forward.name or f"@{post.forward.username}")
    if post.quoted:
        yield _what("living-saw-quoted", post.quoted)
    if post.via_bot:
        yield _what("living-saw-via", f"@{post.via_bot}")


def _what(key: str, what: str) -> Text:
    return Text(key=key, args={"what": what})
