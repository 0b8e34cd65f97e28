"""What may be written in `points` and `tiers`, and answers to what people wish for there."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.charter.schema_standing import Source
from bot.domain.charter.vocabulary import Vocabulary, answers

POINTS = Vocabulary(
    keys=("called", "earn", "strike costs", "day cap"),
    later=frozenset({"fade", "season", "boards"}),
    answers=answers(
        under_earn="message|reply received|thanks received|staff gift",
        no_spending="buy|spend|shop|exchange|cash out|price|transfer",
    ),
    instead={
        "name": "called",
        "currency": "called",
        "unit": "called",
        "earning": "earn",
        "earns": "earn",
        "sources": "earn",
        "gives": "earn",
        "strikes cost": "strike costs",
        "strike cost": "strike costs",
        "penalty": "strike costs",
        "daily cap": "day cap",
        "at most": "day cap",
        "cap": "day cap",
        "leaderboard": "boards",
        "名称": "called",
        "来源": "earn",
    },
)
SOURCES = Vocabulary(
    keys=("message", "reply received", "thanks received", "staff gift"),
    later=frozenset(
        (
            "reaction received",
            "check-in",
            "activity joined",
            "activity hosted",
            "quiz passed",
            "report upheld",
            "answer accepted",
            "referral qualified",
        )
    ),
    answers=answers(
        giving_pays_nothing="reaction given|reactions given|thanks given|liking|giving reactions",
        buying_pays_nothing="purchase|order|buying|payment|bought|spent",
        joining_pays_nothing="join|joining|joined|boost|premium|online|voice",
    ),
    instead={
        "messages": "message",
        "post": "message",
        "posts": "message",
        "chat": "message",
        "reply": "reply received",
        "replies": "reply received",
        "replies received": "reply received",
        "thanks": "thanks received",
        "thank": "thanks received",
        "thanked": "thanks received",
        "gift": "staff gift",
        "award": "staff gift",
        "awards": "staff gift",
        "manual": "staff gift",
        "reaction": "reaction received",
        "reactions": "reaction received",
        "checkin": "check-in",
        "quiz": "quiz passed",
        "referral": "referral qualified",
        "invite": "referral qualified",
        "发言": "message",
        "消息": "message",
        "回复": "reply received",
        "感谢": "thanks received",
    },
)
_EARNING_MEANT = {
    "give": "gives",
    "points": "gives",
    "worth": "gives",
    "value": "gives",
    "cooldown": "once per",
    "every": "once per",
    "one per": "once per",
    "cap": "at most",
    "limit": "at most",
    "max": "at most",
    "min length": "length",
    "letters": "length",
    "per person": "from one person",
    "one person": "from one person",
}
_OF_MESSAGES = "length|once per"
_OF_OTHERS = "from one person"
_OF_GIFTS = "up to|one member gets at most"
MESSAGE = Vocabulary(
    main="gives",
    keys=("gives", "length", "once per", "at most"),
    later=frozenset({"streak"}),
    answers=answers(of_others=_OF_OTHERS, of_gifts=_OF_GIFTS),
    instead=_EARNING_MEANT,
)
FROM_OTHERS = Vocabulary(
    main="gives",
    keys=("gives", "at most", "from one person"),
    later=frozenset({"streak"}),
    answers=answers(of_messages=_OF_MESSAGES, of_gifts=_OF_GIFTS),
    instead=_EARNING_MEANT,
)
GIFT = Vocabulary(
    main="up to",
    keys=("up to", "one member gets at most"),
    answers=answers(
        of_messages=_OF_MESSAGES, of_others=_OF_OTHERS, as_staff_say="gives|points|give|worth|value"
    ),
    instead={
        "at most": "one member gets at most",
        "one member at most": "one member gets at most",
        "cap": "one member gets at most",
        "max": "up to",
        "limit": "up to",
    },
)
EARNING: Mapping[Source, Vocabulary] = {
    "message": MESSAGE,
    "reply received": FROM_OTHERS,
    "thanks received": FROM_OTHERS,
    "staff gift": GIFT,
}
"""What may be said of each source."""

TIER = Vocabulary(
    keys=("called", "needs", "keeps while", "grace", "review every", "approval", "may", "price", "tag"),
    later=frozenset({"commission", "commission waits", "seats"}),
    answers=answers(no_fee="fee|cost|costs|buy in|deposit"),
    instead={
        "name": "called",
        "display name": "called",
        "need": "needs",
        "requires": "needs",
        "requirements": "needs",
        "when": "needs",
        "if": "needs",
        "keep while": "keeps while",
        "keeps": "keeps while",
        "keep": "keeps while",
        "stays while": "keeps while",
        "grace period": "grace",
        "review": "review every",
        "reviewed every": "review every",
        "approved by": "approval",
        "approve": "approval",
        "permissions": "may",
        "can": "may",
        "allows": "may",
        "rights": "may",
        "discount": "price",
        "title": "tag",
        "label": "tag",
        "badge": "tag",
        "slots": "seats",
        "名称": "called",
        "需要": "needs",
        "可以": "may",
        "价格": "price",
        "头衔": "tag",
    },
)
NEEDS = Vocabulary(
    keys=("points", "active", "in the group", "time as", "thanked by", "strikes"),
    later=frozenset(
        (
            "strong ties",
            "activities joined",
            "activities hosted",
            "quiz",
            "owns a group with",
            "agreement",
            "gained",
            "value",
            "contribution",
            "influence",
            "bought",
            "spent",
            "seats",
            "commission",
        )
    ),
    answers=answers(
        counts_no_messages="messages|posts|message count",
        age_of_members="account age|account created|account older than|age",
        beside_needs="approval|grace|may|price|tag|review every|keeps while",
    ),
    instead={
        "point": "points",
        "score": "points",
        "active days": "active",
        "activity": "active",
        "days active": "active",
        "member for": "in the group",
        "joined": "in the group",
        "time in": "time as",
        "time in tier": "time as",
        "tier": "time as",
        "was": "time as",
        "thanks": "thanked by",
        "thanked": "thanked by",
        "warnings": "strikes",
        "warns": "strikes",
        "ties": "strong ties",
        "积分": "points",
        "活跃": "active",
    },
)
ASKED_BY_RULES = ("post links", "post media")
"""What a tier may that means nothing unless a rule asks for it."""
