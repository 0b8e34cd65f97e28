"""Where somebody stands: points, tier and what is missing, strikes and what the next one leads to."""

from __future__ import annotations

from nicegui import ui

from bot.look.html import Html, join, tag
from bot.look.parts import attribute, box, button, face, icon, show, shown
from bot.playground.living import Change, LadderSeen, Persona, Standing, StrikeSeen
from bot.playground.page.visit import Visit
from bot.playground.page.words import Say


class PersonPart:
    """The panel beside the chat that tells of a persona, with the faces of all on top."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._asked = 0
        self._faces: dict[int, ui.html] = {}
        self._strip = box(
            classes="faces", role="radiogroup", aria_label=visit.say("page-people"), data_roving="button"
        )
        self._head = shown(Html(""), "div", "person-head")
        with box(classes="across person-acts"):
            self._be = button("", self._become, "button main slim")
            self._be.set_visibility(False)  # a button without words is none
        self._shown = shown(Html(""), "div", "panel-words person-words")

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        visit = self._visit
        if change is not None and not (change.people or change.charter):
            return
        people = visit.living.people()
        for one in people:
            self._draw_face(one)
        persona = next((one for one in people if one.user == visit.person), None)
        if persona is None:
            return
        self._draw_head(persona)
        if change is None:
            self._bring(persona.user)
        self._asked += 1
        asked = self._asked
        standing = await visit.living.standing(persona.user)
        if asked == self._asked:  # else a later question was answered first
            show(self._shown, told(standing, visit.say))

    def _draw_face(self, one: Persona) -> None:
        element = self._faces.get(one.user)
        if element is None:

            async def look(user: int = one.user) -> None:
                await self._visit.ask_about(user)

            with self._strip:
                markup = join(face(one.name, one.user, size=42), tag("span", one.name, class_="tiny cut"))
                element = shown(markup, "button", "face-choice", type="button", role="radio").on(
                    "click", look, []
                )
            self._faces[one.user] = element
        is_shown = one.user == self._visit.person
        attribute(element, aria_checked=is_shown, tabindex=0 if is_shown else -1, data_key=f"p{one.user}")

    def _bring(self, user: int) -> None:
        """Bring somebody's face before the visitor's eyes."""
        boxes = [
            f"getHtmlElement({one.id}).getBoundingClientRect()" for one in (self._faces[user], self._strip)
        ]
        look = f"const [one, strip] = [{', '.join(boxes)}];"
        move = f"getHtmlElement({self._strip.id}).scrollLeft += one.left + one.width / 2 - strip.left - strip.width / 2;"
        _ = ui.run_javascript(
            f"requestAnimationFrame(() => requestAnimationFrame(() => {{ {look} {move} }}))"
        )

    def _draw_head(self, one: Persona) -> None:
        visit, say = self._visit, self._visit.say
        role = say.own(one.role) if one.role else say("page-new-here")
        about = f"@{one.username} · {role}" if one.username else role
        places = [
            tag(
                "li",
                join(place.title, ": ", say(f"page-stands-{one.stands.get(place.chat, 'outside')}")),
                class_="chip",
            )
            for place in visit.living.places()
            if place.kind == "group"
        ]
        words = tag("div", tag("h2", one.name), tag("p", about, class_="small muted"), class_="grow")
        top = tag("div", face(one.name, one.user, size=56), words, class_="across")
        show(self._head, join(top, tag("ul", *places, class_="chips")))
        is_me = one.user == visit.me
        self._be.set_visibility(True)
        show(
            self._be,
            join(
                icon("theater_comedy"),
                say("page-you-are-them") if is_me else say("page-become", who=one.name),
            ),
        )
        attribute(self._be, disabled=is_me)

    async def _become(self) -> None:
        await self._visit.be(self._visit.person)


def told(standing: Standing, say: Say) -> Html:
    """Where somebody stands."""
    if not standing.known:
        return tag("div", icon("person_search"), tag("p", say("page-unknown-person")), class_="empty")
    return join(
        _figures(standing, say),
        _tiers(standing, say),
        _lines(standing, say),
        *(_ladder(one, say) for one in standing.ladders),
    )


def _figures(standing: Standing, say: Say) -> Html:
    strikes = sum(strike.live for ladder in standing.ladders for strike in ladder.strikes)
    called = say.text(standing.called) if standing.called is not None else say("page-points")
    shown_points = None if standing.points is None else _figure(str(standing.points), called)
    names = dict(zip(standing.tiers, standing.tiers_called, strict=True))
    tier = _figure(say.text(names[standing.tier]), say("page-tier")) if standing.tier else None
    return tag(
        "div",
        shown_points,
        tier,
        _figure(str(strikes), say("page-strikes", number=strikes)),
        class_="figures",
    )


def _figure(figure: str, words: str) -> Html:
    return tag("div", tag("b", figure), tag("span", words, class_="small muted"), class_="card")


def _tiers(standing: Standing, say: Say) -> Html | None:
    if not standing.tiers:
        return None
    reached = standing.tiers.index(standing.tier) if standing.tier in standing.tiers else -1
    steps = [
        tag(
            "li",
            icon("check_circle" if at <= reached else "radio_button_unchecked"),
            say.text(tier),
            class_="reached" if at <= reached else None,
            aria_current="step" if at == reached else None,
        )
        for at, tier in enumerate(standing.tiers_called)
    ]
    return tag("ol", *steps, class_="tiers", aria_label=say("page-tiers"))


def _lines(standing: Standing, say: Say) -> Html | None:
    if not standing.lines:
        return None
    lines = [tag("li", say.text(line)) for line in standing.lines]
    return join(tag("h3", say("page-me-says")), tag("ul", *lines, class_="card stack tight me-lines"))


def _ladder(ladder: LadderSeen, say: Say) -> Html:
    steps = [
        tag(
            "li",
            say.text(step),
            class_="passed" if at < ladder.number else "coming" if at == ladder.number else None,
        )
        for at, step in enumerate(ladder.steps)
    ]
    strikes = [_strike(one, say) for one in ladder.strikes]
    return join(
        tag("h3", say("page-ladder", ladder=ladder.ladder)),
        tag("ol", *steps, class_="ladder"),
        tag("ul", *strikes, class_="stack tight")
        if strikes
        else tag("p", say("page-no-strikes"), class_="small muted"),
    )


def _strike(strike: StrikeSeen, say: Say) -> Html:
    what = strike.rule or say("page-by-hand", who=strike.by)
    if strike.reason:
        what = f"{what}: {strike.reason}"
    if not strike.live:
        until = say("page-faded")
    elif strike.fades is None:
        until = say("page-stays")
    else:
        until = say("page-fades", day=say.day(strike.fades))
    words = tag("span", what, class_="grow")
    return tag(
        "li",
        icon("flag"),
        words,
        tag("span", until, class_=f"tag {'bad' if strike.live else 'quiet'}"),
        class_="across",
    )
