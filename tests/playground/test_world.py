"""What people may do in the world, and until when."""

import pytest

from bot.playground.server import NotAllowed, media


def test_an_outsider_cannot_write(world, cast):
    with pytest.raises(NotAllowed, match="not a member"):
        world.say(cast.eve, cast.lounge, "hello")


def test_a_muted_member_writes_again_when_the_time_is_over_by_the_worlds_clock(world, cast):
    world.mute(cast.adam, cast.ann, cast.lounge, 600)

    world.clock.move(599)
    with pytest.raises(NotAllowed, match="restricted"):
        world.say(cast.ann, cast.lounge, "let me speak")
    world.clock.move(1)

    assert world.say(cast.ann, cast.lounge, "at last").text == "at last"
    assert world.member(cast.lounge, cast.ann).status == "member"


def test_a_mute_without_an_end_does_not_end(world, cast):
    world.mute(cast.adam, cast.ann, cast.lounge)

    world.clock.move(10 * 366 * 86_400)

    with pytest.raises(NotAllowed, match="restricted"):
        world.say(cast.ann, cast.lounge, "years later")


def test_a_restriction_leaves_what_it_allows(world, cast):
    world.mute(cast.adam, cast.ann, cast.lounge, 600, can_send_photos=True)

    assert world.say(cast.ann, cast.lounge, media=media.photo()).deleted is False
    with pytest.raises(NotAllowed, match="can_send_videos"):
        world.say(cast.ann, cast.lounge, media=media.video())


def test_what_the_group_allows_nobody_is_allowed_to_no_member(world, cast):
    cast.lounge.permissions["can_send_polls"] = False

    with pytest.raises(NotAllowed, match="can_send_polls"):
        world.say(cast.ann, cast.lounge, media=media.poll("Tea?", "yes"))
    assert world.say(cast.adam, cast.lounge, media=media.poll("Tea?", "yes"))


def test_leaving_does_not_shake_off_a_restriction(world, cast):
    world.mute(cast.adam, cast.ann, cast.lounge, 600)
    world.leave(cast.ann, cast.lounge)

    world.join(cast.ann, cast.lounge)

    assert world.member(cast.lounge, cast.ann).status == "restricted"


def test_a_banned_person_joins_again_when_the_ban_is_over(world, cast):
    world.ban(cast.adam, cast.ann, cast.lounge, 3600)

    with pytest.raises(NotAllowed, match="banned"):
        world.join(cast.ann, cast.lounge)
    world.clock.move(3600)

    assert world.join(cast.ann, cast.lounge).status == "member"


def test_a_member_may_not_mute_anybody(world, cast):
    with pytest.raises(NotAllowed, match="may not restrict"):
        world.mute(cast.ann, cast.bob, cast.lounge)


def test_an_administrator_may_not_ban_one_whom_another_promoted(world, cast):
    world.promote(cast.bob, cast.lounge)

    with pytest.raises(NotAllowed, match="administrator"):
        world.ban(cast.adam, cast.bob, cast.lounge)
    assert world.ban(cast.olga, cast.bob, cast.lounge).status == "kicked"


def test_nobody_restricts_the_owner(world, cast):
    with pytest.raises(NotAllowed, match="owner"):
        world.ban(cast.adam, cast.olga, cast.lounge)


def test_only_the_words_of_a_member_who_is_there_change(world, cast):
    said = world.say(cast.ann, cast.lounge, "hello")
    world.leave(cast.ann, cast.lounge)

    with pytest.raises(NotAllowed, match="any more"):
        world.edit(said, "hello, friends")


def test_words_older_than_two_days_stay_as_they_are(world, cast):
    said = world.say(cast.ann, cast.lounge, "hello")
    world.clock.move(48 * 3600)

    with pytest.raises(NotAllowed, match="too old"):
        world.edit(said, "buy my things")


def test_an_anonymous_administrator_speaks_as_the_group(world, cast):
    world.promote(cast.adam, cast.lounge, anonymous=True, title="The voice")

    said = world.say(cast.adam, cast.lounge, "order!").json()

    assert said["from"]["id"] == 1_087_968_824
    assert said["sender_chat"]["id"] == cast.lounge.id
    assert said["author_signature"] == "The voice"


def test_a_channel_in_a_group_speaks_through_the_channel_bot(world, cast):
    shop = world.channel("Shop", cast.eve)

    said = world.say_as_channel(shop, cast.lounge, "cheap!").json()

    assert (said["from"]["id"], said["sender_chat"]["id"]) == (136_817_688, shop.id)


def test_a_post_of_the_linked_channel_is_forwarded_by_telegram_itself(world, cast):
    news = world.channel("News", cast.olga, linked=cast.lounge)

    copy = world.post_in_channel(news, "it happened").json()

    assert copy["chat"]["id"] == cast.lounge.id
    assert (copy["from"]["id"], copy["sender_chat"]["id"]) == (777_000, news.id)
    assert copy["is_automatic_forward"] is True
    assert copy["forward_origin"]["message_id"] == 1


def test_an_album_is_messages_of_one_group_with_one_caption(world, cast):
    album = world.send_album(
        cast.ann, cast.lounge, [media.photo("a"), media.photo("b"), media.video("c")], "look"
    )

    sent = [message.json() for message in album]
    assert len({one["media_group_id"] for one in sent}) == 1
    assert [one.get("caption") for one in sent] == ["look", None, None]


def test_answers_in_a_supergroup_carry_a_thread_that_is_no_topic(world, cast):
    first = world.say(cast.ann, cast.lounge, "a question")
    second = world.say(cast.bob, cast.lounge, "an answer", reply_to=first)
    third = world.say(cast.ann, cast.lounge, "thanks", reply_to=second)

    assert [one.json().get("message_thread_id") for one in (first, second, third)] == [
        None,
        first.id,
        first.id,
    ]
    assert "is_topic_message" not in third.json()


def test_entities_count_utf16_units(world, cast):
    said = world.say(cast.ann, cast.lounge, "👋🏽 see https://x.example/a, @olga").json()

    assert [(one["type"], one["offset"], one["length"]) for one in said["entities"]] == [
        ("url", 9, 19),
        ("mention", 30, 5),
    ]


def test_a_button_is_pressed_by_its_text_or_its_data_only_while_it_is_there(world, cast):
    asked = world.say(cast.ann, cast.lounge, "which?")
    asked.markup = {
        "inline_keyboard": [[{"text": "Yes", "callback_data": "y"}, {"text": "More", "url": "https://x.y"}]]
    }

    assert world.press(cast.ann, asked, "Yes").user is world.press(cast.ann, asked, "y").user
    for wanted, reason in (("No", "there are: Yes, More"), ("More", "asks the bot nothing")):
        with pytest.raises(NotAllowed, match=reason):
            world.press(cast.ann, asked, wanted)
    with pytest.raises(NotAllowed, match="does not see"):
        world.press(cast.eve, asked, "Yes")
    world.delete_by_admin(cast.adam, asked)
    with pytest.raises(NotAllowed, match="gone"):
        world.press(cast.ann, asked, "Yes")


def test_a_group_that_became_a_supergroup_is_written_in_no_more(world, cast):
    kitchen = world.group("Kitchen", cast.olga, cast.bob)
    new = world.migrate(kitchen)

    with pytest.raises(NotAllowed, match="supergroup"):
        world.say(cast.bob, kitchen, "anybody here?")
    assert world.say(cast.bob, new, "here I am").id == 2


def test_a_clock_tells_the_other_process_its_offset(tmp_path):
    from bot.playground.server import Clock

    running = Clock(file=tmp_path / "clock", machine=lambda: 1000.9)
    assert (tmp_path / "clock").read_text() == "0\n"

    assert running.move(3600) == 4600
    assert running.set(2000) == 2000
    assert (tmp_path / "clock").read_text() == "1000\n"
    assert Clock(fixed_at=7000, machine=lambda: 1000.0).offset == 6000
