"""Any charter and any talk, drawn for properties."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from hypothesis import strategies as st

from bot.domain.charter.schema import DAY, Charter, Condition, Ladder
from bot.domain.charter.values import (
    Age,
    AlertStaff,
    BanFor,
    Consequence,
    Count,
    DeleteMessage,
    ForwardedFrom,
    Has,
    KickOut,
    LinksTo,
    Listed,
    Mentions,
    MuteFor,
    Rate,
    Reply,
    Share,
    Strike,
    Warn,
    Word,
)
from bot.domain.events import Forward, Link, MessageEdited, MessagePosted, Post
from bot.domain.ids import ChatId, GroupName, LadderName, ListName, UserId
from tests.builders import (
    ALICE,
    BOB,
    LOUNGE,
    MARKET,
    NOON,
    charter,
    edited,
    post,
    posted,
    rule,
    when,
)

LADDERS = (
    charter().ladders[LadderName("standard")],
    Ladder(name=LadderName("steep"), steps=(MuteFor(600), KickOut(), BanFor()), fade_after=DAY),
)


TEXTS = [
    "tea",
    "pots",
    "pots and pans",
    "HURRY UP, BUY MORE POTS",
    "call +1 202 555 0147",
    "p o t s  for all",
    "",
]


FACTS = {
    "contains": st.sampled_from(
        [(Word("pots"),), (Word("pans"), Word("te*")), (Listed(ListName("our groups")),)]
    ),
    "contains_all": st.just((Word("pots"), Word("/pans?/"))),
    "links_to": st.sampled_from(
        [
            LinksTo(("any site",)),
            LinksTo(("telegram",), (Listed(ListName("staff names")),)),
            LinksTo((Listed(ListName("friends")),)),
        ]
    ),
    "has": st.lists(
        st.sampled_from(["photo", "link", "forward", "phone number", "torn words"]).map(Has),
        min_size=1,
        max_size=2,
    ).map(tuple),
    "forwarded_from": st.sampled_from([ForwardedFrom(anyone=True), ForwardedFrom(False, (Word("News"),))]),
    "mentions": st.sampled_from([Mentions(0), Mentions(1), Mentions(2), Mentions(3, within=10)]),
    "length": st.sampled_from([Count("under", 6), Count("at least", 10)]),
    "caps": st.just(Share("at least", 70)),
    "repeats": st.sampled_from([Rate(2, 10), Rate(3, 60)]),
    "messages": st.sampled_from([Rate(2, 3), Rate(4, 10)]),
    "member": st.sampled_from([("newcomer",), ("everyone",), ("staff",), ("newcomer", "staff")]),
    "in_": st.sampled_from([(GroupName("lounge"),), (GroupName("lounge"), GroupName("market"))]),
    "in_the_group": st.sampled_from([Age("under", 60), Age("at least", 60)]),
    "strikes": st.sampled_from(
        [Count("at least", 0), Count("at least", 1), Count("none", 0), Count("under", 3, within=30)]
    ),
}


CONSEQUENCES: st.SearchStrategy[Consequence] = st.sampled_from(
    [
        DeleteMessage(),
        Strike(),
        Strike(2),
        Warn(),
        MuteFor(600),
        KickOut(),
        BanFor(),
        BanFor(DAY),
        Reply((("", "No."),)),
        AlertStaff(),
    ]
)


def conditions() -> st.SearchStrategy[Condition]:
    """One to three facts."""
    keys = st.lists(st.sampled_from(sorted(FACTS)), min_size=1, max_size=3, unique=True)
    return keys.flatmap(lambda some: st.builds(when, **{key: FACTS[key] for key in some}))


@st.composite
def charters(draw: st.DrawFn) -> Charter:
    """A charter of four rules."""
    rules = [
        rule(
            name,
            *draw(st.lists(conditions(), min_size=1, max_size=2)),
            unless=tuple(draw(st.lists(conditions(), max_size=1))),
            then=tuple(draw(st.lists(CONSEQUENCES, min_size=1, max_size=3))),
            mode=draw(st.sampled_from(["enforce", "enforce", "observe"])),
            ladder=draw(st.sampled_from(["standard", "steep"])),
        )
        for name in "abcd"
    ]
    return charter(*rules, ladders=LADDERS, lists={ListName("friends"): ("t.me/friend", "friends.example")})


class Step(NamedTuple):
    """Something is said some seconds after what was said before, or what was said `of` messages ago is edited."""

    text: str
    by: UserId
    chat: ChatId
    later: int
    of: int
    more: dict[str, Any]


MORE = st.sampled_from(
    [
        {},
        {},
        {"album": "one"},
        {"album": "one", "media": ("photo",)},
        {"album": "two"},
        {"links": (Link(url="https://friends.example/x"),)},
        {"links": (Link(url="https://t.me/friend"),), "mentions": ("friend",)},
        {"mentions": ("ann", "ben")},
        {"forward": Forward(kind="channel", id=-5, name="News")},
        {"quoted": "pots"},
    ]
)


STEPS = st.builds(
    Step,
    text=st.sampled_from(TEXTS),
    by=st.sampled_from([ALICE, BOB]),
    chat=st.sampled_from([LOUNGE, LOUNGE, MARKET]),
    later=st.sampled_from([0, 0, 1, 2, 9, 61]),
    of=st.sampled_from([0, 0, 0, 1, 2, 5]),
    more=MORE,
)


def talk(steps: Iterable[Step]) -> list[MessagePosted | MessageEdited]:
    """The events of some steps."""
    events: list[MessagePosted | MessageEdited] = []
    said: list[Post] = []
    at = NOON
    for step in steps:
        at += step.later
        if 0 < step.of <= len(said):
            events.append(edited(said[-step.of], step.text, at=at))
        else:
            said.append(post(step.text, by=step.by, chat=step.chat, at=at, **step.more))
            events.append(posted(said[-1]))
    return events
