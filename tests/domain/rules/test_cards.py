"""What staff are asked."""

import pytest

from bot.domain.charter.values import BanFor, KickOut, MuteFor, Warn
from bot.domain.outcome import Card
from bot.domain.rules.cards import agree_words, ended, name_of, question, refuse_words, step_of
from bot.texts.catalog import Catalog
from tests.builders import ALICE, LOUNGE, NOON


def card(step="ban", seconds=None):
    return Card(
        chat=LOUNGE,
        member=1,
        user=ALICE,
        rule="ads",
        step=step,
        seconds=seconds,
        needs="restrict",
        expires=NOON,
    )


def plain(text):
    return Catalog(strict=True).plain(text, "en")


@pytest.mark.parametrize("step", [Warn(), MuteFor(60), KickOut(), BanFor(), BanFor(60)])
def test_a_card_keeps_its_step(step):
    assert step_of(card(name_of(step), getattr(step, "seconds", None))) == step


def test_a_card_asks():
    assert plain(question(card(), name="Alice", group="Lounge", says={"": "No ads."})).splitlines() == [
        "The next step for Alice in Lounge: a ban. Shall it happen?",
        "• No ads.",
        (
            "Until you answer, the member may not write. "
            "If nobody answers, this closes on Nov 15, 2023 12:00 and the member may write again."
        ),
    ]
    assert (plain(agree_words(card("mute", 60))), plain(refuse_words())) == ("Yes: muted for 1 minute", "No")


def test_a_card_about_a_channel_does_not_say_that_it_is_mute():
    about = Card(
        chat=LOUNGE,
        member=1,
        user=-1009,
        rule="ads",
        step="ban",
        seconds=None,
        needs="restrict",
        expires=NOON,
    )

    asked = plain(question(about, name="Pots and Pans", group="Lounge", says={"": "No ads."})).splitlines()

    assert asked[-1] == "If nobody answers, this closes on Nov 15, 2023 12:00 and nothing happens."


@pytest.mark.parametrize(
    ("ending", "words"),
    [
        ("agreed", "Olga agreed: a ban"),
        ("refused", "Olga refused: a ban"),
        ("expired", "Nobody answered in time, so this did not happen: a ban"),
        ("withdrawn", "The operator took back what the rule did, so this did not happen: a ban"),
    ],
)
def test_a_card_ends(ending, words):
    assert plain(ended(card(), ending, "Olga")) == words
