"""What a message carries, by the words of `has`: media and marks that Telegram names, and what is found in the text.

Each finder gives what it found as it stands in the text; what is not text has no words of its own.
"""

from __future__ import annotations

import ipaddress
import re
import unicodedata
from collections.abc import Callable, Iterable

from bot.domain.charter.phrases_grammar import HAS
from bot.domain.events import Link, Post
from bot.domain.rules.address import address_of, same_site
from bot.domain.rules.fold import KNOWN, plain, quick, rough
from bot.domain.rules.letters import invisible, script_of, spaceless
from bot.domain.rules.marks import FEWEST_DIGITS, find_e_mails, find_links, find_phones, is_ip

Finder = Callable[[Post], tuple[str, ...]]

ABOUT_LINKS = frozenset({"link", "disguised link", "hidden link"})
"""Kinds whose items are addresses."""

_CARD = re.compile(
    r"(?<![\w\-.+])[2-6]\d{3}(?:[ \-]?\d{4}){2}[ \-]?\d{1,7}(?![\w\-])"
    r"|(?<![\w\-.+])3[47]\d{2}[ \-]?\d{6}[ \-]?\d{5}(?![\w\-])"
)
_WALLET = re.compile(
    r"(?<![\w\-/])(?:[13][1-9A-HJ-NP-Za-km-z]{25,34}|bc1[02-9ac-hj-np-z]{25,87}|BC1[02-9AC-HJ-NP-Z]{25,87}|0x[0-9a-fA-F]{40}"
    r"|T[1-9A-HJ-NP-Za-km-z]{33}|[EUk0]Q[\w\-]{46}|(?:-1|0):[0-9a-fA-F]{64})(?![\w\-])",
    re.ASCII,
)
_IP = re.compile(r"(?<![\w.:\-/])(?:\d{1,3}\.){3}\d{1,3}(?![\w.:]*\w)", re.ASCII)
_IP6 = re.compile(r"(?<![\w.:\-/])[0-9a-fA-F]{0,4}(?::[0-9a-fA-F]{0,4}){2,7}(?![\w.:]*\w)", re.ASCII)
_FEWEST_DOTS, _FEWEST_COLONS = 3, 2
_TORN = re.compile(
    r"(?<![^\W_])[^\W\d_](?P<gap>[ .\-_*·•|~+=]{1,3})[^\W\d_](?:(?P=gap)[^\W\d_](?![^\W_])){2,}+"
    r"(?!(?P=gap)(?<=\.)[^\W\d_]{2})"  # o.a.j.Name is how Java shortens names
)
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS_OF_CARD = range(13, 20)

_LETTERS = bytes(ord(" " if not char.isalpha() else "a" if char.isascii() else "c") for char in KNOWN)
_APART = bytes(ord("x") if char.isalpha() or char == "?" else ord(" ") for char in KNOWN)
_ALONE = (b" x x ", b" x  x ", b" x   x ")
_WORDS = bytes(ord("x") if char.isalnum() or char in "_-:" else ord(" ") for char in KNOWN)
_LONG = b"x" * 26
_NO_DIGITS = bytes(code for code in range(256) if not "0" <= KNOWN[code] <= "9")
_DIGIT = re.compile(r"\d")
_USUAL = frozenset(KNOWN)
_FOREIGN_JOINERS = frozenset({"LATIN", "CYRILLIC", "GREEK"})
_DIRECTION = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_JOINERS = frozenset("\u200c\u200d")
_BLANK = "\u2800"


def _text(post: Post) -> str:
    return f"{post.text}\n{post.quoted}" if post.quoted else post.text


def _narrow(text: str) -> str:
    """`text` with full-width digits made narrow and without what can't be seen; capitals stay."""
    if quick(text) is not None:
        return text
    if hidden := [char for char in set(text) - _USUAL if invisible(char)]:
        text = text.translate(dict.fromkeys(map(ord, hidden)))
    return unicodedata.normalize("NFKC", text)


def _digits(text: str) -> int:
    data = quick(text)
    return len(_DIGIT.findall(text)) if data is None else len(data.translate(None, _NO_DIGITS))


def _marked(kind: str, post: Post) -> tuple[str, ...]:
    if not post.items and not post.media:
        return ()
    found = tuple(item.text for item in post.items if item.kind == kind)
    return (*found, "") if kind in post.media else found


def _phones(post: Post) -> tuple[str, ...]:
    marked, text = _marked("phone number", post), _text(post)
    return (*marked, *find_phones(_narrow(text))) if _digits(text) >= FEWEST_DIGITS else marked


def _e_mails(post: Post) -> tuple[str, ...]:
    text = _text(post)
    found = find_e_mails(_narrow(text)) if "@" in text or "＠" in text else ()
    return (*_marked("e-mail", post), *found)


def _cards(post: Post) -> tuple[str, ...]:
    text = _text(post)
    if _digits(text) < _DIGITS_OF_CARD.start:
        return ()
    return tuple(found[0] for found in _CARD.finditer(_narrow(text)) if _luhn(found[0]))


def _luhn(number: str) -> bool:
    digits = [int(char) for char in number if char.isdecimal()]
    doubled = [divmod(2 * digit, 10) for digit in digits[-2::-2]]
    return len(digits) in _DIGITS_OF_CARD and (sum(digits[-1::-2]) + sum(map(sum, doubled))) % 10 == 0


def _wallets(post: Post) -> tuple[str, ...]:
    text = _narrow(_text(post))
    if _LONG not in rough(text).translate(_WORDS):
        return ()
    return tuple(found[0] for found in _WALLET.finditer(text))


def _ips(post: Post) -> tuple[str, ...]:
    text = _narrow(_text(post))
    dotted = text.count(".") >= _FEWEST_DOTS and _digits(text) > _FEWEST_DOTS
    fours = _IP.finditer(text) if dotted else ()
    sixes = _IP6.finditer(text) if text.count(":") >= _FEWEST_COLONS else ()
    return tuple(found[0] for found in (*fours, *sixes) if _is_ip(found[0]))


def _is_ip(text: str) -> bool:
    if ":" not in text:
        return is_ip(text)
    try:
        ipaddress.IPv6Address(text)
    except ValueError:
        return False
    return any(char.isalnum() for char in text)


def _links(post: Post) -> tuple[str, ...]:
    return tuple(link.url for link in post.links)


def _hidden(post: Post) -> tuple[str, ...]:
    return tuple(link.url for link in post.links if link.shown and not _shows_itself(link))


def _disguised(post: Post) -> tuple[str, ...]:
    return tuple(link.url for link in post.links if link.shown and _shows_another(link))


def _shown_addresses(link: Link) -> tuple[Link, ...]:
    return find_links(_narrow(link.shown).strip())


def _shows_itself(link: Link) -> bool:
    return link.shown == link.url or any(
        shown.url == link.shown.strip() and same_site(address_of(shown.url), address_of(link.url))
        for shown in _shown_addresses(link)
    )


def _shows_another(link: Link) -> bool:
    shown = _shown_addresses(link)
    return any(one.url == link.shown.strip() for one in shown) and not _shows_itself(link)


def _unseen(post: Post) -> tuple[str, ...]:
    text = _text(post)
    if quick(text) is not None:
        return ()
    hidden = {char for char in set(text) - _USUAL if char == _BLANK or invisible(char)}
    hiding = (
        any(_hides(text, place) for place, char in enumerate(text) if char in hidden) if hidden else False
    )
    return ("",) if hiding else ()


def _hides(text: str, place: int) -> bool:
    """Whether the invisible character at `place` has no honest task there."""
    char = text[place]
    if "\ufe00" <= char <= "\ufe0f" or char < " ":
        return False
    if char in _JOINERS:
        near = text[max(0, place - 1) : place] + text[place + 1 : place + 2]
        return near == "" or any(script_of(one) in _FOREIGN_JOINERS or one.isspace() for one in near)
    if char in _DIRECTION:
        return all(unicodedata.bidirectional(one) not in {"R", "AL"} for one in text)
    if char == _BLANK:
        return all(not "\u2801" <= one <= "\u28ff" for one in text)
    if "\U000e0020" <= char <= "\U000e007f":
        return "\U0001f3f4" not in text
    return char != "\ufeff" or place > 0


def _mixed(post: Post) -> tuple[str, ...]:
    text = _text(post)
    data = quick(text)
    if data is None:
        possible = _two_scripts(set(text))
    else:
        shape = data.translate(_LETTERS)
        possible = b"ac" in shape or b"ca" in shape
    return tuple(word for word in _WORD.findall(plain(text)) if _two_scripts(word)) if possible else ()


def _two_scripts(word: Iterable[str]) -> bool:
    scripts = {script_of(char) for char in word if not spaceless(char)}
    return len(scripts - {"", "HANGUL"}) > 1


def _torn(post: Post) -> tuple[str, ...]:
    text = _text(post)
    shape = b" %b " % rough(text).translate(_APART)
    if not any(part in shape for part in _ALONE):
        return ()
    return tuple(found[0] for found in _TORN.finditer(text))


def _forward(post: Post) -> tuple[str, ...]:
    return () if post.forward is None else (post.forward.name,)


_FINDERS: dict[str, Finder] = {
    "forward": _forward,
    "link": _links,
    "phone number": _phones,
    "e-mail": _e_mails,
    "card number": _cards,
    "wallet": _wallets,
    "ip address": _ips,
    "disguised link": _disguised,
    "hidden link": _hidden,
    "invisible text": _unseen,
    "mixed letters": _mixed,
    "torn words": _torn,
}


def finder_of(kind: str) -> Finder:
    """What finds things of a kind of `has`. Raises `KeyError` for a word that the charter does not have."""
    if kind not in HAS:
        raise KeyError(kind)
    return _FINDERS.get(kind) or (lambda post: ("",) if kind in post.media else ())
