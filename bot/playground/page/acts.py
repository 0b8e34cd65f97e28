"""What can be done with the chosen message: a row of buttons below it."""

from __future__ import annotations

from collections.abc import Iterator

from bot.look.html import Html, join, tag
from bot.look.parts import icon
from bot.playground.living import Bubble, Persona
from bot.playground.page.bubble import is_own
from bot.playground.page.words import Say

REACTIONS = ("👍", "❤️", "🔥", "😂", "🎉", "👎")
SIGNS = {
    "reply": "reply",
    "thank": "volunteer_activism",
    "forward": "forward",
    "edit": "edit",
    "delete": "delete_outline",
    "why": "manage_search",
}


def toolbar(bubble: Bubble, me: Persona, say: Say) -> Html | None:
    """The buttons. There is nothing to be done with a message that is gone but to ask why."""
    if bubble.kind == "service":
        return None
    gone = bubble.gone is not None
    emoji = [] if gone else [_emoji(one, say) for one in REACTIONS]
    return tag(
        "div",
        tag("div", *emoji, class_="emoji") if emoji else None,
        tag("div", join(*(_button(act, say) for act in _acts(bubble, me))), class_="doings"),
        class_="acts",
        role="toolbar",
        aria_label=say("page-acts", who=bubble.name),
        data_roving="button",
    )


def _acts(bubble: Bubble, me: Persona) -> Iterator[str]:
    own, gone = is_own(bubble, me.user), bubble.gone is not None
    staff = me.stands.get(bubble.chat) in ("owner", "staff")
    if not gone:
        yield "reply"
        if bubble.kind == "said" and not own and bubble.user:
            yield "thank"
        yield "forward"
        if own:
            yield "edit"
        if own or staff:
            yield "delete"
    yield "why"


def _emoji(emoji: str, say: Say) -> Html:
    label = say("page-react", emoji=emoji)
    return tag(
        "button", emoji, type="button", tabindex=-1, data_act="react", data_words=emoji, aria_label=label
    )


def _button(act: str, say: Say) -> Html:
    words = say(f"page-act-{act}")
    return tag(
        "button",
        icon(SIGNS[act]),
        words,
        type="button",
        class_=f"doing {act}",
        tabindex=-1,
        data_act=act,
        data_key=f"a-{act}",
    )
