"""What Telegram marks in a text: addresses, names, numbers. For texts that come without marks: examples, exports."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.events import Item, Link
from bot.domain.rules.tlds import TLDS

_ADDRESS = re.compile(
    r"(?<![\w@.\-])"
    r"(?:(?P<scheme>https?|ftp)://(?:[^\s/?#@]*@)?|(?P<own>tg|ton)://)?"
    r"(?P<host>\w[\w\-]*(?:\.\w[\w\-]*)*)\.?(?P<port>:\d{1,5})?(?P<path>[/?#][^\s<>\"«»“”]*)?",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^.]+(?:\.[^.]+)*\.[^\W\d_]{2,}")
_DOTS = re.compile(r"\w\.\w|://")
_TAIL = ".,;:!?'…)]}*_~|"
_MENTION = re.compile(r"(?<![\w@/.])@([a-z]\w{3,31})(?![\w@]|\.\w)", re.IGNORECASE | re.ASCII)
_E_MAIL = re.compile(r"(?<![\w.+\-])[\w.+\-]{1,64}@(?P<host>[\w\-]+(?:\.[\w\-]+)+)")
_PHONE = re.compile(
    r"(?<![\w+\-.,/:@#=])"
    r"(?:\+\d[\d ()\-.]{6,20}\d|[78][ \-]?\(?\d{3}\)?[ \-]?\d{3}[ \-]?\d{2}[ \-]?\d{2}"
    r"|\(?\d{3}\)?[ \-.]\d{3}[\-.]\d{4}|1[3-9]\d{9})"
    r"(?![\w%]|[.,:]\d)"
)
FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_IP = re.compile(r"(?:\d{1,3}\.){3}\d{1,3}")
LARGEST_BYTE = 255


def find_links(text: str) -> tuple[Link, ...]:
    """The addresses in `text`, in its order."""
    return tuple(Link(url=url) for url in _addresses(text)) if _DOTS.search(text) else ()


def _addresses(text: str) -> Iterator[str]:
    for found in _ADDRESS.finditer(text):
        host = found["host"]
        known = host if _is_plain(found) else _known_host(host)
        if known == host:
            yield _trimmed(found[0])
        elif known:
            yield text[found.start() : found.start("host") + len(known)]


def _is_plain(found: re.Match[str]) -> bool:
    """Whether what stands before the host leaves no doubt that this is an address."""
    if found["scheme"]:
        return is_ip(found["host"]) or _NAME.fullmatch(found["host"]) is not None
    return found["own"] is not None


def _known_host(host: str) -> str:
    """The longest beginning of `host` that ends in a label of the internet; empty if there is none."""
    labels = host.split(".")
    while len(labels) > 1:
        last = labels[-1].lower()
        if last in TLDS or last.startswith("xn--"):
            return ".".join(labels)
        labels.pop()
    return ""


def _trimmed(url: str) -> str:
    """`url` without the punctuation of the sentence; a bracket that the address itself opened stays."""
    while url[-1] in _TAIL and not (url[-1] == ")" and url.count("(") >= url.count(")")):
        url = url[:-1]
    return url


def is_ip(host: str) -> bool:
    """Whether `host` is a number of the internet, in the old form."""
    return _IP.fullmatch(host) is not None and all(int(part) <= LARGEST_BYTE for part in host.split("."))


def find_mentions(text: str) -> tuple[str, ...]:
    """The names mentioned in `text`, without `@`, in lower case."""
    return tuple(name.lower() for name in _MENTION.findall(text)) if "@" in text else ()


def find_items(text: str) -> tuple[Item, ...]:
    """The phone numbers and e-mail addresses in `text`."""
    phones = tuple(Item(kind="phone number", text=found) for found in find_phones(text))
    return (*phones, *(Item(kind="e-mail", text=found) for found in find_e_mails(text)))


def find_phones(text: str) -> list[str]:
    """The phone numbers in `text`: international ones, and those of countries whose form is plain."""
    found = [match[0] for match in _PHONE.finditer(text)]
    return [one for one in found if FEWEST_DIGITS <= sum(map(str.isdigit, one)) <= _MOST_DIGITS]


def find_e_mails(text: str) -> list[str]:
    """The e-mail addresses in `text`."""
    if "@" not in text:
        return []
    return [found[0] for found in _E_MAIL.finditer(text) if _known_host(found["host"]) == found["host"]]
