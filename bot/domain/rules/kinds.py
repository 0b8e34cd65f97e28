"""Kinds of messages that are counted in a time, as bits of `Past.kinds`."""

from __future__ import annotations

import re

from bot.domain.events import Post

FILE = 1
STICKER = 2
COMMAND = 4
_command = re.compile(r"/[A-Za-z]\w*")


def kinds_of(post: Post) -> int:
    """What a message is: a file, a sticker, a command (for whatever bot)."""
    return (
        (FILE if "file" in post.media else 0)
        | (STICKER if "sticker" in post.media else 0)
        | (COMMAND if post.text.startswith("/") and _command.match(post.text) else 0)
    )
