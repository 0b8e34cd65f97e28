"""Every update of a lively day is one that two libraries understand to the last field."""

import msgspec
import pytest
from aiogram.types import Update as AiogramUpdate
from pydantic import BaseModel
from telegram import Update as PtbUpdate

from bot.playground.server import media

NEWER_THAN_PTB = {
    "can_manage_tags",
    "can_send_welcome_messages",
    "allows_revoting",
    "members_only",
    "can_edit_tag",
}
NEWER_THAN_PTB |= {"can_react_to_messages", "option_persistent_ids", "persistent_id", "sender_tag", "tag"}


def lively_day(world, cast):
    """Everything that people can do, once."""
    olga, adam, ann, bob, eve, lounge = (
        getattr(cast, name) for name in ("olga", "adam", "ann", "bob", "eve", "lounge")
    )
    news = world.channel("News", olga, linked=lounge, bot=("can_post_messages",))
    spam = world.channel("Cheap things", eve)
    first = world.say(
        ann, lounge, "Ask @olga or mail a@b.example #help /rules https://x.example/a?b=1 +15550100123"
    )
    for kind in (media.photo, media.video, media.animation, media.document, media.audio, media.voice):
        world.say(ann, lounge, "a caption, see x.com", media=kind())
    for kind in (media.video_note, media.sticker, media.contact, media.location, media.dice):
        world.say(ann, lounge, media=kind())
    world.say(ann, lounge, media=media.story(news.json()))
    world.say(ann, lounge, media=media.poll("Tea?", "yes", "no"))
    world.send_album(ann, lounge, [media.photo("a"), media.photo("b")], "two pictures")
    world.say(bob, lounge, "indeed", reply_to=first, quote="Ask")
    for source in (ann, "Hidden Name", spam, lounge):
        world.say(bob, lounge, "look", forward=source)
    post = world.post_in_channel(news, "something happened")
    world.say(bob, lounge, "so they say", quote_of=post, quote="happened")
    world.say(bob, lounge, "click here", links={"here": "https://hidden.example"})
    world.edit(first, "Ask nobody")
    world.touch(first)
    world.say_anonymously(adam, lounge, "we see you")
    world.say_as_channel(spam, lounge, "cheap!")
    world.dm(eve, "/start")
    world.join(eve, lounge)
    world.mute(adam, eve, lounge, 600, can_send_photos=True)
    world.unmute(adam, eve, lounge)
    world.tag(adam, eve, lounge, "new here")
    world.say(eve, lounge, "hello")
    world.ban(adam, eve, lounge, 600)
    world.unban(adam, eve, lounge)
    world.leave(bob, lounge)
    world.promote(ann, lounge, "can_delete_messages", anonymous=True, title="Helper")
    world.demote(ann, lounge)
    world.pin(adam, first)
    world.react(ann, first, "👍")
    world.promote(world.bot, lounge, "can_delete_messages")
    world.give_ownership(ann, lounge)
    basic = world.group("Kitchen", olga, bob)
    world.say(bob, basic, "small talk")
    world.migrate(basic)
    world.migrate(world.group("Cellar", olga), odd=True)
    world.remove_bot(lounge)


def strangers(value: object) -> set[str]:
    """Fields that aiogram's models don't know."""
    if isinstance(value, BaseModel):
        inside = {name for item in value.__dict__.values() for name in strangers(item)}
        return inside | set(value.model_extra or {})
    if isinstance(value, list):
        return {name for item in value for name in strangers(item)}
    return set()


def left_over(value: object) -> set[str]:
    """Fields that PTB doesn't know."""
    if isinstance(value, list | tuple):
        return {name for item in value for name in left_over(item)}
    if not hasattr(value, "api_kwargs"):
        return set()
    inside = [
        getattr(value, name)
        for name in dir(type(value))
        if not name.startswith("_") and name in value.to_dict()
    ]
    return set(value.api_kwargs) | {name for item in inside for name in left_over(item)}


@pytest.fixture
def updates(world, cast):
    lively_day(world, cast)
    return [msgspec.json.decode(one.body) for one in world.updates.pending.values()]


def test_aiogram_knows_every_field_of_every_update(updates):
    for update in updates:
        read = AiogramUpdate.model_validate(update)

        assert strangers(read) == set(), update
        assert len(set(update) - {"update_id"}) == 1


def test_ptb_builds_every_update(updates):
    for update in updates:
        read = PtbUpdate.de_json(update)

        assert left_over(read) <= NEWER_THAN_PTB, update


def test_the_day_has_updates_of_many_kinds(updates):
    kinds = {name for update in updates for name in update if name != "update_id"}

    assert kinds == {
        "message",
        "edited_message",
        "channel_post",
        "chat_member",
        "my_chat_member",
        "message_reaction",
    }
    assert [update["update_id"] for update in updates] == list(
        range(updates[0]["update_id"], updates[0]["update_id"] + len(updates))
    )
