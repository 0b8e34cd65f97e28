"""Four charters to begin with, as the reference page shows them: each is tried by its own examples whenever it is read."""

from __future__ import annotations

from collections.abc import Mapping

HEAD = """\
charter: 1
community:
  name: Our community
  goal: To help each other.
groups:
  lounge: {chat: "@ourlounge"}
  market: {chat: "@ourmarket"}
"""

RECIPES: Mapping[str, str] = {
    "manual-recipe-links": """\
lists:
  our sites: [ours.example]
rules:
  links:
    says: No links in the first days, except to our site.
    when:
      member: newcomer
      links to: any site except $our sites
    then: [delete]
    examples:
      must match:
        - {text: "https://pots.example", from: newcomer}
      must not match:
        - {text: "https://ours.example/tea", from: newcomer}
        - "https://pots.example"
""",
    "manual-recipe-flood": """\
rules:
  flooding:
    says: Let others speak.
    when:
      messages: at least 6 in 10 seconds
    then: [delete, mute 10 minutes]
    examples:
      story:
        - {text: hi, times: 5, every: 1 second, bot: nothing}
        - {text: hi, after: 1 second, bot: [delete, mute 10 minutes]}
""",
    "manual-recipe-market": """\
lists:
  offers: [for sale, discount, "*% off"]
rules:
  advertising:
    says: Advertise in the market only.
    when:
      contains: $offers
    unless:
      in: market
    then:
      - delete
      - strike
      - tell: Offers go to the market, once a day.
  once a day:
    says: In the market, once a day.
    when:
      in: market
      messages: at least 2 in 1 day
    then: [delete]
    examples:
      story:
        - {text: "Pots for sale", in: market, bot: nothing}
        - {text: "Pans for sale", in: market, after: 1 hour, bot: delete}
        - {text: "Cups for sale", in: market, after: 2 days, bot: nothing}
""",
    "manual-recipe-ladder": """\
ladders:
  standard:
    steps: [warn, mute 1 hour, mute 1 day, ban]
    strikes fade after: 30 days
    ask staff before: [ban]
rules:
  kindness:
    says: Disagree with the idea, never with the person.
    when:
      contains: [idiot, moron]
    then: [delete, strike]
    examples:
      story:
        - {text: what an idiot, bot: [delete, warn]}
        - {text: what an idiot, after: 1 day, bot: [delete, mute 1 hour]}
        - {text: what an idiot, after: 1 day, bot: [delete, mute 1 day]}
        - {text: what an idiot, after: 2 days, bot: [delete, ask staff]}
""",
}
