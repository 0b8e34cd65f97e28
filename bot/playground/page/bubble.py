"""A message as a chat shows it. What can be pressed says what by `data-act`; the chat hears it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bot.look.html import Html, join, tag
from bot.look.parts import colour, face, icon, unseen
from bot.playground.living import Bubble, Button, Choice, Poll
from bot.playground.page.marks import marked
from bot.playground.page.words import Say

MEDIA = {
    "photo": "image",
    "video": "movie",
    "voice": "mic",
    "audio": "music_note",
    "sticker": "emoji_emotions",
}
"""Telegram's words for media, and a sign for each; any other is a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """How a message stands in its chat: who looks, whether it is the first or the last of some by one person.

    `fresh`: it was deleted before the looker's eyes. `acts`: what can be done with it, where it is the chosen one.
    """

    me: int
    head: bool = True
    tail: bool = True
    chosen: bool = False
    fresh: bool = False
    acts: Html | None = None


def classes(bubble: Bubble, setting: Setting) -> str:
    """The classes of its line."""
    states = {
        "own": is_own(bubble, setting.me),
        "head": setting.head,
        "tail": setting.tail,
        "chosen": setting.chosen,
        "gone": bubble.gone is not None,
        "fresh": setting.fresh and bubble.gone is not None,
    }
    return " ".join(["message", bubble.kind, *(name for name, is_so in states.items() if is_so)])


def is_own(bubble: Bubble, me: int) -> bool:
    """Whether the looker wrote it."""
    return bubble.kind == "said" and bubble.user == me


def drawn(bubble: Bubble, setting: Setting, say: Say) -> Html:
    """What stands in its line."""
    if bubble.told is not None:
        return tag("span", say.text(bubble.told), class_="service-words")
    own = is_own(bubble, setting.me)
    look = face(bubble.name, bubble.user, size=34) if setting.tail and not own else None
    return join(
        None if own else tag("span", look, class_="gutter", **_about(bubble)),
        tag(
            "div",
            _with_keys(
                tag("div", join(*_parts(bubble, setting, say)), class_="bubble", data_act="choose"),
                None if bubble.gone else _keyboard(bubble, say),
            ),
            None if bubble.gone else _reactions(bubble, setting.me, say),
            setting.acts if setting.chosen else None,
            class_="body",
        ),
    )


def _parts(bubble: Bubble, setting: Setting, say: Say) -> Iterator[Html | None]:
    own = is_own(bubble, setting.me)
    if setting.head and not own:
        yield _head(bubble, say)
    if own:
        yield unseen(say("page-own", who=bubble.name))
    if bubble.forward:
        yield tag("div", say("page-forwarded", who=bubble.forward), class_="forwarded")
    if bubble.answers is not None:
        yield _quote(bubble)
    if bubble.media:
        sign = icon(MEDIA.get(bubble.media, "attach_file"))
        yield tag("div", sign, say("page-media", what=bubble.media), class_="media")
    yield _words(bubble, say)
    if bubble.poll is not None and bubble.gone is None:
        yield _poll(bubble.poll, setting.me, say)
    if bubble.gone is not None:
        yield _reason(bubble, say)
    yield _when(bubble, setting, say)


def _about(bubble: Bubble) -> dict[str, str | int]:
    return {"data_act": "person", "data_user": bubble.user} if bubble.user and bubble.kind == "said" else {}


def _head(bubble: Bubble, say: Say) -> Html:
    who = f"who who-{colour(bubble.user)}"
    name = (
        tag("button", bubble.name, class_=who, type="button", tabindex=-1, **_about(bubble))
        if _about(bubble)
        else tag("span", bubble.name, class_=who)
    )
    mark = say("page-bot") if bubble.kind == "bot" else bubble.tag
    return tag("div", name, tag("span", mark, class_="tag") if mark else None, class_="head-line")


def _quote(bubble: Bubble) -> Html | None:
    if (answered := bubble.answers) is None:
        return None
    return tag(
        "button",
        tag("b", answered.name),
        tag("span", answered.text, class_="cut"),
        class_="quote",
        type="button",
        tabindex=-1,
        data_act="jump",
        data_message=answered.message,
    )


def _words(bubble: Bubble, say: Say) -> Html | None:
    if not bubble.text:
        return None
    text = tag("s", bubble.text) if bubble.gone else marked(bubble.text, bubble.marks)
    means = bubble.means.get(say.language)
    return join(
        tag("div", text, class_="words", dir="auto"),
        tag("div", means, class_="means") if means and means != bubble.text else None,
    )


def _reason(bubble: Bubble, say: Say) -> Html:
    gone = bubble.gone
    if gone is None:
        return Html("")
    if bubble.kind == "bot" and gone.by == "bot":
        return tag("div", icon("cleaning_services"), tag("span", say("page-tidied")), class_="reason")
    words = say(f"page-gone-{gone.by}")
    if gone.rules:
        words = say("page-gone-rules", by=words, rules=", ".join(gone.rules))
    return tag("div", icon("delete_outline"), words, class_="reason")


def _when(bubble: Bubble, setting: Setting, say: Say) -> Html:
    time = say.clock(bubble.at)
    words = say("page-edited", time=time) if bubble.edited else time
    return tag(
        "button",
        words,
        unseen(say("page-about-message", who=bubble.name)),
        class_="when edited" if bubble.edited else "when",
        type="button",
        tabindex=-1,
        data_act="choose",
        data_key=f"m{bubble.chat}.{bubble.message}",
        aria_pressed=setting.chosen,
    )


def _poll(poll: Poll, me: int, say: Say) -> Html:
    voters = {user for choice in poll.choices for user in choice.votes}
    choices = [_choice(poll, number, me, len(voters), say) for number in range(len(poll.choices))]
    state = say("page-poll-closed") if poll.closed else say("page-poll-open")
    return tag(
        "div",
        tag("div", poll.question, class_="question"),
        *choices,
        tag("div", say("page-votes", state=state, number=len(voters)), class_="tiny muted"),
        class_="poll",
        role="group",
        aria_label=poll.question,
    )


def _choice(poll: Poll, number: int, me: int, voters: int, say: Say) -> Html:
    choice: Choice = poll.choices[number]
    share = round(100 * len(choice.votes) / voters) if voters else 0
    mine = me in choice.votes
    return tag(
        "button",
        tag("span", f"{share} %", class_="share") if voters else icon("radio_button_unchecked"),
        tag("span", choice.text, class_="grow"),
        icon("check_circle") if mine else None,
        tag("span", class_="bar", style=f"width:{share}%"),
        class_="poll-choice",
        type="button",
        data_act="vote",
        data_choice=number,
        disabled=poll.closed,
        aria_pressed=mine,
        aria_label=say("page-choice", choice=choice.text, votes=len(choice.votes)),
        data_key=f"v{number}{poll.question}",
    )


def _keyboard(bubble: Bubble, say: Say) -> Html | None:
    if not bubble.buttons:
        return None
    rows = [tag("div", *(_key(bubble, one) for one in row), class_="keys") for row in bubble.buttons]
    return tag("div", *rows, class_="keyboard", role="group", aria_label=say("page-buttons"))


def _with_keys(words: Html, keyboard: Html | None) -> Html:
    """A bubble, and its buttons below it as wide as it is."""
    return words if keyboard is None else tag("div", words, keyboard, class_="with-keys")


def _key(bubble: Bubble, button: Button) -> Html:
    return tag(
        "button",
        button.text,
        icon("north_east") if button.url else None,
        class_="key",
        type="button",
        data_act="open" if button.url else "press",
        data_words=button.url or button.data,
        data_key=f"k{bubble.message}{button.data}{button.text}",
    )


def _reactions(bubble: Bubble, me: int, say: Say) -> Html | None:
    given = {emoji: users for emoji, users in bubble.reactions.items() if users}
    if not given:
        return None
    return tag(
        "div",
        *(_reaction(bubble, emoji, users, me, say) for emoji, users in given.items()),
        class_="reactions",
    )


def _reaction(bubble: Bubble, emoji: str, users: tuple[int, ...], me: int, say: Say) -> Html:
    return tag(
        "button",
        emoji,
        tag("span", str(len(users))),
        class_="reaction",
        type="button",
        data_act="react",
        data_words=emoji,
        data_key=f"r{bubble.message}{emoji}",
        aria_pressed=me in users,
        aria_label=say("page-reaction", emoji=emoji, number=len(users)),
    )
