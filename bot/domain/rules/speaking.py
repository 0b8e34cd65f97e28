"""In which language the bot speaks to somebody."""

from __future__ import annotations

from bot.domain.charter.schema import Community


def language_of(community: Community, language: str) -> str:
    """The member's language if the community has it, else the community's first."""
    tag = language.lower().partition("-")[0]
    return tag if tag in community.languages else community.languages[0]
