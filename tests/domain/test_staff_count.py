"""What staff write is not judged, and counts all the same where contribution counts for something."""

from bot.domain.charter.schema_standing import Needs, Points, Tier
from bot.domain.charter.values import Word
from bot.domain.facts import Sanction
from bot.domain.ids import MemberKey, TierName
from tests import builders
from tests.builders import ALICE, LOUNGE, NOON

ADS = builders.rule("ads", builders.when(contains=(Word("casino"),)))
TIERS = (
    Tier(name=TierName("member")),
    Tier(name=TierName("host"), needs=Needs(points=3)),
)


def of_staff(**more):
    known = builders.facts(staff_of={LOUNGE: [ALICE]})
    return builders.follows(builders.charter(ADS, **more), builders.posted("my casino"), known), known


def test_with_points_it_is_counted():
    outcome, _ = of_staff(points=Points())

    assert (outcome.exempt, outcome.verdicts, outcome.effects) == ("staff", (), ())
    assert outcome.counted is not None


def test_without_them_it_is_passed_over():
    assert of_staff()[0].counted is None


def test_an_edit_of_a_known_message_counts_nothing_more():
    outcome, known = of_staff(points=Points())
    known.messages[outcome.counted.chat, outcome.counted.message] = outcome.counted
    message = builders.post("my casino", message=outcome.counted.message)

    again = builders.follows(builders.charter(ADS, points=Points()), builders.edited(message, "a cup"), known)

    assert (again.exempt, again.counted) == ("staff", None)


def test_tiers_ask_for_contribution_even_without_points():
    assert builders.charter().contribution is None
    assert builders.charter(tiers=TIERS).contribution == Points()
    assert builders.charter(points=Points(day_cap=3)).contribution == Points(day_cap=3)


def test_a_sanction_lasts_from_its_beginning_to_its_end():
    short = Sanction(member=MemberKey(1), chat=LOUNGE, kind="mute", since=NOON, until=NOON + 10)

    assert [short.lasts(at) for at in (NOON - 1, NOON, NOON + 9, NOON + 10)] == [False, True, True, False]
    assert Sanction(member=MemberKey(1), chat=LOUNGE, kind="ban", since=NOON).lasts(NOON + 10**9)
