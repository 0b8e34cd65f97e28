"""The visitor does what people do; what Telegram would refuse is refused in plain words."""

import pytest

from tests.support.living import club

DAY = 86_400


async def test_somebody_new_joins_and_writes():
    async with club() as here:
        guest = here.living.acts.newcomer("Zoë", "zh")
        assert here.living.acts.join(guest, here.lounge).ok
        message = here.done(here.living.acts.say(guest, here.lounge, "Hello!"))

        persona = next(one for one in here.living.people() if one.user == guest)
        assert (persona.name, persona.language, persona.stands[here.lounge]) == ("Zoë", "zh", "member")
        assert here.living.bubble(message).name == "Zoë"


async def test_everything_that_people_do_with_a_message():
    async with club() as here:
        acts, mei, rick = here.living.acts, here.who("mei"), here.who("rick")
        message = here.say("mei", "白茶也可以煮着喝")
        here.done(acts.react(rick, message, "👍"))
        thanks = here.done(acts.thank(rick, message))
        copy = here.done(acts.forward(rick, message, here.market))
        here.done(acts.edit(mei, message, "老白茶也可以煮着喝"))
        await here.until(lambda: here.living.bubble(message).edited)

        shown = here.living.bubble(message)
        assert (shown.text, shown.reactions["👍"]) == ("老白茶也可以煮着喝", (rick,))
        assert (here.living.bubble(thanks).text, here.living.bubble(thanks).answers.name) == (
            "Thanks!",
            "李梅",
        )
        assert (here.living.bubble(copy).forward, here.living.bubble(copy).text) == (
            "李梅",
            "白茶也可以煮着喝",
        )
        here.done(acts.delete(mei, message))
        assert (await here.gone(message)).gone.by == "author"
        here.done(acts.delete(here.who("adam"), thanks))
        assert (await here.gone(thanks)).gone.by == "staff"


async def test_a_button_is_pressed_and_answered():
    async with club() as here:
        for number in range(3):
            await here.gone(here.say("rick", f"Pots! https://pots.example/{number}"))
            await here.living.time.move(2 * DAY)
        here.say("rick", "Pots! https://pots.example")
        card = await here.until(
            lambda: next((one for one in here.living.bubbles(here.office) if one.buttons), None)
        )
        agree = card.buttons[0][0]
        acted = await here.living.acts.press(here.who("adam"), (here.office, card.message), agree.data)

        assert acted.ok
        rick = here.who("rick")
        await here.until(
            lambda: (
                next(one for one in here.living.people() if one.user == rick).stands[here.lounge] == "banned"
            )
        )
        refused = here.living.acts.say(rick, here.lounge, "Hey!").refused
        assert (here.words(refused), here.words(refused, "zh")) == ("Rick is banned here.", "Rick 已被封禁。")


async def test_a_vote_is_seen_and_a_closed_poll_takes_none():
    async with club() as here:
        while here.words((await here.living.time.coming()).what) != "what to buy, a poll":
            await here.living.time.to_next()
        await here.living.time.to_next()
        poll = await here.until(
            lambda: next((one for one in here.living.bubbles(here.market) if one.poll), None)
        )
        key, rick = (here.market, poll.message), here.who("rick")
        here.done(here.living.acts.vote(rick, key, 1))
        await here.until(lambda: here.living.bubble(key).poll.choices[1].votes == (rick,))
        await here.living.time.move(4 * DAY)

        await here.until(lambda: here.living.bubble(key).poll.closed)
        assert here.words(here.living.acts.vote(rick, key, 0).refused) == "The poll is over."


REFUSED = [
    pytest.param(
        lambda acts, here, _: acts.say(here.who("nora"), here.lounge, "Hello"),
        "Nora is not in Tea Lounge: join first.",
        "Nora 不在 Tea Lounge 里，请先加入。",
        id="an outsider writes",
    ),
    pytest.param(
        lambda acts, here, _: acts.say(here.who("rick"), here.lounge, "  "),
        "A message needs words.",
        "消息不能是空的。",
        id="nothing is said",
    ),
    pytest.param(
        lambda acts, here, _: acts.say(here.who("rick"), here.lounge, "x" * 4097),
        "A message has at most 4096 characters.",
        "一条消息最多 4096 个字符。",
        id="too much is said",
    ),
    pytest.param(
        lambda acts, here, _: acts.say(here.who("rick"), here.who("mei"), "Hello"),
        "This is somebody else’s chat with the bot; Rick does not see it.",
        "这是别人和机器人的私聊，Rick 看不到。",
        id="in a private chat of somebody else",
    ),
    pytest.param(
        lambda acts, here, said: acts.edit(here.who("rick"), said, "Mine"),
        "People can change only their own messages.",
        "只能修改自己的消息。",
        id="a message of others is changed",
    ),
    pytest.param(
        lambda acts, here, said: acts.delete(here.who("rick"), said),
        "People can delete only their own messages; administrators also those of others.",
        "只能删除自己的消息；管理员还可以删除别人的。",
        id="a message of others is deleted",
    ),
    pytest.param(
        lambda acts, here, said: acts.react(here.who("nora"), said, "👍"),
        "Nora is not in Tea Lounge: join first.",
        "Nora 不在 Tea Lounge 里，请先加入。",
        id="an outsider reacts",
    ),
    pytest.param(
        lambda acts, here, said: acts.vote(here.who("rick"), said, 0),
        "There is no poll to vote in.",
        "这条消息里没有投票。",
        id="a vote without a poll",
    ),
    pytest.param(
        lambda acts, here, _: acts.join(here.who("rick"), here.lounge),
        "Rick is in Tea Lounge already.",
        "Rick 已经在 Tea Lounge 里了。",
        id="who is inside joins",
    ),
    pytest.param(
        lambda acts, here, _: acts.leave(here.who("olga"), here.lounge),
        "Tea Lounge belongs to Olga, who can’t just leave it.",
        "Tea Lounge 的群主是 Olga，不能直接退出。",
        id="the owner leaves",
    ),
]


async def test_what_telegram_refuses_is_told_in_plain_words():
    async with club() as here:
        here.done(here.living.acts.private(here.who("mei"), "/start"))
        said = here.say("mei", "大家晚上好，今天喝什么茶")
        for case in REFUSED:
            act, english, chinese = case.values
            refused = act(here.living.acts, here, said).refused
            assert (here.words(refused), here.words(refused, "zh")) == (english, chinese)


async def test_what_is_gone_can_be_neither_changed_nor_answered():
    async with club() as here:
        acts, mei = here.living.acts, here.who("mei")
        said = here.say("mei", "大家晚上好，今天喝什么茶")
        here.done(acts.delete(mei, said))

        for acted in (acts.edit(mei, said, "晚上好"), acts.delete(mei, said), acts.react(mei, said, "👍")):
            assert here.words(acted.refused) == "That message is gone."


async def test_an_old_message_can_no_longer_be_changed():
    async with club() as here:
        said = here.say("mei", "大家晚上好，今天喝什么茶")
        await here.living.time.move(3 * DAY)

        refused = here.living.acts.edit(here.who("mei"), said, "早上好").refused
        assert here.words(refused) == "After 48 hours a message can’t be changed any more."


async def test_commands_are_offered_by_place_language_and_rank():
    async with club() as here:
        rick, mei, adam = (here.who(key) for key in ("rick", "mei", "adam"))
        in_group = {one.name: one.about for one in here.living.commands(rick, here.lounge)}
        in_chinese = {one.name: one.about for one in here.living.commands(mei, here.lounge)}
        to_staff = {one.name for one in here.living.commands(adam, here.lounge)}
        privately = {one.name for one in here.living.commands(rick, rick)}

        assert in_group["charter"] == "what we are here for, and the rules"
        assert in_chinese.keys() == in_group.keys()
        assert all(in_chinese[name] != about for name, about in in_group.items())
        assert "ban" in to_staff
        assert "ban" not in in_group
        assert "start" in privately
        assert not [one for one in here.living.places() if one.person == rick]
