"""Markup as a value: `tag("b", "a < b")` is safe to show, for whatever is not markup itself is escaped."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape


class Html(str):
    """Markup, as it is."""

    __slots__ = ()


Child = str | None
"""A part of an element: `Html` stays as it is, other words are escaped, nothing is left out."""

Value = str | int | bool | None


def safe(words: str) -> Html:
    """Words as markup."""
    return words if isinstance(words, Html) else Html(escape(words))


def join(*parts: Child, between: str = "") -> Html:
    """Parts one after another."""
    return Html(safe(between).join(safe(part) for part in parts if part))


def tag(name: str, *children: Child, **attributes: Value) -> Html:
    """An element with attributes as `named` has them; `tag("br")` and the like are not for it."""
    shown = "".join(f' {key}="{escape(value)}"' for key, value in named(attributes))
    return Html(f"<{name}{shown}>{join(*children)}</{name}>")


def named(attributes: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """Attributes by their names in a page: `class_` is class, `aria_label` is aria-label.

    None and False leave one out, True is a bare one; but those of ARIA are the words "true" and "false".
    """
    for key, value in attributes.items():
        name = key.rstrip("_").replace("_", "-")
        if isinstance(value, bool) and name.startswith("aria-"):
            yield name, str(value).lower()
        elif value is not None and value is not False:
            yield name, "" if value is True else str(value)
