"""What a message shows at first sight, as bits: facts name those that they need, and `sieve` rules out what lacks them."""

from __future__ import annotations

from bot.domain.rules.case import Case
from bot.domain.rules.rank import is_newcomer

TEXT = 1
WORDS = 2
LINKED = 4
NAMED = 8
FORWARDED = 16
CARRYING = 32
COUNTED = 64
NEW = 128
STRUCK = 256
AGAIN = 512
NEVER = 1024
"""No message shows this: what needs it never holds."""


def shows(case: Case, newcomer_for: int, horizon: int, *, words: bool) -> int:
    """What a message shows. `horizon`: so far back rules look; `words`: some rule asks for words, so they are looked for."""
    post, member = case.post, case.member
    past = member.past
    return (
        (TEXT if post.text else 0)
        | (WORDS if words and case.seen.patterns() else 0)
        | (LINKED if post.links or post.mentions else 0)
        | (NAMED if post.mentions or post.named else 0)
        | (FORWARDED if post.forward is not None else 0)
        | (CARRYING if post.media else 0)
        | (COUNTED if case.counted else 0)
        | (AGAIN if past and past[-1].at >= case.own.at - horizon else 0)
        | (NEW if member.joined is not None and is_newcomer(member, case.at, newcomer_for) else 0)
        | (STRUCK if member.strikes else 0)
    )
