"""`/thanks`: thank somebody, by reply or by name."""

from __future__ import annotations

from bot.app.commands.ask import Ask
from bot.app.commands.target import is_asker, member_of, recipient
from bot.app.earn import thank
from bot.app.thanked import tell
from bot.domain.charter.schema_standing import Points
from bot.domain.points.calendar import begin_of
from bot.domain.rules.rank import is_newcomer


def thanks(ask: Ask) -> None:
    """`/thanks`: it counts like thanks by words; whoever is too new for that is told so."""
    target = recipient(ask)
    if target is None:
        return
    if is_asker(ask, target):
        ask.say("points-thanks-yourself")
        return
    receiver, work = member_of(ask, target), ask.work
    points = work.force.points_at(ask.at) or Points()
    thanked = thank(work, ask.event, ask.asker, receiver, points)
    if thanked is None:
        ask.say("points-thanks-new" if _is_new(ask) else "points-thanks-held")
    else:
        tell(work, ask.event, ask.asker, receiver, thanked)


def _is_new(ask: Ask) -> bool:
    """Whether the asker is new to the community, or was this morning; what else keeps thanks from counting is a sanction."""
    work = ask.work
    morning = begin_of(work.counting.day(ask.at), work.force.zone)
    joined = ask.asker.joined or 0
    return joined > morning or is_newcomer(ask.asker, morning, work.force.charter.newcomer_for)
