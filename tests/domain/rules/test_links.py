"""What an address says, and which addresses a rule means."""

import pytest

from bot.domain.charter.values import Listed, Site
from bot.domain.ids import ListName
from bot.domain.rules.address import address_of, is_shortener, same_site
from bot.domain.rules.builtin import OUR_GROUPS, STAFF_NAMES, Around
from bot.domain.rules.links import sites_of

NOBODY = Around()
HERE = Around(staff_names=frozenset({"anna"}), our_groups=frozenset({"ourgroup", "-1001234"}))


def covers(url, *targets, lists=None, looks=True, around=NOBODY):
    return sites_of(targets, lists or {}, looks=looks).cover(address_of(url), around)


@pytest.mark.parametrize(
    ("url", "host", "path"),
    [
        ("https://Shop.Example:443/A/b?c#d", "shop.example", "/A/b?c#d"),
        ("shop.example", "shop.example", ""),
        ("https://user:pw@evil.example/x", "evil.example", "/x"),
        ("https://xn--e1afmkfd.xn--p1ai/", "пример.рф", "/"),
        ("http://ｓｈｏｐ。example/", "shop.example", "/"),
        ("http://sh%6fp.example", "shop.example", ""),
        ("shop.example:80", "shop.example", ""),
        ("https://xn--\u00e9.example", "xn--é.example", ""),
        ("https://xn--99999999999.com", "xn--99999999999.com", ""),
        ("", "", ""),
        ("https:\\\\shop.example\\x", "shop.example", "/x"),
    ],
)
def test_an_address_has_a_host_and_a_path(url, host, path):
    address = address_of(url)
    assert (address.host, address.path) == (host, path)


@pytest.mark.parametrize(
    ("url", "web", "telegram", "invite", "name"),
    [
        ("https://shop.example", True, False, False, ""),
        ("https://t.me/Name", False, True, False, "name"),
        ("https://t.me/s/name/5", False, True, False, "name"),
        ("https://name.t.me", False, True, False, "name"),
        ("https://www.t.me/name", False, True, False, "name"),
        ("telegram.me/joinchat/AAA", False, True, True, ""),
        ("t.me/+AbC", False, True, True, ""),
        ("t.me/c/1234/5", False, True, False, "-1001234"),
        ("tg://resolve?domain=Name", False, True, False, "name"),
        ("tg://join?invite=abc", False, True, True, ""),
        ("tg:join?invite=abc", False, True, True, ""),
        ("ton://transfer/x", False, False, False, ""),
        ("mailto:a@b.com", False, False, False, ""),
        ("localhost", False, False, False, ""),
    ],
)
def test_an_address_leads_to_a_site_or_into_telegram(url, web, telegram, invite, name):
    address = address_of(url)
    assert (address.web, address.telegram, address.invite, address.name) == (web, telegram, invite, name)


@pytest.mark.parametrize(
    ("url", "target", "meant"),
    [
        ("https://a.shop.example/x", Site("shop.example"), True),
        ("https://www.shop.example", Site("www.shop.example"), True),
        ("https://badshop.example", Site("shop.example"), False),
        ("https://shop.example/sale/1", Site("shop.example", "/sale"), True),
        ("https://shop.example/Sale", Site("shop.example", "/sale"), False),
        ("https://shop.example", Site("shop.example", "/"), True),
        ("https://ѕhop.example", Site("shop.example"), True),
        ("https://t.me/name/7", Site("t.me", "/name"), True),
        ("https://telegram.me/name", Site("t.me", "/name"), True),
        ("https://t.me/names", Site("t.me", "/name"), False),
        ("https://telegram.dog/+abc", Site("t.me", "/+abc"), True),
        ("https://bit.ly/x", "shortener", True),
        ("https://shop.example", "shortener", False),
        ("https://shop.example", "any site", True),
        ("https://t.me/name", "any site", False),
        ("https://t.me/name", "telegram", True),
        ("https://t.me/name", "telegram invite", False),
        ("tg://join?invite=x", "telegram invite", True),
    ],
)
def test_a_target_means_addresses(url, target, meant):
    assert covers(url, target) is meant


def test_a_look_alike_of_a_friend_is_no_friend():
    assert not covers("https://ѕhop.example", Site("shop.example"), looks=False)
    assert covers("https://shop.example", Site("shop.example"), looks=False)


def test_a_list_holds_sites_and_names():
    lists = {ListName("bad"): ("shop.example/a", "shop.example/b", "@channel")}
    bad = Listed(ListName("bad"))
    assert covers("https://shop.example/b/1", bad, lists=lists)
    assert not covers("https://shop.example/c", bad, lists=lists)
    assert covers("https://t.me/channel", bad, lists=lists)
    assert not covers("https://shop.example", Listed(ListName("missing")), lists=lists)


@pytest.mark.parametrize(
    ("url", "builtin", "meant"),
    [
        ("https://t.me/ourgroup/5", OUR_GROUPS, True),
        ("https://t.me/c/1234/5", OUR_GROUPS, True),
        ("https://t.me/anna", OUR_GROUPS, False),
        ("https://t.me/anna", STAFF_NAMES, True),
    ],
)
def test_built_in_lists_hold_what_is_known_when_a_message_is_read(url, builtin, meant):
    assert covers(url, Listed(builtin), around=HERE) is meant


def test_shorteners_hide_where_they_lead():
    assert is_shortener(address_of("https://www.bit.ly/x"))
    assert not is_shortener(address_of("https://rabbit.ly/x"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("a.example", "www.a.example", True),
        ("b.a.example", "a.example", True),
        ("a.example", "ba.example", False),
    ],
)
def test_a_site_and_what_is_below_it_are_one(one, other, same):
    assert same_site(address_of(one), address_of(other)) is same
    assert same_site(address_of(other), address_of(one)) is same
