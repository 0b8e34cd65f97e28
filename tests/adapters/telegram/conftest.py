"""A gateway to a Bot API on loopback that answers as a test tells it to."""

import pytest

from bot.adapters.telegram.gateway import TelegramGateway
from bot.adapters.telegram.render import Words
from bot.adapters.telegram.request import Api
from tests.fakes import FakeClock
from tests.support.bot_api import TOKEN, ok, serving


class FakeCatalog:
    """Words that show what they were made of; the key `long` is longer than a message may be."""

    def html(self, text, language, zone):
        return f"<b>{text.key}</b> {language} {zone}"

    def plain(self, text, language, zone):
        return "x" * 5000 if text.key == "long" else f"{text.key} {language}"


@pytest.fixture
async def server():
    async with serving() as api:
        api.answers("sendMessage", ok({"message_id": 77}))
        yield api


@pytest.fixture
async def gateway(server):
    api = Api(token=TOKEN, url=server.url)
    yield TelegramGateway(
        api, Words(FakeCatalog(), lambda: "Europe/Riga"), FakeClock(1_700_000_000), 7000000001
    )
    await api.close()
