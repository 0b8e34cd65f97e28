"""A charter of 20 rules with 200 patterns, of every kind that judges a message."""

from __future__ import annotations

HEAD = """charter: 1
community: {name: Bench, goal: To be quick.}
groups:
  lounge: {chat: -1001234567890}
lists:
"""


STANDING = """points:
  earn:
    message: {gives: 1, length: at least 10, once per: 1 minute, at most: 10 points per day}
    reply received: {gives: 2, at most: 20 points per day, from one person: 1 time per day}
    thanks received: {gives: 5, at most: 25 points per day, from one person: 1 time per day}
    staff gift: {up to: 50 points, one member gets at most: 200 points per month}
  strike costs: 10
tiers:
  member: {}
  host:
    needs:
      active: at least 20 days in 100 days
      points: at least 100
      thanked by: at least 5 people on at least 7 days in 100 days
      strikes: none in 180 days
    tag: host
"""


def charter(rules: int = 20, patterns: int = 200, *, counts: bool = False) -> str:
    """The text of a charter with so many rules and patterns; `counts`: with points and tiers, too."""
    word_rules = rules - 5
    each = patterns // word_rules
    left = patterns - each * word_rules
    lines = [HEAD.replace("lists:\n", f"{STANDING if counts else ''}lists:\n")]
    for rule in range(word_rules):
        lines.append(f"  words {rule}:\n")
        count = each + (left if rule == 0 else 0)
        lines += [f"    - {_pattern(rule * 1000 + number)}\n" for number in range(count)]
    lines.append("rules:\n")
    for rule in range(word_rules):
        lines.append(
            f"  rule{rule}: {{says: No {rule}., when: {{contains: $words {rule}}}, then: [delete, strike]}}\n"
        )
    lines += [
        "  links: {says: No links., when: {links to: any site except camellia.example}, then: [delete, strike]}\n",
        "  phones: {says: No numbers., when: {has: phone number}, then: [delete]}\n",
        "  flood: {says: Slowly., when: {messages: at least 6 in 10 seconds}, then: [delete, mute 10 minutes]}\n",
        "  copies: {says: Once., when: {repeats: at least 3 in 10 minutes}, then: [delete, strike]}\n",
        "  shouting: {says: Softly., when: {caps: at least 80%, length: at least 20}, then: [delete, strike]}\n",
    ]
    return "".join(lines)


def _pattern(number: int) -> str:
    match number % 4:
        case 0:
            return f"forbidden{number}*"
        case 1:
            return f"bad phrase {number}"
        case 2:
            return f'"*spam{number}*"'
        case _:
            return f"/casino{number}.{{0,20}}bonus/"
