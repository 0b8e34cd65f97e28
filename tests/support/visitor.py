"""Somebody at the playground's page: in a browser, at a desk or with a phone, by what is there to be seen and read aloud."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe  # type: ignore[import-untyped] # it says no types
from playwright.sync_api import Browser, Locator, Page, Request, expect

Width = Literal["desktop", "phone"]
Scheme = Literal["light", "dark"]
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}
LOOPBACK = ("127.0.0.1", "localhost", "")
PATIENCE = 10_000

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--no-sandbox",  # as root; pages are ours
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)

expect.set_options(timeout=PATIENCE)


@dataclass
class Visitor:
    """A visitor. `went` are the requests that left this machine, `errors` what the console had to say."""

    page: Page
    width: Width
    went: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def open(self, panel: str) -> Locator:
        """Go to a part of the page by its name, as it is told on tabs, or at the bottom of a phone; the part."""
        if self.width == "phone":
            self.page.get_by_role("navigation", name="Parts of the page").get_by_role(
                "button", name=panel, exact=True
            ).click()
        elif panel not in ("Chat", "Chats"):
            self.page.get_by_role("tab", name=panel, exact=True).click()
        return self.page.get_by_role("tabpanel", name=panel)

    def be(self, name: str) -> None:
        """Be somebody who is there."""
        self.open("Chat")
        self.page.get_by_role("button", name="Be somebody else").click()
        people = self.page.get_by_role("dialog", name="Be somebody")
        people.get_by_role("button", name=name).first.click()
        expect(people).to_be_hidden()

    def come(self, name: str) -> None:
        """Be somebody new, and join the group."""
        self.open("Chat")
        self.page.get_by_role("button", name="Be somebody else").click()
        self.page.get_by_label("Name of somebody new").fill(name)
        self.page.keyboard.press("Enter")
        self.page.get_by_role("button", name="Join", exact=True).click()
        expect(self.field).to_be_visible()

    @property
    def field(self) -> Locator:
        """Where one writes."""
        return self.page.get_by_role("textbox", name="Message or /command")

    def say(self, words: str) -> None:
        """Write into the chat."""
        self.field.fill(words)
        self.field.press("Enter")
        expect(self.field).to_have_value("")

    def message(self, words: str) -> Locator:
        """The newest message that says this; one that only answers such a message doesn't."""
        said = self.page.locator(".words").filter(has_text=words)
        return self.page.get_by_role("listitem").filter(has=said).last

    def choose(self, words: str) -> Locator:
        """Choose a message, and see what can be done with it."""
        message = self.message(words)
        if "chosen" not in (message.get_attribute("class") or ""):
            message.get_by_role("button", name="what can be done with it").click()
        return message.get_by_role("toolbar")

    def act(self, words: str, act: str) -> None:
        """Do something with a message."""
        self.choose(words).get_by_role("button", name=act, exact=True).click()

    def leap(self, words: str) -> None:
        """Let time pass, and wait until it has."""
        leap = self.page.get_by_role("group", name="Leap ahead").get_by_role("button", name=words)
        clock = self.page.get_by_role("timer")
        before = clock.text_content() or ""
        leap.click()
        expect(clock).not_to_have_text(before)
        expect(leap).to_be_enabled()

    def faults(self) -> list[str]:
        """What axe finds that some people could not use."""
        found = Axe().run(self.page).response["violations"]
        return [
            f"{one['id']}: {one['help']}: {[node['html'][:160] for node in one['nodes'][:3]]}"
            for one in found
        ]

    def heard(self, request: Request) -> None:
        """A request was made."""
        if urlsplit(request.url).hostname not in LOOPBACK and not request.url.startswith(("data:", "blob:")):
            self.went.append(request.url)


@contextmanager
def visitor(
    browser: Browser, url: str, width: Width, scheme: Scheme, language: str = "en"
) -> Iterator[Visitor]:
    """Somebody who opens the page. When they go, nothing has left this machine, and the console is silent."""
    across, down = SIZES[width]
    context = browser.new_context(
        viewport={"width": across, "height": down},
        color_scheme=scheme,
        permissions=["clipboard-read", "clipboard-write"],
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    one = Visitor(page, width)
    page.on("request", one.heard)
    page.on("console", lambda said: one.errors.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: one.errors.append(str(error)))
    page.goto(f"{url}/{language}")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    yield one
    context.close()
    assert (one.went, one.errors) == ([], [])
