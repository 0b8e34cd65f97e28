"""The README's pictures, taken of the page as a newcomer meets it: `python -m tests.support.pictures FOLDER`."""

from __future__ import annotations

import sys
from pathlib import Path
from shutil import which

from playwright.sync_api import expect, sync_playwright

from tests.support.pages import page
from tests.support.visitor import BROWSERS, FLAGS, SIZES, Visitor, visitor

LIVED = 25_000
"""Milliseconds for which the club lives, ten times as fast, before it stands still for the picture."""

AD = "Half price today only, friends: https://pots.example/sale"
SIZES["desktop"] = (1280, 800)


def main(folder: Path) -> None:
    """Take them all."""
    found = next((path for name in BROWSERS if (path := which(name))), None)
    if found is None:
        sys.exit("there is no Chromium here: install it (Debian: apt-get install chromium)")
    folder.mkdir(exist_ok=True)
    with page() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=[*FLAGS])
        with visitor(browser, url, "desktop", "light") as one:
            _live(one)
            one.say(AD)
            expect(one.message(AD)).to_contain_text("Deleted by the bot")
            one.choose(AD)
            expect(one.open("Message")).to_contain_text("A rule was broken")
            one.page.mouse.move(0, 0)
            one.page.screenshot(path=folder / "playground.png")
        with visitor(browser, url, "phone", "dark") as one:
            one.page.wait_for_timeout(1000)
            one.page.screenshot(path=folder / "playground-phone.png")
        browser.close()


def _live(one: Visitor) -> None:
    pace = one.page.get_by_role("radiogroup", name="How fast people live")
    pace.get_by_role("radio", name="10 times as fast").click()
    one.page.wait_for_timeout(LIVED)
    pace.get_by_role("radio", name="Pause").click()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
