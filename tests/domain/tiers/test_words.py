"""Standing in words, as a member and staff read it, in both languages."""

import pytest
from hypothesis import given, strategies as st

from bot.domain.charter.schema_standing import DAY, Tier
from bot.domain.effects import Mention
from bot.domain.ids import TierName
from bot.domain.tiers.names import Names
from bot.domain.tiers.standing import Decision, Measure
from bot.domain.tiers.words import (
    AGREE,
    MAY,
    MISSING,
    NO_NAMES,
    REASONS,
    REFUSE,
    gives,
    message,
    missing,
    numbers,
    question,
    reason,
)
from bot.texts.catalog import Catalog
from tests.builders import NOON
from tests.support.standings import (
    LONG,
    MEMBER,
    OWNER,
    PARTNER,
    REGULAR,
    TIERS,
    decision_on,
    state,
    stats,
)

CATALOG = Catalog(strict=True)
ALICE = Mention(user=11, name="Alice")
SPARKS = Names(
    points={"en": "spark / sparks", "zh": "火花"}, tiers={REGULAR: {"en": "old friend", "zh": "老友"}}
)


def english(text):
    return CATALOG.plain(text, "en")


def chinese(text):
    return CATALOG.plain(text, "zh")


def need(name, has, wants, within=100 * DAY, tier=""):
    return Measure(need=name, has=has, wants=wants, within=within, tier=TierName(tier))


@pytest.mark.parametrize(
    ("measure", "words", "other"),
    [
        (
            need("points", 99, 100, None),
            "1 more point (you have 99 of 100)",
            "还差 1 积分（现在 99，需要 100）",
        ),
        (
            need("points", -5, 100, None),
            "105 more points (you have -5 of 100)",
            "还差 105 积分（现在 -5，需要 100）",
        ),
        (
            need("active", 17, 20),
            "3 more days of writing (you have 17 of 20 in the last 100 days)",
            "还需要有 3 天发言（最近100天有 17 天，需要 20 天）",
        ),
        (
            need("in the group", 27 * DAY, 30 * DAY, None),
            "3 days more with us (so far 27 days of 30 days)",
            "还需要在社群里再待 3天（已有 27天，需要 30天）",
        ),
        (
            need("time as", 0, 2 * DAY, None, "regular"),
            "2 days more as “regular” (so far 0 seconds of 2 days)",
            "还需要再当“regular” 2天（已有 0秒钟，需要 2天）",
        ),
        (
            need("thanked by", 4, 5),
            "thanks from 1 more person (you have 4 of 5 in the last 100 days)",
            "还需要得到 1 个人的感谢（最近100天有 4 人，需要 5 人）",
        ),
        (
            need("thanked on", 3, 7, None),
            "thanks on 4 more days (you have 3 of 7 so far)",
            "还需要有 4 天得到感谢（至今有 3 天，需要 7 天）",
        ),
        (
            need("strikes", 1, 0, 60 * DAY),
            "no strikes in the last 60 days (you have 1)",
            "最近60天的违规须为零（现在 1 次）",
        ),
        (
            need("strikes", 3, 2, None),
            "at most 2 strikes that still count (you have 3)",
            "仍然有效的违规不能超过 2 次（现在 3 次）",
        ),
        (need("approval", 0, 1, None), "a yes from the staff", "管理员同意"),
        (need("approval", 1, 2, None), "a yes from 2 of the staff (so far 1)", "2 位管理员同意（已有 1 位）"),
    ],
)
def test_what_is_missing_is_said_with_numbers(measure, words, other):
    (text,) = missing([measure])

    assert (english(text), chinese(text)) == (words, other)


def test_what_is_there_is_not_missing():
    assert missing([need("points", 100, 100), need("strikes", 0, 0)]) == ()


@given(
    st.sampled_from(sorted(MISSING)), st.integers(-5, 400), st.integers(0, 400), st.sampled_from([None, DAY])
)
def test_every_measure_has_words_in_every_language(name, has, wants, within):
    one = need(name, has, wants, within, "regular")

    said = [*missing([one]), *numbers([one])]

    assert all(CATALOG.html(text, language) for text in said for language in CATALOG.languages)


@pytest.mark.parametrize("kind", REASONS)
@pytest.mark.parametrize("cause", ["", "needs", "grace", "sanction", "return"])
def test_every_decision_has_a_reason_in_one_sentence(kind, cause):
    text = reason(Decision(kind=kind, was=REGULAR, to=MEMBER, cause=cause))

    assert english(text).endswith(".")
    assert chinese(text).endswith("。")


@pytest.mark.parametrize(
    ("decision", "words"),
    [
        pytest.param(decision_on(100), "All that “regular” needs is there.", id="up"),
        pytest.param(
            decision_on(100, standing=state(paused=REGULAR)),
            "The mute or ban is over: “regular” again.",
            id="back",
        ),
        pytest.param(
            decision_on(0, PARTNER, sanctioned=True),
            "A mute of a day or more, or a ban: “member” until it is over.",
            id="a sanction",
        ),
        pytest.param(
            decision_on(200, REGULAR, time_as=LONG),
            "All that “group owner” needs is there. Staff are asked.",
            id="a question",
        ),
        pytest.param(
            decision_on(0, REGULAR, review=True), "Something that keeps “regular” is missing.", id="a warning"
        ),
    ],
)
def test_the_reason_is_the_one_that_counted(decision, words):
    assert english(reason(decision)) == words


def told(decision, tiers=TIERS, names=NO_NAMES, **more):
    return message(decision, tiers, "Film Circle", names, **more)


def test_whoever_moves_up_reads_why_and_what_it_brings():
    tiers = (
        TIERS[0],
        Tier(
            name=REGULAR,
            needs=TIERS[1].needs,
            may=frozenset({"post links", "invite"}),
            invites=3,
            price=80,
            tag={"en": "Regular", "zh": "常客"},
        ),
    )

    assert english(told(decision_on(120, tiers=tiers), tiers)) == (
        "Congratulations! In Film Circle you have moved up: you are “regular” now. Thank you for all you do.\n"
        "What you have reached:\n"
        "• points: 120 (at least 100)\n"
        "• strikes that still count: 0 (at most 2)\n"
        "What you may do now:\n"
        "• post links\n"
        "• invite 3 people a month\n"
        "Your price: 80% of the list price.\n"
        "Your tag in the group: “Regular”."
    )


def test_a_tier_that_asks_and_brings_nothing_is_told_in_one_sentence():
    tiers = (TIERS[0], Tier(name=REGULAR))

    assert english(told(decision_on(0, tiers=tiers), tiers)).count("\n") == 0
    assert gives(tiers[1]) == ()


def test_a_warning_says_what_is_missing_and_until_when():
    assert english(told(decision_on(70, REGULAR, review=True))) == (
        "You are “regular” in Film Circle, and we would like you to stay that. Just now something is missing for it:\n"
        "• 20 more points (you have 70 of 90)\n"
        "To stay “regular”, nine tenths of each number that it took to get there are enough:"
        " the numbers above are those.\n"
        "You have until Nov 29, 2023 12:00. If it is there by then, nothing changes."
        " If not, you move down one step to “member”, and can move up again at any time."
    )


def test_a_recovery_is_good_news():
    decision = decision_on(90, standing=state(REGULAR, grace_until=NOON))

    assert english(told(decision)) == (
        "Good news: all that keeps you “regular” in Film Circle is there again. Nothing changes."
    )


def test_a_demotion_says_why_and_the_way_back():
    decision = decision_on(70, standing=state(REGULAR, grace_until=NOON), review=True)

    assert english(told(decision)) == (
        "In Film Circle you are “member” now, one step below “regular”."
        " The time to catch up is over, and this was still too little or too much:\n"
        "• points: 70 (at least 90)\n"
        "You are welcome to come back. For “regular” you need:\n"
        "• 30 more points (you have 70 of 100)"
    )


def test_a_sanction_says_that_the_tier_comes_back():
    assert english(told(decision_on(100, REGULAR, sanctioned=True))) == (
        "In Film Circle you are “member” as long as your mute or ban lasts.\n"
        "When it is over, you are “regular” again as soon as you have all that it takes."
        " Nobody has to agree to it again."
    )


def test_a_return_on_the_way_to_more_says_so():
    decision = decision_on(100, standing=state(paused=OWNER))

    assert english(told(decision)) == (
        "Welcome back! In Film Circle you are “regular” again.\n"
        "“group owner” comes back, too, as soon as all that it needs is there."
    )


def test_nothing_is_told_where_nothing_changes():
    assert told(decision_on(0)) is None
    assert told(decision_on(200, REGULAR, time_as=LONG)) is None


def test_staff_are_asked_with_the_numbers():
    decision = decision_on(200, REGULAR, time_as=LONG)

    assert english(question(decision, ALICE, TIERS, stats(200))) == (
        "Alice has reached what “group owner” needs:\n"
        "• points: 200 (at least 200)\n"
        "• strikes that still count: 0 (at most 2)\n"
        "• time as “regular”: 30 days (at least 30 days)\n"
        "Shall Alice move up? 2 of you have to agree."
    )
    assert (english(AGREE), chinese(REFUSE)) == ("Yes, move up", "暂不")


def test_staff_are_shown_the_one_giver():
    ring = {"from_one_giver": 55, "peer_points": 100, "peer_credits": 9}

    words = english(question(decision_on(100, **ring), ALICE, TIERS, stats(100, **ring)))

    assert "of the points given by other members, 55% come from one person" in words
    assert words.endswith("Shall Alice move up? One of you has to agree.")


@pytest.mark.parametrize("language", CATALOG.languages)
def test_every_message_can_be_said_in_every_language(language):
    everything = Tier(name=REGULAR, may=frozenset(MAY), invites=1, price=60, tag={"": "R"})
    decisions = (
        decision_on(100),
        decision_on(100, standing=state(paused=OWNER)),
        decision_on(0, REGULAR, review=True),
        decision_on(90, standing=state(REGULAR, grace_until=NOON)),
        decision_on(0, standing=state(PARTNER, grace_until=NOON), review=True),
        decision_on(0, PARTNER, sanctioned=True),
    )
    said = [*(told(decision, names=SPARKS) for decision in decisions), *gives(everything)]
    said.append(question(decision_on(200, REGULAR, time_as=LONG), ALICE, TIERS, stats(200), SPARKS))

    assert all(CATALOG.html(text, language) for text in said)
    assert len(gives(everything)) == 1 + len(MAY) + 2
