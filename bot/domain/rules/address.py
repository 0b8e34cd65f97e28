"""What an address says: host, path, and what it is at Telegram.

A host is compared in two ways. *Strict*: small letters, punycode decoded. Exceptions are compared so: a look-alike of a
friendly site is no friend. *Folded*: as it looks. Forbidden sites are compared so: a look-alike of one is one.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from bot.domain.rules.fold import skeleton

_PARTS = re.compile(
    r"\s*(?:([a-z][a-z0-9+.\-]*):(?!\d))?(?:[/\\]{2})?([^/?#\\]*)(.*)", re.IGNORECASE | re.DOTALL
)
_PORT = re.compile(r":\d*$")
_PERCENT = re.compile(r"%([0-9a-fA-F]{2})")
_WEB = frozenset({"", "http", "https", "ftp"})
TELEGRAM = frozenset({"t.me", "telegram.me", "telegram.dog"})
_OWN_SCHEMES = frozenset({"tg"})
_NAME = re.compile(r"[a-z]\w{2,31}", re.IGNORECASE | re.ASCII)
_RESERVED = "joinchat addlist addstickers addemoji addtheme share proxy socks setlanguage iv c s bg login invoice confirmphone"
_NO_NAMES = frozenset(_RESERVED.split())
_INVITE = re.compile(r"/(?:\+|%2b|joinchat/|addlist/)[\w\-]", re.IGNORECASE)
_OWN_INVITE = re.compile(r"(?:join|addlist)/?\?", re.IGNORECASE)
_PRIVATE = re.compile(r"/c/(\d+)", re.ASCII)
_OWN_NAME = re.compile(r"[?&]domain=(\w+)", re.IGNORECASE)
_KNOWN_SHORTENERS = (
    "bit.ly tinyurl.com goo.gl t.co ow.ly is.gd v.gd buff.ly cutt.ly rebrand.ly clck.ru vk.cc bit.do shorturl.at rb.gy tiny.cc "
    "t.ly s.id u.to goo.su lnkd.in qps.ru adf.ly ouo.io t.cn url.cn dwz.cn suo.im surl.li shorte.st bl.ink short.io tny.im "
    "soo.gd cli.re clk.li a.co amzn.to spoo.me n9.cl 1url.cz kutt.it da.gd x.gd shrtco.de urlz.fr tr.im"
)
SHORTENERS = frozenset(_KNOWN_SHORTENERS.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """An address taken apart. `web`: it leads to a site, not into Telegram.

    `name`: the public name that it leads to there, or the id of a private group.
    """

    host: str
    looks: str
    path: str
    web: bool = False
    telegram: bool = False
    invite: bool = False
    name: str = ""


@lru_cache(maxsize=4096)
def address_of(url: str) -> Address:
    """What `url` says, with or without a scheme."""
    found = _PARTS.fullmatch(url)
    scheme, host, path = (found[1] or "", found[2], found[3]) if found is not None else ("", "", "")
    if scheme.lower() in _OWN_SCHEMES:
        return _own(host, path)
    host = strict_host(_PORT.sub("", host.rpartition("@")[2]))
    path = path.replace("\\", "/")
    looks = looks_of(host)
    place = next((one for one in TELEGRAM if host == one or host.endswith("." + one)), "")
    if place:
        return _at_telegram(host, looks, path, host.removesuffix(place).removesuffix(".").removeprefix("www"))
    return Address(host=host, looks=looks, path=path, web=scheme.lower() in _WEB and "." in host)


def _own(action: str, rest: str) -> Address:
    """`tg://resolve?domain=name` and its kind."""
    name = _OWN_NAME.search(rest)
    return Address(
        host="t.me",
        looks="t.me",
        path="/" + action + rest,
        telegram=True,
        invite=_OWN_INVITE.match(action + rest) is not None,
        name=name[1].lower() if name is not None else "",
    )


def _at_telegram(host: str, looks: str, path: str, account: str) -> Address:
    first = path.removeprefix("/s/" if path.startswith("/s/") else "/").partition("/")[0]
    first = re.split(r"[?#]", first, maxsplit=1)[0].lower()
    if known := _PRIVATE.match(path):
        account = f"-100{known[1]}"
    name = account or (first if _NAME.fullmatch(first) and first not in _NO_NAMES else "")
    return Address(
        host=host, looks=looks, path=path, telegram=True, invite=_INVITE.match(path) is not None, name=name
    )


def strict_host(host: str) -> str:
    """A host in small letters, full width made narrow, punycode and percent signs decoded."""
    host = _PERCENT.sub(lambda found: chr(int(found[1], 16)), host)
    host = unicodedata.normalize("NFKC", host).lower().replace("。", ".").strip(". ")
    return ".".join(map(_decoded, host.split("."))) if "xn--" in host else host


def _decoded(label: str) -> str:
    if not label.startswith("xn--"):
        return label
    try:
        return label[4:].encode().decode("punycode").lower()
    except UnicodeError:
        return label


def looks_of(host: str) -> str:
    """What a strict host looks like."""
    return host if host.isascii() else skeleton(host).decode().strip()


def is_shortener(address: Address) -> bool:
    """Whether the address hides where it leads."""
    return address.host.removeprefix("www.") in SHORTENERS


def same_site(one: Address, other: Address) -> bool:
    """Whether both lead to one site: the same host, or one below the other."""
    first, second = one.host.removeprefix("www."), other.host.removeprefix("www.")
    return first == second or first.endswith("." + second) or second.endswith("." + first)
