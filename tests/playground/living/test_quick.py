"""An act shows its effect at once."""

from asyncio import get_running_loop
from statistics import median

from tests.support.living import club

AT_ONCE = 0.3


async def test_spam_is_seen_deleted_within_300_ms():
    async with club() as here:
        loop, took = get_running_loop(), []
        for number in range(9):
            guest = here.living.acts.newcomer(f"Guest {number}")
            assert here.living.acts.join(guest, here.lounge).ok
            begun = loop.time()
            spam = here.done(here.living.acts.say(guest, here.lounge, f"https://pots.example/{number}"))
            await here.gone(spam)
            took.append(loop.time() - begun)
        print(f"seen deleted after {median(took) * 1000:.0f} ms, at most {max(took) * 1000:.0f} ms")

        assert median(took) < AT_ONCE
