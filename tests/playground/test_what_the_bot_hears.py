"""Which of the things that happen reach the bot as updates."""

import msgspec

from bot.playground.server import media
from bot.playground.server.updates import DEFAULT


def heard(world):
    """The kinds of the updates that wait, and what is in them; then none waits."""
    found = []
    for one in world.updates.pending.values():
        update = msgspec.json.decode(one.body)
        kind = next(name for name in update if name != "update_id")
        found.append((kind, update[kind]))
    world.updates.clear()
    return found


def kinds(world):
    return [kind for kind, _ in heard(world)]


def test_memberships_and_reactions_come_only_when_they_are_named(world, cast):
    world.updates.allow([])
    said = world.say(cast.ann, cast.lounge, "hello")
    world.react(cast.bob, said, "👍")
    world.leave(cast.bob, cast.lounge, says=False)
    assert kinds(world) == ["message"]

    world.updates.allow(["chat_member", "message_reaction"])
    world.react(cast.ann, said, "👎")
    world.join(cast.bob, cast.lounge, says=False)
    world.say(cast.ann, cast.lounge, "hello again")

    assert kinds(world) == ["message_reaction", "chat_member"]


def test_the_kinds_named_once_hold_until_others_are_named(world):
    world.updates.allow(["message", "chat_member", "no_such_kind"])
    world.updates.allow(None)
    assert world.updates.allowed == {"message", "chat_member"}

    world.updates.allow([])
    assert world.updates.allowed == DEFAULT


def test_only_an_administrator_is_told_of_memberships_and_reactions(world, cast):
    world.demote(world.bot, cast.lounge)
    heard(world)

    said = world.say(cast.ann, cast.lounge, "hello")
    world.react(cast.bob, said, "👍")
    world.leave(cast.bob, cast.lounge, says=False)

    assert kinds(world) == ["message"]


def test_the_bot_is_always_told_of_its_own_membership(world, cast):
    world.demote(world.bot, cast.lounge)
    world.remove_bot(cast.lounge)

    first, second, third = heard(world)

    assert (first[0], second[0]) == ("my_chat_member", "my_chat_member")
    assert second[1]["new_chat_member"]["status"] == "kicked"
    assert third[1]["left_chat_member"]["id"] == world.bot.id


def test_a_group_without_the_bot_is_silent(world, cast):
    world.remove_bot(cast.lounge)
    heard(world)

    world.say(cast.ann, cast.lounge, "now we are alone")

    assert heard(world) == []


def test_a_joiner_is_told_of_twice_but_once_in_a_large_group(world, cast):
    world.join(cast.eve, cast.lounge)
    assert kinds(world) == ["chat_member", "message"]
    world.leave(cast.eve, cast.lounge)
    heard(world)

    cast.lounge.says_joins = False
    world.join(cast.eve, cast.lounge)

    assert kinds(world) == ["chat_member"]


def test_privacy_mode_hides_what_is_not_for_the_bot(world, cast):
    world.privacy = True
    world.demote(world.bot, cast.lounge)
    own = world.post(world.new_message(cast.lounge, {"text": "I am the bot"}, world.bot))
    heard(world)

    for text in ("hello", "/rules@other_bot", "/rules", "/rules@charter_test_bot", "ask @charter_test_bot"):
        world.say(cast.ann, cast.lounge, text)
    world.say(cast.ann, cast.lounge, "thank you", reply_to=own)

    assert [message["text"] for _, message in heard(world)] == [
        "/rules",
        "/rules@charter_test_bot",
        "ask @charter_test_bot",
        "thank you",
    ]


def test_an_administrator_hears_all_in_privacy_mode(world, cast):
    world.privacy = True

    world.say(cast.ann, cast.lounge, "hello")

    assert kinds(world) == ["message"]


def test_a_bot_hears_no_other_bot_and_not_itself(world, cast):
    other = world.user("Other", "other_bot", is_bot=True)
    world.join(other, cast.lounge, says=False)
    heard(world)

    world.say(other, cast.lounge, "beep")
    world.post(world.new_message(cast.lounge, {"text": "beep"}, world.bot))

    assert heard(world) == []


def test_deletions_reach_nobody(world, cast):
    first, second = world.say(cast.ann, cast.lounge, "one"), world.say(cast.ann, cast.lounge, "two")
    heard(world)

    world.remove_own(first)
    world.delete_by_admin(cast.adam, second)

    assert heard(world) == []
    assert [first.deleted, second.deleted] == [True, True]


def test_an_invisible_edit_comes_with_the_same_words(world, cast):
    said = world.say(cast.ann, cast.lounge, "see https://x.example", media=media.photo())
    heard(world)

    world.touch(said)

    [(kind, message)] = heard(world)
    assert kind == "edited_message"
    assert message["caption"] == "see https://x.example"


def test_a_migration_is_told_in_both_groups(world, cast):
    kitchen = world.group("Kitchen", cast.olga)
    new = world.migrate(kitchen)
    told = heard(world)
    assert [kind for kind, _ in told] == ["message", "message", "my_chat_member"]
    assert told[0][1]["migrate_to_chat_id"] == new.id
    assert told[1][1]["migrate_from_chat_id"] == kitchen.id

    world.migrate(world.group("Cellar", cast.olga), odd=True)

    assert kinds(world) == ["my_chat_member", "message", "message"]


def test_what_is_fed_raw_arrives_as_it_is(world):
    world.feed({"update_id": 5, "message": {"odd": True}})
    world.feed({"no_kind_at_all": 1})

    bodies = [msgspec.json.decode(one.body) for one in world.updates.pending.values()]
    assert bodies[0] == {"update_id": 5, "message": {"odd": True}}
    assert bodies[1]["update_id"] > 5
