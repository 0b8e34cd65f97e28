"""What is beside the community: trouble with Telegram, the page's language, light and dark."""

from __future__ import annotations

from nicegui import ui

from bot.look.html import Html, join, tag
from bot.look.parts import Act, attribute, box, button, icon, show, shown
from bot.playground.living import Change
from bot.playground.page.visit import Visit

LANGUAGES = {"en": "English", "zh": "中文"}
THEMES = {"auto": None, "light": False, "dark": True}


class SettingsPart:
    """A button, and the list that it opens."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        say = visit.say
        self._dark = ui.dark_mode(None)
        with box(
            classes="settings-menu", popover="auto", role="dialog", aria_label=say("page-settings")
        ) as menu:
            shown(tag("h2", say("page-trouble")), "div", "menu-head")
            self._too_many = self._switch("page-too-many", "page-too-many-why", self._flip_too_many)
            self._outage = self._switch("page-outage", "page-outage-why", self._flip_outage)
            shown(tag("h2", say("page-look")), "div", "menu-head")
            with box(
                classes="choices",
                role="radiogroup",
                aria_label=say("page-look"),
                data_roving="button",
                data_follow=True,
            ):
                self._themes = {theme: self._theme(theme) for theme in THEMES}
            shown(tag("h2", join("Language · 语言")), "div", "menu-head")
            self._languages = shown(Html(""), "div", "menu languages")
        self._troubles = shown(Html(""), "div", "troubles", role="status")
        self._button = button(
            icon("tune"),
            None,
            "button plain round settings",
            aria_label=say("page-settings"),
            popovertarget=f"c{menu.id}",
        )
        self._wear("auto")

    async def draw(self, change: Change | None) -> None:
        """See `Part`."""
        show(self._languages, join(*(self._language(one, words) for one, words in LANGUAGES.items())))
        trouble = self._visit.living.trouble
        attribute(self._too_many, aria_checked=trouble.too_many)
        attribute(self._outage, aria_checked=trouble.outage)
        here = {"page-too-many": trouble.too_many, "page-outage": trouble.outage}
        words = (tag("span", self._visit.say(key), class_="tag bad") for key, is_on in here.items() if is_on)
        show(self._troubles, join(*words))
        if trouble.too_many or trouble.outage:
            self._button.classes("troubled")
        else:
            self._button.classes(remove="troubled")

    def _switch(self, name: str, why: str, flip: Act) -> ui.html:
        say = self._visit.say
        words = tag(
            "span", tag("b", say(name)), tag("span", say(why), class_="small muted"), class_="grow lines"
        )
        return button(words, flip, "switch", role="switch")

    def _theme(self, theme: str) -> ui.html:
        return button(self._visit.say(f"page-look-{theme}"), lambda: self._wear(theme), "", role="radio")

    def _wear(self, theme: str) -> None:
        self._dark.value = THEMES[theme]
        for one, element in self._themes.items():
            attribute(element, aria_checked=one == theme, tabindex=0 if one == theme else -1)

    def _language(self, language: str, words: str) -> Html:
        here = language == self._visit.say.language
        return tag(
            "a",
            words,
            class_="option",
            href=f"/{language}?me={self._visit.me}&chat={self._visit.chat}",
            lang=language,
            aria_current="true" if here else None,
        )

    def _flip_too_many(self) -> None:
        trouble = self._visit.living.trouble
        trouble.set_too_many(on=not trouble.too_many)

    def _flip_outage(self) -> None:
        trouble = self._visit.living.trouble
        trouble.set_outage(on=not trouble.outage)
