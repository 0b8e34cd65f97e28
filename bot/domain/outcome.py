"""What follows from an event: verdicts with their reasons, strikes, effects, cards. Values; `decide` makes them."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from bot.domain.charter.values import Consequence
from bot.domain.effects import Effect, Text
from bot.domain.facts import Past, StrikeGiven
from bot.domain.ids import ChatId, MemberKey, MessageId, RuleId, UserId


class Match(Struct, frozen=True, kw_only=True):
    """A fact that held: its key in the charter, where in the text it was found (offsets in `Post.text`), and why in words."""

    fact: str
    start: int = 0
    end: int = 0
    why: Text


class Verdict(Struct, frozen=True, kw_only=True):
    """A rule that held on a message. `observed`: the rule is in observe, so nothing is done."""

    rule: RuleId
    matches: tuple[Match, ...]
    observed: bool = False


class Card(Struct, frozen=True, kw_only=True):
    """A question to staff, shown with buttons in the staff room: whether `step` happens to this member in this chat.

    Of a `tier` it asks whether the member rises to `step`, of a `gift` whether so many `points` are given for a `reason`, by
    whom is `agreed` first; `wants` of the staff have to agree.

    `needs` is the Telegram right that a press needs in `chat`; `expires` is when the card closes by itself.
    """

    chat: ChatId
    member: MemberKey
    user: UserId
    rule: RuleId
    step: str
    seconds: int | None
    needs: str
    expires: int
    message: MessageId | None = None
    kind: Literal["step", "tier", "gift"] = "step"
    wants: int = 1
    agreed: tuple[MemberKey, ...] = ()
    points: int = 0
    reason: str = ""


class RuleTrace(Struct, frozen=True, kw_only=True):
    """Why a rule held or did not: each fact asked with its answer, in the order asked."""

    rule: RuleId
    held: bool
    facts: tuple[tuple[str, bool, Text], ...]


class Outcome(Struct, frozen=True, kw_only=True, gc=False):
    """What follows from one event.

    `answer` is the complete merged answer as a story names it (empty: nothing), `would` what rules in observe would have
    added; `strikes` are new; `counted` is what to remember of the message (`None`: nothing new); `exempt` says why a
    message was not judged (`staff`, `linked channel`, `anonymous admin`, `bot`, `elsewhere`: a chat that the charter does
    not name), else empty. `answers` are those of the charter's keyword answers that the message gets.
    """

    verdicts: tuple[Verdict, ...] = ()
    answer: tuple[Consequence, ...] = ()
    would: tuple[Consequence, ...] = ()
    strikes: tuple[StrikeGiven, ...] = ()
    effects: tuple[Effect, ...] = ()
    cards: tuple[Card, ...] = ()
    counted: Past | None = None
    exempt: str = ""
    answers: tuple[str, ...] = ()


NOTHING = Outcome()
