"""`housekeeping`: what it says, and what is wrong with it."""

import pytest

from bot.domain.charter.schema_housekeeping import Housekeeping
from tests.support.charters import charter, under_head, understood
from tests.support.mistakes import alone, mistakes

WHOLE = """\
housekeeping:
  welcome: Welcome to {group}, {member}!
  goodbye: Bye, {member}.
  notices stay for: 1 hour
  commands stay: no
  service messages stay: no
"""


def test_everything_stays_but_notices_of_the_bot_for_ten_minutes():
    assert charter(under_head("")).housekeeping == Housekeeping(
        welcome={}, goodbye={}, notices_stay=600, commands_stay=True, service_messages_stay=True
    )


def test_what_it_says_is_what_is_read():
    assert charter(under_head(WHOLE)).housekeeping == Housekeeping(
        welcome={"": "Welcome to {group}, {member}!"},
        goodbye={"": "Bye, {member}."},
        notices_stay=3600,
        commands_stay=False,
        service_messages_stay=False,
    )


MISTAKES = r"""
¦greeting: Hi | unknown-key greeting | mean welcome
¦clean up: yes | unknown-key clean up | choose welcome, goodbye, notices stay for, commands stay, service messages stay
welcome: ¦"Hi {member}, read {link}" | unknown-blank {link} | choose {member}, {group}
goodbye: ¦"Bye {memebr}" | unknown-blank {memebr} | mean {member}
notices stay for: ¦3 days | notices-stay 3 days | write notices stay for: 47 hours
notices stay for: ¦0 minutes | notices-stay 0 minutes | write notices stay for: 10 minutes
notices stay for: ¦10m | phrase 10m | write 10 minutes
commands stay: ¦true | want-choice commands stay true yes, no | write commands stay: yes
service messages stay: ¦off | want-choice service messages stay off yes, no | write service messages stay: no
"""


@pytest.mark.parametrize(
    "mistake",
    mistakes(MISTAKES, lambda line: under_head(f"housekeeping:\n  {line}\n")),
    ids=lambda m: m.fault,
)
def test_mistakes(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected


def test_notes_are_texts_by_name():
    read = charter(under_head("notes: {brewing: Hot., how to join: {en: Say hello.}}"))

    assert read.notes == {"brewing": {"": "Hot."}, "how to join": {"en": "Say hello."}}


NOTES = r"""
Tea: Hot.⏎  ¦tea: Cold. | same-note tea Tea 5 | rename-note
¦a, b: Hot. | name-sign a, b , | write a b:
¦long: LONG | text-too-long long 4097 4096 | shorten-text 4096
tea: ¦[Hot] | want-one tea […] | write-one tea
"""


@pytest.mark.parametrize(
    "mistake",
    mistakes(NOTES.replace("LONG", "x" * 4097), lambda line: under_head(f"notes:\n  {line}\n")),
    ids=lambda m: m.fault,
)
def test_mistakes_in_notes(mistake):
    found, expected = alone(mistake, understood)
    assert found == expected
