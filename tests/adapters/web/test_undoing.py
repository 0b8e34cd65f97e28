"""The request of the command line: signed, fresh, and of the right shape, or refused."""

import httpx
import msgspec
import pytest
from starlette.applications import Starlette

from bot.adapters.web import asking, undoing
from bot.adapters.web.signed import HEADER, signature
from bot.app.undo import Undone
from bot.domain.ids import RuleId

TOKEN, NOW = "1:secret", 1_700_000_000
FOUND = Undone(
    rule=RuleId("ads"),
    since=5,
    decisions=1,
    members=1,
    strikes=1,
    messages=1,
    gone=0,
    lifted=0,
    cards=0,
    shared=0,
)


@pytest.fixture
def heard():
    return []


@pytest.fixture
async def client(heard):
    async def undo(rule, since, *, preview):
        heard.append((rule, since, preview))
        return FOUND

    app = Starlette(routes=[undoing.route(TOKEN, undo, lambda: ("ads",), lambda: NOW)])
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://bot") as client:
        yield client


def body(**more):
    return msgspec.json.encode({"rule": "ads", "since": 5, "preview": True, "at": NOW} | more)


async def sent(client, content, token=TOKEN):
    return await client.post("/undo", content=content, headers={HEADER: signature(token, content)})


async def test_what_is_signed_is_done_and_told(client, heard):
    answer = await sent(client, body())

    assert msgspec.json.decode(answer.content, type=undoing.Told) == undoing.Told(
        undone=FOUND, rules=("ads",)
    )
    assert heard == [("ads", 5, True)]


@pytest.mark.parametrize(
    ("content", "token", "code"),
    [
        pytest.param(body(), "1:another", 403, id="another token"),
        pytest.param(body(at=NOW - 61), TOKEN, 403, id="long ago"),
        pytest.param(body(at=NOW + 61), TOKEN, 403, id="not yet"),
        pytest.param(body(more=1), TOKEN, 400, id="another shape"),
        pytest.param(b"x" * 10_001, TOKEN, 403, id="too long"),
    ],
)
async def test_anything_else_is_refused(client, heard, content, token, code):
    assert (await sent(client, content, token)).status_code == code
    assert heard == []


async def test_where_nobody_listens_nobody_answers():
    asked = undoing.Asked(rule="ads", since=5, preview=True, at=NOW)

    assert await asking.ask("http://127.0.0.1:1", TOKEN, asked) == "nobody"
