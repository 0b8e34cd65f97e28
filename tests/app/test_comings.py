"""Who comes, goes and leads; and groups that become supergroups."""

import pytest

from bot.domain.charter.values import Age, Word
from bot.domain.effects import Delete, LookAt
from bot.domain.events import (
    ALL_RIGHTS,
    GroupMigrated,
    MemberChanged,
    Membership,
    PeopleArrived,
    Person,
    PersonLeft,
)
from bot.domain.ids import ChatId, GroupName, MessageId
from tests import builders
from tests.builders import LOUNGE, MARKET, NOON, OFFICE
from tests.support.house import (
    ALICE,
    BOB,
    HELPER,
    ME,
    MOD,
    OWNER,
    STAFF,
    chat,
    done,
    keys,
    says,
    update,
    words,
)

NEW = ChatId(-1009)
DORA = Person(id=21, name="Dora", username="dora")
OUT, IN = Membership(status="left"), Membership(status="member")
ADMIN = Membership(status="admin", rights=frozenset({"restrict", "delete"}))
ADS = builders.rule("ads", builders.when(contains=(Word("casino"),)))
YOUNG = builders.rule("young", builders.when(contains=(Word("buy"),), in_the_group=Age("under", 3600)))


@pytest.fixture(autouse=True)
def in_force(house):
    house.adopt(builders.charter(ADS, YOUNG))


def changes(person=DORA, was=OUT, now=IN, *, where=LOUNGE, at=NOON, **more):
    place = chat(where, **more.pop("chat", {}))
    return MemberChanged(update=update(), at=at, chat=place, person=person, was=was, now=now, **more)


def arrives(*people, at=NOON, where=LOUNGE):
    return PeopleArrived(update=update(), at=at, chat=chat(where), message=MessageId(7), people=people)


def leaves(person, at=NOON):
    return PersonLeft(update=update(), at=at, chat=chat(), message=MessageId(8), person=person)


def migrates(old=LOUNGE, new=NEW):
    return GroupMigrated(update=update(), at=NOON, old=old, new=new)


async def inside(house, person):
    found = await house.books(lambda books: books.members({person.id: person}, at=NOON, since=NOON))
    return found[person.id].inside_since


@pytest.mark.parametrize("joins", [changes(at=NOON - 60), arrives(DORA, at=NOON - 60)])
async def test_a_join_counts_from_its_moment(house, joins):
    await house.give(joins)

    assert done(await house.says("buy", by=DORA))
    assert not done(await house.says("buy", by=DORA, at=NOON + 3600))


async def test_a_join_counts_for_messages_of_the_same_batch(house):
    await house.says("hi", by=DORA, at=NOON - 7200)

    assert done(await house.give(changes(at=NOON - 60), says("buy", by=DORA)))


async def test_one_join_told_twice_is_one_join(house):
    await house.give(changes(at=NOON), arrives(DORA, at=NOON + 1))

    assert await inside(house, DORA) == {LOUNGE: NOON}


async def test_who_leaves_and_comes_back_joins_anew(house):
    await house.give(changes(at=NOON), leaves(DORA, at=NOON + 10), changes(at=NOON + 20))

    assert await inside(house, DORA) == {LOUNGE: NOON + 20}


@pytest.mark.parametrize("now", [OUT, Membership(status="banned")])
async def test_who_left_or_was_banned_is_not_inside(house, now):
    await house.give(changes(at=NOON), changes(was=IN, now=now, at=NOON + 5))

    assert await inside(house, DORA) == {}


async def test_bots_and_chats_of_strangers_are_not_kept(house):
    robot = Person(id=31, name="Robot", bot=True)

    await house.give(
        arrives(robot), changes(robot), leaves(robot), arrives(DORA, where=-5), changes(where=-5)
    )

    assert await inside(house, DORA) == {}
    assert await house.books(lambda books: books.person(robot.id)) is None


async def test_a_private_chat_with_the_bot_is_no_group(house):
    blocked = changes(ME, was=IN, now=Membership(status="banned"), me=True, chat={"kind": "private"})

    assert await house.give(blocked) == []
    assert house.force.groups[LOUNGE].me == Membership(status="admin", rights=ALL_RIGHTS)


async def test_a_chat_that_the_charter_does_not_name_is_looked_at_without_a_word(house):
    house.looks[ChatId(-77)] = house.seen(ChatId(-77), me=IN)

    await house.handle.look_at([ChatId(-77)])

    assert house.queued == []


async def test_a_new_administrator_is_staff_from_the_next_message_on(house):
    effects = await house.give(
        says("casino", by=ALICE),
        changes(ALICE, was=IN, now=ADMIN),
        says("casino", by=ALICE),
        says("/kick @bobby", by=ALICE),
    )

    assert len([effect for effect in done(effects) if isinstance(effect, Delete)]) == 1
    assert "notice-kicked" in keys(effects)


async def test_who_is_no_longer_administrator_is_judged(house):
    await house.give(changes(MOD, was=ADMIN, now=IN))

    assert done(await house.says("casino", by=MOD))
    assert await house.says("/kick @bobby", by=MOD, at=NOON + 90) == []


async def test_staff_are_remembered_over_a_restart(house):
    await house.give(changes(ALICE, was=IN, now=ADMIN))

    groups = await house.books(lambda books: books.groups())

    assert set(groups[LOUNGE].staff) == {OWNER.id, MOD.id, HELPER.id, ALICE.id}


async def test_the_bot_that_becomes_administrator_looks_around(house):
    joined = changes(ME, was=OUT, now=Membership(status="admin", rights=ALL_RIGHTS), where=MARKET, me=True)

    assert await house.give(joined) == [LookAt(chat=MARKET)]


async def test_the_bot_that_was_removed_does_not_look(house):
    assert await house.give(changes(ME, was=IN, now=OUT, where=MARKET, me=True)) == []
    assert house.force.groups[MARKET].me == OUT


@pytest.mark.parametrize(
    ("me", "kind", "said"),
    [
        (IN, "supergroup", ["office-no-admin"]),
        (Membership(status="admin"), "supergroup", ["office-lacks-delete", "office-lacks-restrict"]),
        (Membership(status="admin", rights=frozenset({"delete"})), "supergroup", ["office-lacks-restrict"]),
        (Membership(status="admin", rights=ALL_RIGHTS), "group", ["office-basic-group"]),
        (Membership(status="admin", rights=ALL_RIGHTS), "supergroup", []),
        (IN, "channel", []),
    ],
)
async def test_what_the_bot_can_not_do_is_told_to_staff_once(house, me, kind, said):
    house.looks[LOUNGE] = house.seen(LOUNGE, me=me, kind=kind)

    await house.handle.look_at([LOUNGE])
    await house.handle.look_at([LOUNGE])

    told = [queued.effect for queued in house.queued]
    assert keys(told) == said
    assert all("Lounge" in line for line in words(told))
    assert {effect.chat for effect in told} <= {OFFICE}


async def test_it_is_told_again_after_the_rights_changed(house):
    house.looks[LOUNGE] = house.seen(LOUNGE, me=Membership(status="admin"))
    await house.handle.look_at([LOUNGE])
    some = Membership(status="admin", rights=frozenset({"pin"}))
    await house.give(changes(ME, was=Membership(status="admin"), now=some, me=True))
    house.forget()
    house.clock.move(60)

    await house.handle.look_at([LOUNGE])

    assert keys([queued.effect for queued in house.queued]) == [
        "office-lacks-delete",
        "office-lacks-restrict",
    ]


async def test_everything_of_a_group_moves_to_the_supergroup(house):
    await house.says("/warn @alice", by=MOD)

    effects = await house.give(
        migrates(), says("casino", by=ALICE, chat=NEW), says("casino", by=MOD, chat=NEW)
    )

    assert LookAt(chat=NEW) in effects
    assert len([effect for effect in done(effects) if isinstance(effect, Delete)]) == 1
    assert [strike.chat for strike in await house.strikes(ALICE)] == [NEW, NEW]
    assert house.force.groups[NEW].name == GroupName("lounge")


async def test_a_migration_told_twice_moves_once(house):
    await house.give(migrates(), migrates())
    await house.give(migrates())

    assert set(house.force.groups[NEW].staff) == {person.id for person, _ in STAFF}


async def test_the_supergroup_may_tell_of_itself_before_the_migration(house):
    me = Membership(status="admin", rights=ALL_RIGHTS)
    early = changes(ME, was=OUT, now=me, where=NEW, me=True)

    effects = await house.give(early, migrates(), says("casino", by=MOD, chat=NEW))

    assert done(effects) == []
    assert house.force.groups[NEW].name == GroupName("lounge")
    assert house.force.groups[NEW].me == me
    assert MOD.id in house.force.groups[NEW].staff


async def test_who_writes_in_the_supergroup_is_judged_in_the_batch_that_brought_the_migration(house, caplog):
    effects = await house.give(migrates(), says("casino", by=DORA, chat=NEW))

    assert [effect.chat for effect in effects if isinstance(effect, Delete)] == [NEW]
    assert "batch_failed" not in caplog.text


async def test_what_the_old_group_tells_afterwards_changes_nothing(house):
    await house.give(migrates())
    before = house.force.groups[NEW]

    await house.give(
        changes(ME, was=ADMIN, now=OUT, me=True, chat={"kind": "group"}),
        changes(DORA),
        arrives(DORA),
        leaves(ALICE),
    )
    await house.handle.look_at([LOUNGE])

    assert house.force.groups[NEW] == before
    assert before.kind == "supergroup"


async def test_a_ban_after_a_migration_reaches_each_chat_once(house):
    await house.give(migrates())
    house.force.know(*(await house.books(lambda books: (books.groups(), books.aliases()))))

    effects = done(await house.says("/ban @alice", by=MOD, chat=MARKET))

    assert sorted(effect.chat for effect in effects) == sorted([NEW, MARKET, OFFICE])


async def test_strangers_that_migrate_are_none_of_ours(house):
    assert await house.give(migrates(old=-70, new=-71)) == []


async def test_a_new_name_is_taken_over_when_somebody_comes(house):
    await house.give(changes(Person(id=BOB.id, name="Robert", username="rob"), was=IN, now=IN))

    assert (await house.books(lambda books: books.person_named("ROB"))).name == "Robert"
