"""What a log line holds, and what it never holds."""

import io
import json
import logging

import httpx
import pytest
import structlog

from bot.adapters import log
from bot.adapters.log import configure, mask

CANARY = "123456789:AAcanary-canary_canary-canary_canary"
HALF = CANARY.partition(":")[2]


@pytest.fixture(autouse=True)
def _as_before():
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    levels = {name: logging.getLogger(name).level for name in log.QUIET}
    yield
    root.handlers[:] = handlers
    root.setLevel(level)
    for name, was in levels.items():
        logging.getLogger(name).setLevel(was)
    structlog.reset_defaults()


def lines(form, level="INFO", secrets=(CANARY,)):
    stream = io.StringIO()
    configure(level=level, form=form, secrets=secrets, stream=stream)
    return stream


def test_a_line_for_machines_is_an_event_with_fields():
    stream = lines("json")

    structlog.get_logger("here").info("batch_handled", events=3, words="茶")
    logging.getLogger("there").warning("effect_refused", extra={"chat": -100})

    first, second = map(json.loads, stream.getvalue().splitlines())
    assert list(first)[:3] == ["timestamp", "level", "event"]
    assert (first["event"], first["level"], first["events"], first["words"]) == (
        "batch_handled",
        "info",
        3,
        "茶",
    )
    assert (second["event"], second["logger"], second["chat"]) == ("effect_refused", "there", -100)


def test_a_line_for_people_names_the_event_and_its_fields():
    stream = lines("console")

    structlog.get_logger().info("ready", groups=2)

    assert "ready" in stream.getvalue()
    assert "groups=2" in stream.getvalue()


def test_what_is_below_the_level_is_not_written():
    stream = lines("json", level="WARNING")

    structlog.get_logger().info("batch_handled")
    logging.getLogger("there").info("batch_handled")

    assert stream.getvalue() == ""


def leak():
    raise RuntimeError(f"https://api.telegram.org/bot{CANARY}/getMe")


def chained():
    try:
        leak()
    except RuntimeError as cause:
        raise ValueError(HALF) from cause


@pytest.mark.parametrize("form", ["console", "json"])
@pytest.mark.parametrize("secrets", [(CANARY,), ()], ids=["our token", "any token"])
def test_no_way_leads_a_token_into_a_line(form, secrets):
    stream = lines(form, level="DEBUG", secrets=secrets)
    own, foreign = structlog.get_logger("own"), logging.getLogger("foreign")

    own.info(f"token {CANARY}", field=CANARY, nested={"a": [CANARY]}, **{CANARY: 1})
    foreign.info("at %s", f"https://h/bot{CANARY}/getMe")
    foreign.info("id %d and %s", 123456789, f":{CANARY}", extra={"url": f"bot{CANARY.replace(':', '%3A')}"})
    for bound in (own, foreign):
        try:
            leak()
        except RuntimeError:
            bound.exception("failed")
            bound.error("failed", exc_info=True)
    httpx_log = logging.getLogger("httpx")
    httpx_log.info("HTTP Request: GET %s", httpx.URL(f"https://h/bot{CANARY}/getMe"))
    httpx_log.warning("HTTP Request: GET %s", httpx.URL(f"https://h/bot{CANARY}/getMe"))

    written = stream.getvalue()
    assert HALF not in written
    assert written.count("HTTP Request") == 1
    assert "failed" in written


def test_half_of_our_token_and_other_secrets_are_masked_too():
    stream = lines("json", secrets=(CANARY, "pass word"))

    try:
        chained()
    except ValueError:
        logging.getLogger("there").exception("failed %s", "pass%20word")

    assert HALF not in stream.getvalue()
    assert "pass%20word" not in stream.getvalue()


def test_what_is_no_token_stays():
    assert (
        mask("at 05:23:35 chat -1001234567890:7 bot123:short")
        == "at 05:23:35 chat -1001234567890:7 bot123:short"
    )
