"""Words for people: one text for all languages, or one for each language of the community."""

from __future__ import annotations

import re
from collections.abc import Mapping as ByLanguage

from bot.domain.charter import suggest
from bot.domain.charter.block import entries, row
from bot.domain.charter.desk import Desk, Field, say
from bot.domain.charter.languages import BY_NAME, CODE
from bot.domain.charter.nodes import Mapping, Scalar
from bot.domain.charter.scalars import is_itself, scalar, shown, text_with_colon
from bot.domain.charter.schema import Words

INLINE_WORDS = 3
_SIGNS = re.compile(r"[:,#\[\]{}?]")


def prose(desk: Desk, field: Field) -> Words | None:
    """The words at a key, by language (the empty one stands for all); every language of the community must be there."""
    if isinstance(field.node, Mapping):
        return _by_language(desk, field)
    text = _text(desk, field)
    return None if text is None else {"": text}


def paragraphs(desk: Desk, field: Field) -> tuple[Words, ...]:
    """Several texts behind dashes."""
    found = (prose(desk, item) for item in row(desk, field))
    return tuple(words for words in found if words is not None)


def stands_alone(text: str) -> bool:
    """Whether a text is too long, or too full of signs of YAML's, to stand between brackets."""
    return len(text.split()) > INLINE_WORDS or _SIGNS.search(text) is not None


def _text(desk: Desk, field: Field) -> str | None:
    found = scalar(desk, field)
    if found is None or not _stands_alone(desk, field, found):
        return None
    if not found.text.strip():
        desk.fault(
            found.place,
            say("fault-empty", key=field.key.text),
            say("fault-do-fill-or-drop", key=field.key.text),
        )
        return None
    if not found.quoted and found.text[0] in "“”" and not is_itself(desk, found):
        return None
    return found.text


def _stands_alone(desk: Desk, field: Field, found: Scalar) -> bool:
    if found.inline and stands_alone(found.text):
        desk.fault(
            found.place,
            say("fault-prose-inline", found=shown(found)),
            say("fault-do-own-line", key=field.key.text),
        )
        return False
    return True


def _by_language(desk: Desk, field: Field) -> Words | None:
    if _is_sentence(field) and text_with_colon(desk, field):
        return None
    texts: dict[str, str] = {}
    whole = True
    for entry in entries(desk, field):
        if desk.languages is not None and entry.key.text not in desk.languages:
            _unlisted(desk, entry.key, desk.languages)
        text = _text(desk, entry)
        whole = whole and text is not None
        texts[entry.key.text] = text or ""
    return texts if _complete(desk, field, texts) and whole else None


def _is_sentence(field: Field) -> bool:
    """Whether what stands before the colon is neither the code nor the name of a language."""
    return isinstance(field.node, Mapping) and not any(
        CODE.fullmatch(key.text) or key.text.lower() in BY_NAME for key, _ in field.node.entries
    )


def _unlisted(desk: Desk, key: Scalar, languages: tuple[str, ...]) -> None:
    by_name = BY_NAME.get(key.text.lower())
    near = by_name if by_name in languages else suggest.nearest(key.text, languages)
    desk.fault(
        key.place,
        say("fault-unlisted-language", language=key.text, languages=", ".join(languages)),
        say("fault-do-mean", word=near) if near else say("fault-do-list-language", language=key.text),
    )


def _complete(desk: Desk, field: Field, texts: ByLanguage[str, str]) -> bool:
    missing = [language for language in desk.languages or () if language not in texts]
    if missing:
        desk.fault(
            field.key.place,
            say("fault-missing-language", key=field.key.text, languages=", ".join(missing)),
            say("fault-do-add-language", language=missing[0]),
        )
    return not missing
