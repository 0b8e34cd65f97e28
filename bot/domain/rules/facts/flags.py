"""Facts that are so or not: `edited`, `reply`, `quotes`, `premium`, `first message`."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain.charter.kinds import Kind
from bot.domain.charter.scalars import flag
from bot.domain.effects import Text
from bot.domain.outcome import Match
from bot.domain.rules.case import Case, Check
from bot.domain.rules.facts.fact import Fact
from bot.domain.rules.naming import Naming
from bot.domain.rules.stage import Stage

YES_NO: Kind[str] = Kind(str, "fault-form-flag", "yes", words=("yes", "no"))


def _check(fact: str, *, wanted: bool, is_so: Callable[[Case], bool]) -> Check:
    word = fact.replace(" ", "-")

    def holds(case: Case) -> bool:
        return is_so(case) is wanted

    def why(case: Case) -> tuple[Match, ...]:
        key = f"why-{word}" if is_so(case) else f"why-no-{word}"
        return (Match(fact=fact, why=Text(key=key)),)

    return Check(fact=fact, cost=0, holds=holds, why=why)


def _flag(key: str, is_so: Callable[[Case], bool], play: Callable[[bool, Stage], None]) -> Fact[bool]:
    """A fact that takes `yes` or `no`. Its words are `fact-<key>-says` and `fact-<key>-says-no`."""
    word = key.replace(" ", "-")

    def says(asked: bool, _naming: Naming) -> Text:  # noqa: FBT001 - what a rule asks
        return Text(key=f"fact-{word}-says" if asked else f"fact-{word}-says-no")

    return Fact(
        key=key,
        read=flag,
        kind=YES_NO,
        examples=("yes", "no"),
        check=lambda asked, _asking: _check(key, wanted=asked, is_so=is_so),
        says=says,
        carried=flag,
        play=play,
    )


def _edit(carried: bool, stage: Stage) -> None:  # noqa: FBT001 - what an example carries
    stage.edited = carried


def _answer(carried: bool, stage: Stage) -> None:  # noqa: FBT001 - what an example carries
    stage.reply_to = stage.message if carried else None


def _quote(carried: bool, stage: Stage) -> None:  # noqa: FBT001 - what an example carries
    stage.more["quotes"] = carried


def _pay(carried: bool, stage: Stage) -> None:  # noqa: FBT001 - what an example carries
    stage.author["premium"] = carried


def _is_first(case: Case) -> bool:
    """Whether nothing of this member was seen before; so it is with all parts of an album."""
    return case.member.wrote is None or case.member.wrote == case.own.at


def _begin(carried: bool, stage: Stage) -> None:  # noqa: FBT001 - what an example carries
    stage.member.wrote = None if carried else 0


EDITED = _flag("edited", lambda case: case.post.edited_at is not None, _edit)
REPLY = _flag("reply", lambda case: case.post.reply_to is not None, _answer)
QUOTES = _flag("quotes", lambda case: case.post.quotes, _quote)
PREMIUM = _flag("premium", lambda case: case.post.author.premium, _pay)
FIRST = _flag("first message", _is_first, _begin)
