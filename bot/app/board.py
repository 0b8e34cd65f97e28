"""Who has most points: ten on a page, with the place of whoever asks below. Equals share a place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from bot.app.press import answer
from bot.app.work import Work
from bot.domain.effects import Arg, Button, Joined, Rewrite, Said, Text
from bot.domain.events import ButtonPressed, Person
from bot.domain.facts import Member, Spoken
from bot.domain.ids import ChatId, MemberKey
from bot.domain.points.words import amount, name
from bot.domain.rules.speaking import language_of
from bot.domain.rules.telling import MOST, lately, remember

ON_A_PAGE = 10
PAGES = 1000
LONGEST_NAME = 40
BACK = Text(key="points-top-back")
ON = Text(key="points-top-on")

Row = tuple[MemberKey, int]
Buttons = tuple[tuple[Button, ...], ...]


def board(work: Work, asker: Member, page: int, *, private: bool) -> tuple[Text, Buttons]:
    """A page of the board in words, and the buttons that turn it. A page beyond the last one is the last one."""
    work.counting.write()
    page, rows = _page(work, page)
    more = len(rows) > ON_A_PAGE
    lines = (*_lines(work, page, rows[:ON_A_PAGE]), *_own(work, asker, private=private))
    back = [Button(text=BACK, data=f"top:{page - 1}")] if page else []
    on = [Button(text=ON, data=f"top:{page + 1}")] if more else []
    turns = (*back, *on)
    return Text(key="points-lines", args={"lines": Joined(parts=lines, lines=True)}), (
        turns,
    ) if turns else ()


def turned(work: Work, event: ButtonPressed) -> None:
    """Somebody turned a page of the board."""
    page = _number(event.data.partition(":")[2])
    chat, private = event.chat, event.chat == ChatId(event.person.id)
    counts = work.force.charter.points is not None
    if page is None or chat is None or event.message is None or not counts:
        answer(work, event, "office-button-old")
        return
    asker = work.member(event.person)
    if not private and not _in_turn(work, chat, asker, event.at):
        answer(work, event, "points-top-slow")
        return
    text, buttons = board(work, asker, page, private=private)
    language = language_of(work.force.charter.community, event.person.language)
    rewrite = Rewrite(chat=chat, message=event.message, text=text, language=language, buttons=buttons)
    work.draft.do(event.update, [rewrite])
    answer(work, event)


def place_of(work: Work, balance: int) -> int | None:
    """The place of somebody with so many points; nobody has one without any. What this batch changed is written first."""
    work.counting.write()
    return work.books.above(balance) + 1 if balance > 0 else None


def shown_name(person: Person | Member) -> str:
    """A name that fits into a line, and calls nobody."""
    words = " ".join((person.name or person.username).split())
    return words if len(words) <= LONGEST_NAME else f"{words[: LONGEST_NAME - 1]}…"


def _page(work: Work, page: int) -> tuple[int, Sequence[Row]]:
    """The rows of a page and one more, if there is one."""
    rows = work.books.top(page * ON_A_PAGE, ON_A_PAGE + 1)
    while not rows and page:
        page = min(page - 1, max(work.books.above(0) - 1, 0) // ON_A_PAGE)
        rows = work.books.top(page * ON_A_PAGE, ON_A_PAGE + 1)
    return page, rows


def _lines(work: Work, page: int, rows: Sequence[Row]) -> Iterator[Arg]:
    community = Said(words=dict(work.force.charter.community.name))
    called: Arg = name(work.force.called)
    if not rows:
        yield Text(key="points-top-nobody", args={"called": called})
        return
    yield Text(key="points-top-head", args={"community": community, "called": called})
    for place, (member, balance) in zip(_places(work, page, rows), rows, strict=True):
        person = work.books.person_of(member)
        args: dict[str, Arg] = {
            "place": place,
            "name": "" if person is None else shown_name(person),
            "amount": amount(balance, work.force.called),
        }
        yield Text(key="points-top-line", args=args)


def _places(work: Work, page: int, rows: Sequence[Row]) -> Iterator[int]:
    place = work.books.above(rows[0][1]) + 1
    yield place
    for number, ((_, before), (_, balance)) in enumerate(pairwise(rows), page * ON_A_PAGE + 2):
        place = place if balance == before else number
        yield place


def _own(work: Work, asker: Member, *, private: bool) -> Iterator[Arg]:
    balance = work.counting.standing(asker.key).balance
    place = place_of(work, balance)
    args: dict[str, Arg] = {"name": shown_name(asker), "amount": amount(balance, work.force.called)}
    yield ""
    if place is None:
        yield Text(key="points-top-no-place" if private else "points-top-no-place-of", args=args)
    else:
        yield Text(key="points-top-own" if private else "points-top-own-of", args={**args, "place": place})


def _number(written: str) -> int | None:
    small = written.isascii() and written.isdecimal() and len(written) <= len(str(PAGES))
    return min(int(written), PAGES) if small else None


def _in_turn(work: Work, chat: ChatId, asker: Member, at: int) -> bool:
    """Whether the bot may speak once more in a group, where Telegram counts a rewritten message as one said."""
    if work.group(chat) is None or len(lately(work.facts, chat, at)) >= MOST:
        return False
    remember(work.facts, chat, Spoken(at=at, member=asker.key, rules=()))
    return True
