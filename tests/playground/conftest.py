"""A small cast in a group, the world's clock standing still, and clients that know nothing of each other."""

from types import SimpleNamespace

import httpx
import pytest
from aiogram import Bot as AiogramBot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from telegram import Bot as PtbBot

from bot.playground.server import Clock, World, playing
from tests.support.oracles import read_result, strangers

NOW = 1_760_000_000
EVERY_KIND = [
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "callback_query",
    "my_chat_member",
]
EVERY_KIND += ["chat_member", "message_reaction", "poll", "poll_answer"]


@pytest.fixture
def world():
    made = World(clock=Clock(fixed_at=NOW))
    made.updates.brakes = False
    made.updates.allow(EVERY_KIND)
    return made


@pytest.fixture
def cast(world):
    """Olga owns the lounge, Adam moderates it, Ann and Bob are members, Eve is not; the bot is a moderator."""
    olga, adam, ann, bob, eve = (
        world.user(name, name.lower()) for name in ("Olga", "Adam", "Ann", "Bob", "Eve")
    )
    lounge = world.supergroup("Lounge", olga, adam, ann, bob)
    world.promote(adam, lounge)
    world.updates.clear()
    return SimpleNamespace(olga=olga, adam=adam, ann=ann, bob=bob, eve=eve, lounge=lounge)


@pytest.fixture
async def play(world):
    async with playing(world) as play:
        yield play


@pytest.fixture
async def api(world, play):
    """Call a method: what it gives, which aiogram must know to the last field, or the refusal's words."""
    async with httpx.AsyncClient(base_url=f"{play.url}/bot{world.token}", timeout=10) as client:

        async def ask(method, **parameters):
            answer = (await client.post(f"/{method}", json=parameters)).json()
            if not answer["ok"]:
                return f"{answer['error_code']} {answer['description']}"
            assert strangers(read_result(method, answer["result"])) == set()
            return answer["result"]

        yield ask


@pytest.fixture
async def ptb(world, play):
    async with PtbBot(world.token, base_url=f"{play.url}/bot") as bot:
        yield bot


@pytest.fixture
async def aio(world, play):
    session = AiohttpSession(api=TelegramAPIServer.from_base(play.url))
    async with AiogramBot(world.token, session=session) as bot:
        yield bot
