"""A tea club's charter for tests of what commands tell: rules of each mode, two ladders, values in two languages."""

from bot.domain.charter.schema import DAY, Community, Ladder
from bot.domain.charter.values import (
    AlertStaff,
    BanFor,
    DeleteMessage,
    MuteFor,
    Rate,
    Reply,
    Strike,
    Warn,
    Word,
)
from bot.domain.ids import LadderName
from tests import builders

ADS = builders.rule(
    "ads",
    builders.when(contains=(Word("casino"),)),
    says={"en": "No advertising.", "zh": "不要打广告。"},
    why={"en": "It drowns the talk.", "zh": "广告太多就没法聊天。"},
)
FLOOD = builders.rule(
    "flood",
    builders.when(messages=Rate(3, 10)),
    says={"": "Slowly, please."},
    then=[MuteFor(600), AlertStaff(), Reply((("", "Slowly!"),))],
)
TRIAL = builders.rule(
    "caps", builders.when(contains=(Word("shout"),)), says={"": "No shouting."}, mode="observe"
)
KIND = builders.rule("kindness", says={"": "Be kind."}, then=[DeleteMessage(), Strike(2)], ladder="kind")
OLD = builders.rule("old", builders.when(contains=(Word("x"),)), says={"": "Long gone."}, mode="off")
LADDERS = (
    Ladder(name=LadderName("standard"), steps=(Warn(), MuteFor(3600), BanFor()), fade_after=30 * DAY),
    Ladder(name=LadderName("kind"), steps=(Warn(), BanFor(7 * DAY)), fade_after=DAY),
)
TEA = Community(
    name={"": "Tea Club"},
    goal={"en": "Good tea.", "zh": "喝好茶。"},
    values=({"": "Thank who helped you."},),
    languages=("en", "zh"),
)
CHARTER = builders.charter(ADS, FLOOD, TRIAL, KIND, OLD, ladders=LADDERS, community=TEA)
