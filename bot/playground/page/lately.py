"""What the bot deleted of late, shown where no message is chosen: each is a way to its reasons."""

from __future__ import annotations

from collections.abc import Iterator

from bot.look.html import Html, join, tag
from bot.look.parts import face, icon
from bot.playground.living import Bubble, Living
from bot.playground.page.words import Say

MOST = 6


def lately(living: Living, say: Say) -> Html:
    """How to ask for reasons, and the newest of what broke a rule."""
    hint = tag("div", icon("manage_search"), tag("p", say("page-choose-message")), class_="empty")
    newest = sorted(_deleted(living), key=lambda one: one.at, reverse=True)[:MOST]
    if not newest:
        return hint
    rows = [tag("li", _row(one, say, living.now())) for one in newest]
    return join(hint, tag("h3", say("page-lately")), tag("ul", *rows, class_="stack tight"))


def _deleted(living: Living) -> Iterator[Bubble]:
    for place in living.places():
        if place.kind == "group":
            yield from (one for one in living.bubbles(place.chat) if one.gone is not None and one.gone.rules)


def _row(one: Bubble, say: Say, now: int) -> Html:
    rules = ", ".join(one.gone.rules) if one.gone is not None else ""
    text = one.text or say("page-media", what=one.media)
    words = tag(
        "span",
        tag("span", tag("b", one.name), tag("span", rules, class_="tag bad"), class_="across"),
        tag("span", text, class_="small muted cut"),
        class_="grow lines",
    )
    return tag(
        "button",
        face(one.name, one.user, size=36),
        words,
        tag("span", say.lately(one.at, now), class_="tiny muted"),
        class_="option lately",
        type="button",
        data_chat=one.chat,
        data_message=one.message,
    )
