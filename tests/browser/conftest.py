"""The page in Debian's Chromium. Where there is none, these tests are left out, and say why."""

from itertools import count
from pathlib import Path
from shutil import which

import pytest
from playwright.sync_api import sync_playwright

from tests.support.pages import page
from tests.support.visitor import BROWSERS, FLAGS, visitor

HERE = Path(__file__).parent


def pytest_collection_modifyitems(items):
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser():
    found = next((path for name in BROWSERS if (path := which(name))), None)
    if found is None:
        pytest.skip(
            "there is no Chromium here: install it (Debian: apt-get install chromium) to test the page"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def url(browser):
    """The page of a quiet club, one for all tests of a process; each test comes as somebody else."""
    with page("--charter", str(HERE / "charter.yaml"), "--scene", str(HERE / "quiet.yaml")) as url:
        yield url


@pytest.fixture(params=["desktop-light", "desktop-dark", "phone-light", "phone-dark"])
def one(request, browser, url):
    """A visitor at a desk or with a phone, by day or by night."""
    width, scheme = request.param.split("-")
    with visitor(browser, url, width, scheme) as one:
        yield one


@pytest.fixture
def desk(browser, url):
    """A visitor at a desk, by day."""
    with visitor(browser, url, "desktop", "light") as one:
        yield one


@pytest.fixture
def handset(browser, url):
    """A visitor with a phone, in the dark."""
    with visitor(browser, url, "phone", "dark") as one:
        yield one


_numbers = count(1)


@pytest.fixture
def guest():
    """The name of somebody whom no other test knows."""
    return f"Guest{next(_numbers)}"
