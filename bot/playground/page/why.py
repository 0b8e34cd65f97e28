"""What the bot made of the chosen message: what it saw, each rule and why or why not, what it did, what it cost or gave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from nicegui.events import GenericEventArguments

from bot.domain.effects import Text
from bot.look.html import Html, join, tag
from bot.look.parts import colour, face, icon, show, shown
from bot.playground.living import Asked, Bubble, Change, Earned, Inspection, Look, RuleSeen
from bot.playground.page.lately import lately
from bot.playground.page.visit import Visit
from bot.playground.page.words import Say


class WhyPart:
    """The panel beside the chat that tells of the chosen message."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._shown = shown(Html(""), "div", "panel-words")
        self._shown.on("click", self._go, js_handler=GO)
        self._asked = 0

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        key = self._visit.chosen
        if key is None:
            self._asked += 1
            show(self._shown, lately(self._visit.living, self._visit.say))
            return
        if change is not None and not (key in change.messages or change.people or change.charter):
            return
        self._asked += 1
        asked = self._asked
        inspection = await self._visit.living.inspect(key)
        if inspection is not None and asked == self._asked:  # else a later question was answered first
            show(self._shown, told(inspection, self._visit.say))

    async def _go(self, event: GenericEventArguments) -> None:
        """Go to a message that was deleted of late."""
        await self._visit.look_at((int(event.args["chat"]), int(event.args["message"])))


GO = """(event) => {
  const at = event.target.closest(".lately");
  if (at) emit({ ...at.dataset });
}"""


def told(inspection: Inspection, say: Say) -> Html:
    """All about one message, newest look first."""
    bubble, looks = inspection.bubble, inspection.looks
    last = looks[-1] if looks else None
    passed = None
    if inspection.passed is not None:
        passed = tag("p", say.text(inspection.passed), class_="card")
    return join(
        _quoted(bubble, say),
        _verdict(last, say) if last else passed,
        *(_look(look, say, alone=len(looks) == 1) for look in reversed(looks)),
        _earned(inspection.earned, say),
    )


def _quoted(bubble: Bubble, say: Say) -> Html:
    text = bubble.text or (say.text(bubble.told) if bubble.told else say("page-media", what=bubble.media))
    name = tag("span", bubble.name, class_=f"who who-{colour(bubble.user)}")
    time = tag("span", f"{say.day(bubble.at)}, {say.clock(bubble.at)}", class_="small muted")
    words = tag(
        "div",
        tag("div", name, time, class_="across spread"),
        tag("p", text, class_="quoted-words"),
        class_="grow",
    )
    return tag("div", face(bubble.name, bubble.user, size=36), words, class_="quoted")


def _verdict(look: Look, say: Say) -> Html:
    """One line that says how it ended."""
    held = [rule.rule for rule in look.rules if rule.held and not rule.trial]
    trial = [rule.rule for rule in look.rules if rule.held and rule.trial]
    if look.exempt is not None:
        return _card("shield", say.text(look.exempt), "")
    if held:
        return _card("gavel", say("page-verdict-held", rules=", ".join(held), number=len(held)), "bad")
    if trial:
        return _card("visibility", say("page-verdict-trial", rules=", ".join(trial)), "warn")
    return _card("check_circle", say("page-verdict-fine"), "good")


def _card(sign: str, words: str, kind: str) -> Html:
    return tag("div", icon(sign), tag("b", words, class_="grow"), class_=f"card across verdict {kind}")


def _look(look: Look, say: Say, *, alone: bool) -> Html:
    head = say("page-look-edit" if look.edited else "page-look-post", time=say.clock(look.at))
    return tag(
        "section",
        None if alone else tag("h2", head),
        _list("page-did", look.did, say, sign="bolt"),
        _list("page-would", look.would, say, sign="visibility"),
        _chips("page-saw", look.saw, say),
        _rules(look.rules, say),
        tag("p", say("page-charter-number", number=look.charter), class_="tiny muted"),
        class_="stack look",
    )


def _list(key: str, texts: Iterable[Text], say: Say, *, sign: str) -> Html | None:
    rows = [tag("li", icon(sign), tag("span", say.text(one)), class_="across upper") for one in texts]
    return join(tag("h3", say(key)), tag("ul", *rows, class_="stack tight deeds")) if rows else None


def _chips(key: str, texts: Iterable[Text], say: Say) -> Html | None:
    rows = [tag("li", say.text(one), class_="chip") for one in texts]
    return join(tag("h3", say(key)), tag("ul", *rows, class_="chips")) if rows else None


def _rules(rules: tuple[RuleSeen, ...], say: Say) -> Html | None:
    if not rules:
        return None
    ordered = sorted(rules, key=lambda rule: (not rule.held, rule.left_out is not None))
    return join(
        tag("h3", say("page-rules")),
        tag("ul", *(tag("li", _rule(one, say)) for one in ordered), class_="rules"),
    )


def _rule(rule: RuleSeen, say: Say) -> Html:
    sign, kind, state = _state(rule)
    summary = tag(
        "summary",
        tag("span", icon(sign), class_=f"state on-{kind}"),
        tag(
            "span",
            tag("b", rule.rule),
            tag("span", say.text(rule.says), class_="small muted"),
            class_="grow lines",
        ),
        tag("span", say(state), class_=f"tag {kind}"),
    )
    return tag(
        "details",
        summary,
        tag("ul", *_facts(rule, say), class_="facts"),
        open=rule.held,
        class_=f"rule is-{kind}",
    )


def _state(rule: RuleSeen) -> tuple[str, str, str]:
    """Sign, colour and word for what became of a rule."""
    if rule.left_out is not None:
        return "people", "quiet", "page-rule-left-out"
    if rule.held and rule.trial:
        return "visibility", "warn", "page-rule-trial"
    if rule.held:
        return "gavel", "bad", "page-rule-held"
    return "check", "good", "page-rule-fine"


def _facts(rule: RuleSeen, say: Say) -> Iterator[Html]:
    for asked in rule.asked:
        yield _fact(asked, say)
    for text in (rule.left_out, rule.ladder):
        if text is not None:
            yield tag(
                "li",
                icon("stairs" if text is rule.ladder else "info"),
                tag("span", say.text(text)),
                class_="across upper",
            )


def _fact(asked: Asked, say: Say) -> Html:
    name = say("page-fact-unless", fact=asked.fact) if asked.excuse else asked.fact
    answer = say("page-fact-yes" if asked.held else "page-fact-no")
    words = tag(
        "span",
        tag("b", name),
        " ",
        tag("span", answer, class_="tag quiet"),
        tag("span", say.text(asked.why), class_="because"),
    )
    return tag(
        "li",
        icon("check" if asked.held else "close"),
        words,
        class_=f"across upper {'yes' if asked.held else 'no'}",
    )


def _earned(earned: tuple[Earned, ...], say: Say) -> Html | None:
    if not earned:
        return None
    return join(
        tag("h3", say("page-points")),
        tag("ul", *(points(one, say, who=True) for one in earned), class_="earned"),
    )


def points(one: Earned, say: Say, *, who: bool = False) -> Html:
    """Points that came or went, as a line of a list."""
    kind = "good" if one.points > 0 else "bad"
    name = tag("b", f"{one.name} ") if who else None
    return tag(
        "li",
        tag("span", f"{one.points:+}", class_=f"tag {kind} figure"),
        tag("span", name, say.text(one.what_for), class_="grow"),
        tag("span", f"{say.clock(one.at)}" if who else f"{say.day(one.at)}", class_="tiny muted"),
        class_="across",
    )
