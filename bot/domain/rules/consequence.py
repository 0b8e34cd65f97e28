"""What several consequences are together, with the step that a strike leads to, and how each is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import reduce

from bot.domain.charter.schema import Charter
from bot.domain.charter.values import Consequence, KickOut, MuteFor, Step
from bot.domain.effects import Effect
from bot.domain.rules.answer import STAFF_HAVE, Answer, strictest, strictness
from bot.domain.rules.case import Case
from bot.domain.rules.catalogue import CONSEQUENCES


def merged(consequences: Iterable[Consequence]) -> Answer:
    """What several consequences are together. Strikes are the ladder's and left out here."""
    return reduce(lambda answer, one: CONSEQUENCES[type(one)].joins(answer, one), consequences, Answer())


def phrase(one: Consequence) -> str:
    """A consequence as the charter writes it: `mute 10 minutes`, `2 strikes`, `ask staff`; a reply by its bare word."""
    return CONSEQUENCES[type(one)].written(one)


def done_besides(charter: Charter, case: Case, answer: Answer) -> Iterator[Effect]:
    """What is done for all that happens besides deletions, steps, replies and alerts."""
    for one in answer.more:
        yield from CONSEQUENCES[type(one)].does(one, charter, case)


def with_rung(answer: Answer, step: Step, *, asks: bool) -> Answer:
    """`answer`, and the step that a strike led to.

    Staff are asked only if nothing as strict happens anyway. What happens anyway stays beside the question, unless
    waiting for staff covers it: whoever waits is muted.
    """
    if not asks:
        return replace(answer, step=strictest(answer.step, step))
    if answer.step is not None and strictness(answer.step) >= strictness(step):
        return answer
    covered = answer.step is None or strictness(answer.step) <= strictness(MuteFor(STAFF_HAVE))
    return replace(answer, step=None if covered else answer.step, asked=step)


def for_channel(answer: Answer) -> Answer:
    """What can be done to a channel that writes: it can be banned; else its message goes, and staff hear of it."""
    unable = strictest(*(step for step in (answer.step, answer.asked) if not _possible(step)))
    if unable is None:
        return replace(answer, delete=answer.delete or answer.asked is not None)
    step, asked = (step if _possible(step) else None for step in (answer.step, answer.asked))
    return replace(answer, delete=True, step=step, asked=asked, unable=unable, alert=True)


def _possible(step: Step | None) -> bool:
    return not isinstance(step, MuteFor | KickOut)
