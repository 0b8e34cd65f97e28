"""The charter on the visitor's desk: checked while they write, adopted or refused by the bot itself."""

import pytest

from tests.support.living import CHARTER, club

SPAM = "Best pots in town https://pots.example"


def changed(text, old, new):
    assert old in text
    return text.replace(old, new, 1)


async def test_a_fault_is_told_with_its_place_and_its_remedy():
    async with club() as here:
        text = changed(here.living.charter.text(), "links to: any site", "links too: any site")
        (fault,) = here.living.charter.check(text)

        line = next(
            number for number, one in enumerate(text.splitlines(), 1) if one.strip().startswith("links too")
        )
        assert (fault.line, fault.column, fault.level, fault.file) == (line, 7, "error", "")
        assert "links too" in here.words(fault.message)
        assert "links to" in here.words(fault.remedy, "zh")
        assert here.living.charter.check(here.living.charter.text()) == ()


async def test_a_charter_with_faults_is_refused_and_the_old_one_stays():
    async with club() as here:
        desk = here.living.charter
        text = changed(desk.text(), "links to: any site", "links too: any site")
        adoption = await desk.adopt(text)

        assert (adoption.adopted, adoption.number, desk.number, desk.text()) == (False, None, 1, text)
        assert desk.standing == desk.original
        assert adoption.faults == desk.check(text)
        assert here.words(adoption.told) == "The bot does not take this charter. Version 1 stays in force."
        assert await here.says(here.office, "links too")
        await here.gone(here.say("rick", SPAM))


async def test_a_changed_charter_holds_from_then_on():
    async with club() as here:
        desk = here.living.charter
        adoption = await desk.adopt(
            changed(desk.text(), "camellia.example,", "camellia.example, cups.example,")
        )
        (look,) = (await here.judged(here.say("rick", "Best cups in town https://cups.example"))).looks

        assert (adoption.number, desk.number, look.charter) == (2, 2, 2)
        assert desk.standing == desk.text() != desk.original
        assert here.words(adoption.told, "zh") == "章程第 2 版已生效。"
        assert not [one for one in look.rules if one.held]


async def test_reset_brings_back_the_charter_that_was_there_first():
    async with club() as here:
        desk = here.living.charter
        await desk.adopt(changed(desk.text(), "camellia.example,", "camellia.example, cups.example,"))
        adoption = await desk.reset()

        assert (adoption.number, desk.text()) == (3, CHARTER.read_text("utf-8"))
        await here.gone(here.say("rick", SPAM))


async def test_saving_what_is_in_force_changes_nothing():
    async with club() as here:
        assert (await here.living.charter.adopt(here.living.charter.text())).number == 1


@pytest.mark.parametrize("text", ["", "{", "charter: 1\n", "a: &b 1\n", "\ufeff\tx"])
async def test_whatever_is_written_is_answered_by_faults(text):
    async with club() as here:
        assert here.living.charter.check(text)


async def test_the_file_of_the_installation_is_never_written(tmp_path):
    own = tmp_path / "charter.yaml"
    text = changed(
        CHARTER.read_text("utf-8"),
        "our sites: [camellia.example, wikipedia.org]",
        "our sites: {file: sites.txt}",
    )
    own.write_text(text, encoding="utf-8")
    (tmp_path / "sites.txt").write_text("camellia.example\nwikipedia.org\n", encoding="utf-8")
    async with club(own) as here:
        assert here.living.charter.check(here.living.charter.text()) == ()
        assert (await here.living.charter.adopt(text + "\n")).number == 2

    assert own.read_text("utf-8") == text
