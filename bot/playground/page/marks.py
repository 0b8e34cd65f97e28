"""The words of a message with what Telegram found in them. Links lead nowhere: nothing of the playground leaves this machine."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bot.look.html import Html, join, safe, tag
from bot.playground.living import Mark

PLAIN = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "code": "code",
    "pre": "code",
    "blockquote": "q",
    "spoiler": "span",
}
LINKS = frozenset(("url", "text_link", "email", "phone_number"))


def marked(text: str, marks: Sequence[Mark]) -> Html:
    """A text with its marks, also those that stand within others."""
    return join(*_parts(text, 0, len(text), sorted(marks, key=lambda mark: (mark.start, -mark.end))))


def _parts(text: str, start: int, end: int, marks: Sequence[Mark]) -> Iterator[Html]:
    at = start
    rest = list(marks)
    while rest:
        mark, *others = rest
        inside = [one for one in others if one.start < mark.end]
        rest = [one for one in others if one.start >= mark.end]
        if mark.start >= at and mark.end <= end:
            yield safe(text[at : mark.start])
            yield _shown(mark, text[mark.start : mark.end], join(*_parts(text, mark.start, mark.end, inside)))
            at = mark.end
    yield safe(text[at:end])


def _shown(mark: Mark, words: str, inner: Html) -> Html:
    if mark.kind in LINKS:
        return tag("span", inner, class_="link", title=mark.url or None)
    if mark.kind == "bot_command":
        return tag(
            "button", inner, class_="link", type="button", tabindex=-1, data_act="command", data_words=words
        )
    if mark.kind in PLAIN:
        return tag(PLAIN[mark.kind], inner)
    return (
        tag("span", inner, class_="mention") if mark.kind in ("mention", "text_mention", "hashtag") else inner
    )
