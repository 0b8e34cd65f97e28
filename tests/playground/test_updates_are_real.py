"""Every update of a lively day is one that two libraries understand to the last field."""

import msgspec
import pytest
from aiogram.types import Update as AiogramUpdate
from telegram import Update as PtbUpdate

from bot.playground.server import media
from tests.support.oracles import left_over, strangers

NEWER_THAN_PTB = {
    "can_manage_tags",
    "can_send_welcome_messages",
    "allows_revoting",
    "members_only",
    "can_edit_tag",
}
NEWER_THAN_PTB |= {"can_react_to_messages", "option_persistent_ids", "persistent_id", "sender_tag", "tag"}


def people_write(world, cast):
    ann, bob, lounge = cast.ann, cast.bob, cast.lounge
    first = world.say(
        ann, lounge, "Ask @olga or mail a@b.example #help /rules https://x.example/a?b=1 +15550100123"
    )
    for kind in (media.photo, media.video, media.animation, media.document, media.audio, media.voice):
        world.say(ann, lounge, "a caption, see x.com", media=kind())
    for kind in (media.video_note, media.sticker, media.contact, media.location, media.dice):
        world.say(ann, lounge, media=kind())
    world.say(ann, lounge, media=media.poll("Tea?", "yes", "no"))
    world.send_album(ann, lounge, [media.photo("a"), media.photo("b")], "two pictures")
    answer = world.say(bob, lounge, "indeed", reply_to=first, quote="Ask")
    world.say(ann, lounge, "thanks", reply_to=answer)
    world.say(bob, lounge, "click here", links={"here": "https://hidden.example"})
    world.edit(first, "Ask nobody")
    world.touch(first)
    world.pin(cast.adam, first)
    world.react(ann, first, "👍")


def channels_write(world, cast):
    bob, lounge = cast.bob, cast.lounge
    news = world.channel("News", cast.olga, linked=lounge, bot=("can_post_messages",))
    spam = world.channel("Cheap things", cast.eve)
    world.say(bob, lounge, media=media.story(news.json()))
    for source in (cast.ann, "Hidden Name", spam, lounge):
        world.say(bob, lounge, "look", forward=source)
    post = world.post_in_channel(news, "something happened")
    world.say(bob, lounge, "so they say", quote_of=post, quote="happened")
    world.say_anonymously(cast.adam, lounge, "we see you")
    world.say_as_channel(spam, lounge, "cheap!")


def people_come_and_go(world, cast):
    adam, ann, eve, lounge = cast.adam, cast.ann, cast.eve, cast.lounge
    world.dm(eve, "/start")
    world.join(eve, lounge)
    world.mute(adam, eve, lounge, 600, can_send_photos=True)
    world.unmute(adam, eve, lounge)
    world.tag(adam, eve, lounge, "new here")
    world.say(eve, lounge, "hello")
    world.ban(adam, eve, lounge, 600)
    world.unban(adam, eve, lounge)
    world.leave(cast.bob, lounge)
    world.promote(ann, lounge, "can_delete_messages", anonymous=True, title="Helper")
    world.demote(ann, lounge)
    world.promote(world.bot, lounge, "can_delete_messages")
    world.give_ownership(ann, lounge)


def groups_change(world, cast):
    basic = world.group("Kitchen", cast.olga, cast.bob)
    world.say(cast.bob, basic, "small talk")
    world.migrate(basic)
    world.migrate(world.group("Cellar", cast.olga), odd=True)
    world.remove_bot(cast.lounge)


@pytest.fixture
def updates(world, cast):
    """Everything that people can do, once."""
    people_write(world, cast)
    channels_write(world, cast)
    people_come_and_go(world, cast)
    groups_change(world, cast)
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


def test_updates_are_numbered_one_after_another(updates):
    first = updates[0]["update_id"]

    assert [update["update_id"] for update in updates] == list(range(first, first + len(updates)))
