"""The catalogue: all that rules may ask, and all that they may do, in the order in which people are told of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from bot.domain.charter.desk import Catalogue
from bot.domain.charter.schema import Condition
from bot.domain.charter.values import Consequence
from bot.domain.rules.consequences.deleting import DELETE
from bot.domain.rules.consequences.in_stories import ASK, NOTHING
from bot.domain.rules.consequences.kind import ConsequenceKind
from bot.domain.rules.consequences.quietly import PIN, REACT
from bot.domain.rules.consequences.saying import ALERT, REPLY, TELL
from bot.domain.rules.consequences.steps import BAN, KICK, MUTE, WARN
from bot.domain.rules.consequences.strike import STRIKE
from bot.domain.rules.consequences.sweeping import COPIES, LAST
from bot.domain.rules.facts.caps import CAPS
from bot.domain.rules.facts.carried import COMMANDS, FILES, LINKS, STICKERS
from bot.domain.rules.facts.clock import DAY, TIME
from bot.domain.rules.facts.contains import CONTAINS, CONTAINS_ALL
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.facts.flags import EDITED, FIRST, PREMIUM, QUOTES, REPLY as A_REPLY
from bot.domain.rules.facts.forwarded_from import FORWARDED_FROM
from bot.domain.rules.facts.has import HAS
from bot.domain.rules.facts.in_ import IN
from bot.domain.rules.facts.in_the_group import IN_THE_GROUP
from bot.domain.rules.facts.length import LENGTH
from bot.domain.rules.facts.links_to import LINKS_TO
from bot.domain.rules.facts.measures import EMOJI, LINES
from bot.domain.rules.facts.member import MEMBER
from bot.domain.rules.facts.member_may import MEMBER_MAY
from bot.domain.rules.facts.mentions import MENTIONS
from bot.domain.rules.facts.messages import MESSAGES
from bot.domain.rules.facts.names_in import FILE_NAME, NAME_CONTAINS
from bot.domain.rules.facts.repeats import REPEATS
from bot.domain.rules.facts.script import SCRIPT
from bot.domain.rules.facts.sender import SENT_AS, SPEAKS, USERNAME, VIA_BOT
from bot.domain.rules.facts.strikes import STRIKES
from bot.domain.rules.facts.topic import TOPIC

FACTS: Mapping[str, Fact[Any]] = {
    fact.key: fact
    for fact in (
        CONTAINS,
        CONTAINS_ALL,
        LINKS_TO,
        HAS,
        FORWARDED_FROM,
        MENTIONS,
        EMOJI,
        LENGTH,
        LINES,
        CAPS,
        SCRIPT,
        FILE_NAME,
        VIA_BOT,
        REPEATS,
        EDITED,
        A_REPLY,
        QUOTES,
        FIRST,
        SENT_AS,
        MESSAGES,
        LINKS,
        FILES,
        STICKERS,
        COMMANDS,
        MEMBER,
        MEMBER_MAY,
        IN,
        TOPIC,
        DAY,
        TIME,
        IN_THE_GROUP,
        STRIKES,
        NAME_CONTAINS,
        USERNAME,
        SPEAKS,
        PREMIUM,
    )
}
CONSEQUENCES: Mapping[type[Consequence], ConsequenceKind[Any]] = {
    kind.value: kind
    for kind in (
        DELETE,
        LAST,
        COPIES,
        STRIKE,
        WARN,
        MUTE,
        KICK,
        BAN,
        REPLY,
        TELL,
        REACT,
        PIN,
        ALERT,
        NOTHING,
        ASK,
    )
}
CATALOGUE = Catalogue(facts=FACTS, consequences=CONSEQUENCES)


def facts_of(condition: Condition) -> Iterator[tuple[Fact[Any], Any]]:
    """The facts that a condition asks, in the order of the catalogue, each with what is asked of it."""
    return ((fact, condition.asks[key]) for key, fact in FACTS.items() if key in condition.asks)
