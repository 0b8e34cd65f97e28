from types import SimpleNamespace

from bot.playground.living import CommandShown
from bot.playground.page.completion import Offer, completed, is_whole, offers

PEOPLE = [
    SimpleNamespace(user=number, name=name, username=name.lower())
    for number, name in enumerate(("Ann", "Ben", "Bea"))
]
COMMANDS = (
    CommandShown(name="me", about="where you stand"),
    CommandShown(name="mute", about="silence somebody"),
)
ANN = SimpleNamespace(
    me=0, chat=-1, living=SimpleNamespace(people=lambda: PEOPLE, commands=lambda *_: COMMANDS)
)


def offered(text):
    return [one.words for one in offers(ANN, text)]


def test_a_slash_offers_commands_and_letters_fewer():
    assert offered("/") == ["/me", "/mute"]
    assert offered("/mu") == ["/mute"]
    assert offered("/x") == []


def test_every_command_is_offered_however_many_there_are():
    many = tuple(CommandShown(name=f"word{number}", about="") for number in range(30))
    somebody = SimpleNamespace(me=0, chat=-1, living=SimpleNamespace(commands=lambda *_: many))

    assert len(offers(somebody, "/")) == 30


def test_what_is_written_out_stands_first_and_is_whole():
    people = [
        SimpleNamespace(user=number, name=name, username=name.lower())
        for number, name in enumerate(("Ann", "Bennet", "Ben"))
    ]
    somebody = SimpleNamespace(me=0, chat=-1, living=SimpleNamespace(people=lambda: people))
    first, second = offers(somebody, "/warns @Ben")

    assert (first.words, second.words) == ("@ben", "@bennet")
    assert is_whole("/warns @Ben", first)
    assert not is_whole("/warns @be", first)
    assert not is_whole("/warns @ben", second)


def test_a_command_is_only_at_the_beginning():
    assert offered("try /me") == []


def test_at_offers_everybody_but_oneself():
    assert offered("/mute @") == ["@ben", "@bea"]
    assert offered("/mute @BE") == ["@ben", "@bea"]


def test_nothing_is_offered_for_ordinary_words_or_none():
    assert offered("") == offered("hello") == offered("/mute ") == []


def test_an_offer_takes_the_place_of_the_last_word():
    assert completed("/mute @b", Offer("@ben", "Ben")) == "/mute @ben "
    assert completed("/m", Offer("/mute", "")) == "/mute "
