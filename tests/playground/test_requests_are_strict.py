"""Requests come in any form that the Bot API takes; what breaks its rules is refused and complained about."""

import httpx
import pytest


@pytest.fixture
async def http(play):
    async with httpx.AsyncClient(base_url=play.url, timeout=10) as client:
        yield client


def form(cast):
    entities = '[{"type": "bold", "offset": 0, "length": 2}]'
    return {
        "chat_id": str(cast.lounge.id),
        "text": "hi there",
        "entities": entities,
        "protect_content": "true",
    }


async def test_a_form_an_address_several_parts_or_json_mean_the_same(http, world, cast):
    where = f"/bot{world.token}/sendMessage"
    parts = {name: (None, value) for name, value in form(cast).items()}
    whole = {
        "chat_id": cast.lounge.id,
        "text": "hi there",
        "entities": [{"type": "bold", "offset": 0, "length": 2}],
    }

    for answer in (
        await http.post(where, data=form(cast)),
        await http.get(where, params=form(cast)),
        await http.post(where, files=parts),
        await http.post(where, json=whole),
        await http.post(where.replace("sendMessage", "SENDMESSAGE"), json=whole),
    ):
        result = answer.json()["result"]
        assert (result["text"], result["entities"]) == (
            "hi there",
            [{"type": "bold", "offset": 0, "length": 2}],
        )
    assert world.complaints == []


@pytest.mark.parametrize(
    ("method", "parameters"),
    [
        ("sendMessage", {"chat_id": 1}),
        ("sendMessage", {"chat_id": 1, "text": "hi", "parse_made": "HTML"}),
        ("sendMessage", {"chat_id": 1, "text": 5}),
        ("deleteMessages", {"chat_id": 1, "message_ids": ["1"]}),
        ("restrictChatMember", {"chat_id": 1, "user_id": 2, "permissions": {"can_sing": True}}),
        ("banChatMember", {"chat_id": 1, "user_id": "Ann"}),
        ("getMe", {"verbose": True}),
    ],
)
async def test_a_parameter_unknown_missing_or_of_a_wrong_type_is_a_complaint(http, world, method, parameters):
    answer = await http.post(f"/bot{world.token}/{method}", json=parameters)

    assert answer.status_code == 400
    assert len(world.complaints) == 1
    assert world.complaints[0].startswith(method)


async def test_a_refusal_is_no_complaint(http, world):
    answer = await http.post(f"/bot{world.token}/getChat", json={"chat_id": -5})

    assert answer.json() == {"ok": False, "error_code": 400, "description": "Bad Request: chat not found"}
    assert world.complaints == []


@pytest.mark.parametrize(
    ("path", "code", "description"),
    [
        ("/bot7000000001:wrong/getMe", 401, "Unauthorized"),
        ("/botnonsense/getMe", 404, "Not Found"),
        ("/bot7000000001:playground/getEverything", 404, "Not Found: method not found"),
    ],
)
async def test_doors_that_stay_shut(http, path, code, description):
    answer = await http.post(path)

    assert (answer.status_code, answer.json()["description"]) == (code, description)


async def test_bad_json_in_a_form_is_refused(http, world, cast):
    answer = await http.post(f"/bot{world.token}/sendMessage", data=form(cast) | {"entities": "[{"})

    assert answer.json()["description"] == "Bad Request: can't parse entities JSON object"
