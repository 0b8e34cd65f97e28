"""Telegram: bytes of its updates become our events, our effects become calls of its Bot API."""
