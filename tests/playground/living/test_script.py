"""People live by themselves, at the pace of the visitor; the same scene gives the same order."""

import asyncio

import pytest

from bot.cli.demo import ON_THE_PAGE
from bot.cli.living import settings_in
from bot.playground.demo.reading import SceneError, read, read_text
from bot.playground.living.talks import Talks
from bot.wiring import verify
from tests.support.living import SCENE, club

TALKING = SCENE.replace(
    "steps: []",
    """\
steps:
  - {do: say, who: mei, in: lounge, text: 大家晚上好, means: {en: "Good evening, everybody."}}
talks:
  - - {do: say, who: rick, in: lounge, as: a, text: How long does green tea keep?}
    - {do: say, who: mei, in: lounge, answers: a, text: 一个月}
incidents:
  - - {do: join, who: nora, in: lounge}
    - {do: say, who: nora, in: lounge, text: "Win: https://t.me/+QmFkSWRlYQ"}
""",
).replace("zh: 新人}}", "zh: 新人}, names: [Nora, Lena]}")


def texts(here):
    return [one.text for one in here.living.bubbles(here.lounge)]


async def test_who_pauses_says_nothing_and_goes_on_where_they_were():
    async with club(scene=TALKING) as here:
        assert texts(here) == []
        here.living.script.set_speed(100)
        await here.until(lambda: "一个月" in texts(here))

        assert texts(here)[:3] == ["大家晚上好", "How long does green tea keep?", "一个月"]
        assert here.living.bubbles(here.lounge)[0].means == {"en": "Good evening, everybody."}


async def test_at_ten_times_the_pace_the_world_s_time_goes_ten_times_as_fast():
    async with club(scene=TALKING) as here:
        loop, begun = asyncio.get_running_loop(), here.living.now()
        here.living.script.set_speed(10)
        started = loop.time()
        await here.until(lambda: "一个月" in texts(here))
        ours, theirs = loop.time() - started, here.living.now() - begun

        assert theirs == pytest.approx(10 * ours, abs=2 + ours)


async def test_whoever_is_banned_is_followed_by_the_next_of_their_kind():
    async with club(scene=TALKING) as here:
        here.living.script.set_speed(100)
        assert await here.until(
            lambda: [
                one
                for one in here.living.bubbles(here.lounge)
                if one.told and here.words(one.told) == "Lena joined the group"
            ]
        )

        spam = next(one for one in here.living.bubbles(here.lounge) if one.text.startswith("Win"))
        assert (await here.gone((here.lounge, spam.message))).gone.rules == ("scams",)


async def test_the_visitor_stays_who_they_are_when_the_script_goes_on():
    async with club(scene=TALKING) as here:
        nora = here.who("nora")
        here.done(here.living.acts.private(nora, "/start"))
        here.living.script.set_speed(100)
        await here.until(lambda: here.who("nora") != nora)

        assert nora in {one.user for one in here.living.people()}


def test_every_talk_has_its_turn_before_one_comes_again():
    talks = Talks([[number] for number in range(9)], "seed")
    rounds = [[talks.next()[0] for _ in range(9)] for _ in range(3)]

    assert all(sorted(one) == list(range(9)) for one in rounds)
    assert rounds[0] != rounds[1]
    again = Talks([[number] for number in range(9)], "seed")
    assert [again.next()[0] for _ in range(9)] == rounds[0]


def test_a_fault_in_a_talk_is_told_with_its_line():
    broken = TALKING.replace("who: mei, in: lounge, answers: a", "who: mai, in: lounge, answers: b")

    with pytest.raises(SceneError) as wrong:
        read_text("scene.yaml", broken)

    line = next(number for number, one in enumerate(broken.splitlines(), 1) if "who: mai" in one)
    assert [one.partition(": ")[0] for one in wrong.value.faults] == [f"scene.yaml:{line}"] * 2


async def test_the_sample_club_has_people_of_every_tier_and_books_that_are_right():
    async with club(scene=ON_THE_PAGE.read_text("utf-8")) as here:
        tiers = {(await here.stands(one.key)).tier for one in here.living.people() if one.key not in NEW}

        assert tiers == {"member", "group owner", "distributor"}
        assert here.living.bubbles(here.lounge)
        assert here.living.now() - int(read(ON_THE_PAGE).begins.timestamp()) < 10
        assert here.living.stage.world.complaints == []
        file = here.living.file
        verified = await verify(settings_in(file.parent, file, here.living.play.url), only_decisions=False)
        assert (verified.balances > 0, verified.tiers > 0, verified.differences) == (True, True, ())


NEW = {"nora", "guest", "keke", "viktor", "boss"}
