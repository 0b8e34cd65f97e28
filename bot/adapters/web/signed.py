"""Requests of the operator's own command line: signed with the bot's token, which both sides know and neither sends."""

from __future__ import annotations

import hashlib
import hmac

HEADER = "x-charterbot-signature"
FRESH = 60
"""Seconds for which a request is good."""


def signature(token: str, body: bytes) -> str:
    """What proves that whoever made `body` knows the token."""
    key = hashlib.blake2b(token.encode(), person=b"charterbot ask").digest()
    return hmac.new(key, body, hashlib.sha256).hexdigest()


def is_signed(token: str, body: bytes, given: str) -> bool:
    """Whether `given` is the signature of `body`."""
    return hmac.compare_digest(signature(token, body), given)
