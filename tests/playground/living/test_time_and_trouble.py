"""Time moves and everything due happens; trouble comes and goes, and nothing is lost."""

from tests.support.living import club

HOUR, DAY = 3600, 86_400
SPAM = "Best pots in town https://pots.example"


async def test_the_next_activity_is_told_and_happens():
    async with club() as here:
        coming = await here.living.time.coming()
        went = await here.living.time.to_next()
        post = await here.says(here.lounge, "What are you drinking today?")

        assert went == coming
        assert here.words(coming.what).startswith("morning question: What are you drinking today?")
        assert 0 <= post.at - coming.at <= 2
        assert (await here.living.time.coming()).at == coming.at + DAY


async def test_a_charter_without_activities_has_nothing_coming(tmp_path):
    charter = tmp_path / "charter.yaml"
    charter.write_text(
        "charter: 1\n"
        "community: {name: Club, goal: Tea.}\n"
        "groups: {lounge: {chat: '@camelliatea'}}\n"
        "rules: {links: {says: No links., when: {links to: any site}, then: [delete]}}\n",
        encoding="utf-8",
    )
    async with club(charter) as here:
        assert await here.living.time.coming() is None
        assert await here.living.time.to_next() is None


async def test_a_mute_ends_in_its_time():
    async with club() as here:
        for number in range(2):
            await here.gone(here.say("rick", f"{SPAM}/{number}"))
        rick = here.who("rick")
        await here.until(lambda: _stands(here, rick) == "muted")
        refused = here.living.acts.say(rick, here.lounge, "Hey! Why can I not write?").refused

        assert here.words(refused) == "Rick may not write here until Oct 17, 2026 20:30."
        assert await here.living.time.move(HOUR)
        assert _stands(here, rick) == "member"
        assert here.living.acts.say(rick, here.lounge, "There I am again.").ok


async def test_a_notice_goes_when_it_is_no_longer_useful():
    async with club() as here:
        here.say("rick", SPAM)
        notice = await here.says(here.lounge, "this is a warning")
        await here.living.time.move(HOUR)

        assert (await here.gone((here.lounge, notice.message))).gone.by == "bot"


async def test_what_telegram_asks_to_wait_for_is_done_afterwards():
    async with club() as here:
        here.living.trouble.set_too_many(on=True)
        spam = here.say("rick", SPAM)
        await here.judged(spam)
        calls = here.living.play.log
        await calls.until(lambda: calls.of("deleteMessages", ok=False) or calls.of("deleteMessage", ok=False))
        assert here.living.bubble(spam).gone is None
        assert not await here.living.time.move(HOUR)

        here.living.trouble.set_too_many(on=False)
        assert (await here.gone(spam)).gone.rules == ("advertising",)


async def test_after_an_outage_the_bot_hears_what_it_missed():
    async with club() as here:
        here.living.trouble.set_outage(on=True)
        spam = here.say("rick", SPAM)
        assert here.words((await here.inspected(spam)).passed).startswith(
            "The bot has not seen this message."
        )

        here.living.trouble.set_outage(on=False)
        await here.gone(spam)
        assert (await here.stands("rick")).points == -10


async def test_both_troubles_are_switched_by_themselves():
    async with club() as here:
        here.living.trouble.set_too_many(on=True)
        here.living.trouble.set_outage(on=True)
        here.living.trouble.set_too_many(on=False)

        assert (here.living.trouble.outage, here.living.play.faults.is_out) == (True, True)
        assert not here.living.play.faults.planned


def _stands(here, user):
    return next(one for one in here.living.people() if one.user == user).stands[here.lounge]
