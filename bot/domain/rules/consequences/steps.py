"""`warn`, `mute`, `kick`, `ban`: the steps of a ladder, which rules may also take at once. The strictest happens."""

from __future__ import annotations

from bot.domain.charter.desk import Reason, Use, say
from bot.domain.charter.phrases_then import Form
from bot.domain.charter.values import BanFor, KickOut, MuteFor, Step, Warn
from bot.domain.effects import Text
from bot.domain.rules.answer import climbs
from bot.domain.rules.consequences.kind import ConsequenceKind
from bot.domain.rules.doing import LONGEST, SHORTEST
from bot.domain.rules.naming import exactly

USES: frozenset[Use] = frozenset({"then", "ladder", "story"})
UNITS = ((86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second"))


def term(seconds: int) -> str:
    """A length of time in the largest unit that gives a whole number."""
    size, unit = next((size, unit) for size, unit in UNITS if seconds % size == 0)
    number = seconds // size
    return f"{number} {unit}" if number == 1 else f"{number} {unit}s"


def _bounds(step: MuteFor | BanFor, found: str) -> Reason | None:
    if step.seconds is None or SHORTEST <= step.seconds <= LONGEST:
        return None
    verb = "mute" if isinstance(step, MuteFor) else "ban"
    if step.seconds < SHORTEST:
        return say("fault-too-short", found=found), say("fault-do-write", text=f"{verb} 30 seconds")
    longest = "ban" if verb == "ban" else "mute 366 days"
    return say("fault-too-long", found=found), say("fault-do-write", text=longest)


def step_words(step: Step) -> Text:
    """A step as notices and the generated text name it."""
    match step:
        case Warn():
            return Text(key="notice-step-warn")
        case MuteFor():
            return Text(key="notice-step-mute", args={"term": exactly(step.seconds)})
        case KickOut():
            return Text(key="notice-step-kick")
        case BanFor(seconds=int(seconds)):
            return Text(key="notice-step-ban-for", args={"term": exactly(seconds)})
        case BanFor():
            return Text(key="notice-step-ban")


def _mute(step: MuteFor, _ladder: str) -> Text:
    return Text(key="does-mute", args={"term": exactly(step.seconds)})


def _ban(step: BanFor, _ladder: str) -> Text:
    if step.seconds is None:
        return Text(key="does-ban")
    return Text(key="does-ban-for", args={"term": exactly(step.seconds)})


WARN = ConsequenceKind(
    name="warn",
    value=Warn,
    form=Form('"warn"', Warn),
    written=lambda _one: "warn",
    examples=("warn",),
    uses=USES,
    says=lambda _one, _ladder: Text(key="does-warn"),
    done=step_words,
    joins=climbs,
)
MUTE = ConsequenceKind(
    name="mute",
    value=MuteFor,
    form=Form('"mute" duration', MuteFor),
    written=lambda one: f"mute {term(one.seconds)}",
    examples=("mute 1 hour",),
    uses=USES,
    bounds=_bounds,
    says=_mute,
    done=step_words,
    joins=climbs,
)
KICK = ConsequenceKind(
    name="kick",
    value=KickOut,
    form=Form('"kick"', KickOut),
    written=lambda _one: "kick",
    examples=("kick",),
    uses=USES,
    says=lambda _one, _ladder: Text(key="does-kick"),
    done=step_words,
    joins=climbs,
)
BAN = ConsequenceKind(
    name="ban",
    value=BanFor,
    form=Form('"ban" duration?', BanFor),
    written=lambda one: "ban" if one.seconds is None else f"ban {term(one.seconds)}",
    examples=("ban", "ban 7 days"),
    uses=USES,
    bounds=_bounds,
    says=_ban,
    done=step_words,
    joins=climbs,
)
