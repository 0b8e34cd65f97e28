"""A charter of 20 rules with 200 patterns, of every kind that judges a message."""

from __future__ import annotations

HEAD = """charter: 1
community: {name: Bench, goal: To be quick.}
groups:
  lounge: {chat: -1001234567890}
lists:
"""


def charter(rules: int = 20, patterns: int = 200) -> str:
    """The text of a charter with so many rules and patterns."""
    word_rules = rules - 5
    each = patterns // word_rules
    left = patterns - each * word_rules
    lines = [HEAD]
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
