"""The charter pinned in a group: posted once, and again with what changed when it reads otherwise."""

from __future__ import annotations

import pytest

from tests.support.telegram import run_bot, telegram

CHARTER = """
charter: 1
community: {name: Tea, goal: Good tea., languages: [en, zh]}
groups:
  lounge: {chat: "@lounge", pin charter: yes}
  market: {chat: "@market"}
  office: {chat: "@office", open to: staff}
rules:
  links: {says: {en: No links., zh: 不发链接。}, when: {links to: any site}, then: delete}
"""


@pytest.fixture
async def play(tmp_path):
    async with telegram(tmp_path) as play:
        owner = play.world.user("Olga", "olga")
        for name in ("lounge", "market", "office"):
            chat = play.world.supergroup(name.title(), owner)
            chat.username = name
            setattr(play.world, name, chat)
        yield play


def pinned(chat):
    """The texts that are pinned in a chat, the oldest first."""
    return [chat.messages[number].text for number in chat.pinned if not chat.messages[number].deleted]


async def test_the_charter_is_pinned_once_and_anew_when_it_reads_otherwise(play, tmp_path):
    lounge = play.world.lounge
    async with run_bot(play, tmp_path, CHARTER) as bot:
        await play.until(lambda: len(pinned(lounge)) == 2)
        first, second = pinned(lounge)
        assert "No links." in first
        assert "不发链接。" in second

        await bot.stop()
        await bot.start()
        await play.drained()
        assert len(pinned(lounge)) == 2

        bot.charter.write_text(CHARTER.replace("then: delete", "then: [delete, mute 1 hour]"))
        await play.until(
            lambda: (
                len(pinned(lounge)) == 2 and all("禁言" in one or "muted" in one for one in pinned(lounge))
            )
        )
        first, second = pinned(lounge)
        assert first.splitlines()[0].startswith("New: The rule “links”")
        assert second.splitlines()[0].startswith("有更新：规则“links”")
        assert pinned(play.world.market) == pinned(play.world.office) == []
