"""Gateway and poller against a Bot API that is as strict as the real one."""

import pytest

from bot.adapters.telegram.gateway import TelegramGateway
from bot.adapters.telegram.poll import Poller
from bot.adapters.telegram.render import Words
from bot.adapters.telegram.request import Api
from bot.app.ports import ChatSeen, Done, Later, Moved, Never
from bot.domain.effects import Ban, Delete, Kick, LookAt, Mute, Say, Text, Unban, Unmute
from bot.domain.events import MemberChanged, MessagePosted
from bot.playground.server import World, playing
from tests.adapters.telegram.conftest import FakeCatalog

HELLO = Text(key="hello")


class WorldClock:
    """The playground's time, on which nobody waits."""

    def __init__(self, world):
        self.world = world

    def now(self):
        return float(self.world.clock.now())

    async def sleep_until(self, at):
        return


@pytest.fixture
def world():
    return World()


@pytest.fixture
def olga(world):
    return world.user("Olga", "olga")


@pytest.fixture
def ann(world):
    return world.user("Ann", "ann_k")


@pytest.fixture
def group(world, olga, ann):
    return world.supergroup("Lounge", olga, ann)


@pytest.fixture
async def play(world, group):
    async with playing(world) as play:
        yield play
    assert not world.complaints


@pytest.fixture
async def api(world, play):
    api = Api(token=world.token, url=play.url)
    yield api
    await api.close()


@pytest.fixture
async def gateway(world, api):
    me = (await Poller(api, WorldClock(world)).meet()).id
    return TelegramGateway(api, Words(FakeCatalog(), lambda: "UTC"), WorldClock(world), me)


async def test_what_happens_is_read_in_order_and_joins_come_to_those_who_asked(world, api, group, ann):
    bob = world.user("Bob", "bob")
    poller = Poller(api, WorldClock(world))
    seen = []
    world.say(ann, group, "hello")

    async for batch in poller.batches():
        await poller.acknowledge(batch)
        if not seen:
            world.join(bob, group)
            world.say(bob, group, "hi")
        seen += [event for event in batch.events if isinstance(event, MessagePosted | MemberChanged)]
        if len(seen) == 3:
            break

    said, joined, answered = seen
    assert (said.post.text, joined.person.name, answered.post.text) == ("hello", "Bob", "hi")


async def test_a_muted_member_gets_back_what_everybody_may(world, gateway, group, ann):
    until = int(world.clock.now()) + 3600

    assert await gateway.perform(Mute(chat=group.id, user=ann.id, until=until)) == Done()
    muted = world.member(group, ann)
    assert (muted.status, muted.until, muted.flags["can_send_messages"]) == ("restricted", until, False)

    assert await gateway.perform(Unmute(chat=group.id, user=ann.id)) == Done()
    assert world.member(group, ann).flags.get("can_send_messages", True) is True


async def test_a_kicked_member_may_come_back(world, gateway, group, ann):
    assert await gateway.perform(Kick(chat=group.id, user=ann.id)) == Done()
    assert world.member(group, ann).status == "left"

    world.join(ann, group)
    assert world.member(group, ann).status == "member"


async def test_a_kick_does_not_lift_the_ban_of_another(world, gateway, group, olga, ann):
    world.ban(olga, ann, group)

    assert await gateway.perform(Kick(chat=group.id, user=ann.id)) == Done()
    assert world.member(group, ann).status == "kicked"


async def test_a_ban_holds_until_it_is_lifted(world, gateway, group, ann):
    assert await gateway.perform(Ban(chat=group.id, user=ann.id, until=None)) == Done()
    assert world.member(group, ann).status == "kicked"

    assert await gateway.perform(Unban(chat=group.id, user=ann.id)) == Done()
    assert world.member(group, ann).status == "left"


async def test_an_unban_removes_nobody_who_is_inside(world, gateway, group, ann):
    assert await gateway.perform(Unban(chat=group.id, user=ann.id)) == Done()
    assert world.member(group, ann).status == "member"


async def test_the_owner_can_be_neither_muted_nor_kicked(gateway, group, olga):
    for effect in (Mute(chat=group.id, user=olga.id, until=None), Kick(chat=group.id, user=olga.id)):
        assert isinstance(await gateway.perform(effect), Never)


async def test_messages_are_deleted_and_a_second_time_is_no_fault(world, gateway, group, ann):
    spam = [world.say(ann, group, f"spam {number}") for number in range(3)]
    delete = Delete(chat=group.id, messages=tuple(message.id for message in spam))

    assert await gateway.perform(delete) == Done()
    assert all(message.deleted for message in spam)
    assert await gateway.perform(Delete(chat=group.id, messages=(spam[0].id,))) == Done()


async def test_without_the_right_the_missing_one_is_named(world, gateway, group, ann):
    world.promote(world.bot, group, "can_restrict_members")
    spam = world.say(ann, group, "spam")

    receipt = await gateway.perform(Delete(chat=group.id, messages=(spam.id,)))

    assert isinstance(receipt, Never)
    assert receipt.lacks == "delete"


async def test_what_is_said_is_read_by_the_group(world, gateway, group, ann):
    asked = world.say(ann, group, "what?")

    receipt = await gateway.perform(Say(chat=group.id, text=HELLO, language="en", reply_to=asked.id))

    assert isinstance(receipt, Done)
    assert group.messages[receipt.message].text == "hello en UTC"


async def test_a_look_shows_people_who_lead(world, gateway, group, olga):
    seen = await gateway.perform(LookAt(chat=group.id))

    assert isinstance(seen, ChatSeen)
    assert [(person.id, how.status) for person, how in seen.staff] == [(olga.id, "owner")]
    assert seen.me.status == "admin"


async def test_a_group_that_moved_says_where(world, gateway, olga):
    basic = world.group("Small", olga)
    grown = world.migrate(basic)

    assert await gateway.perform(Say(chat=basic.id, text=HELLO, language="en")) == Moved(to=grown.id)


async def test_a_basic_group_mutes_nobody(world, gateway, olga, ann):
    basic = world.group("Small", olga, ann)

    receipt = await gateway.perform(Mute(chat=basic.id, user=ann.id, until=None))

    assert isinstance(receipt, Never)
    assert "supergroup" in receipt.why


async def test_trouble_on_the_way_is_for_later(play, gateway, group):
    say = Say(chat=group.id, text=HELLO, language="en")

    play.faults.too_many("sendMessage", retry_after=3)
    assert await gateway.perform(say) == Later(seconds=3, limited=True)
    play.faults.drop("sendMessage", when="before")
    assert isinstance(await gateway.perform(say), Later)
    play.faults.fail("sendMessage", code=502)
    assert isinstance(await gateway.perform(say), Later)
