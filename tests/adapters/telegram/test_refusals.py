"""What Telegram refuses is already so, not now, or never - and then it says which right is missing."""

import pytest
from telegram.error import (
    BadRequest,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    TelegramError,
    TimedOut,
)

from bot.adapters.telegram.refusals import SOON, receipt_of
from bot.app.ports import Done, Later, Never
from bot.domain.effects import Answer, Ban, Delete, Kick, Mute, Rewrite, Say, Text, Unban, Unmute

CHAT = -1002000000001
SAY = Say(chat=CHAT, text=Text(key="x"), language="en")
REWRITE = Rewrite(chat=CHAT, message=1, text=Text(key="x"), language="en")
ANSWER = Answer(chat=CHAT, query="q", text=None, language="en")
DELETE = Delete(chat=CHAT, messages=(1,))
MUTE, BAN = Mute(chat=CHAT, user=1, until=None), Ban(chat=CHAT, user=1, until=None)
KICK, UNMUTE, UNBAN = Kick(chat=CHAT, user=1), Unmute(chat=CHAT, user=1), Unban(chat=CHAT, user=1)


@pytest.mark.parametrize(
    ("effect", "said"),
    [
        (DELETE, "message to delete not found"),
        (KICK, "user not found"),
        (UNMUTE, "PARTICIPANT_ID_INVALID"),
        (UNBAN, "USER_NOT_PARTICIPANT"),
        (UNBAN, "method is available for supergroup and channel chats only"),
        (REWRITE, "message is not modified: specified new message content is exactly the same"),
        (REWRITE, "message to edit not found"),
        (ANSWER, "query is too old and response timeout expired or query ID is invalid"),
    ],
)
def test_what_is_already_so_is_done(effect, said):
    assert receipt_of(effect, BadRequest(f"Bad Request: {said}")) == Done()


@pytest.mark.parametrize(
    ("effect", "refused", "lacks"),
    [
        (BAN, BadRequest("Bad Request: user not found"), ""),
        (MUTE, BadRequest("Bad Request: method is available only for supergroups"), ""),
        (MUTE, BadRequest("Bad Request: user is an administrator of the chat"), ""),
        (MUTE, BadRequest("Bad Request: not enough rights to restrict/unrestrict chat member"), "restrict"),
        (BAN, BadRequest("Bad Request: CHAT_ADMIN_REQUIRED"), "restrict"),
        (BAN, BadRequest("Bad Request: can't remove chat owner"), ""),
        (DELETE, BadRequest("Bad Request: MESSAGE_DELETE_FORBIDDEN"), "delete"),
        (SAY, BadRequest("Bad Request: TOPIC_CLOSED"), "topics"),
        (SAY, BadRequest("Bad Request: not enough rights to send text messages to the chat"), ""),
        (SAY, BadRequest("Bad Request: chat not found"), ""),
        (SAY, Forbidden("Forbidden: bot was kicked from the supergroup chat"), ""),
        (SAY, InvalidToken("Not Found"), ""),
    ],
)
def test_what_can_never_be_says_why_and_which_right_is_missing(effect, refused, lacks):
    receipt = receipt_of(effect, refused)

    assert isinstance(receipt, Never)
    assert receipt.why
    assert receipt.lacks == lacks


@pytest.mark.parametrize(
    "trouble",
    [
        TimedOut(),
        NetworkError("Bad Gateway"),
        Conflict("terminated"),
        InvalidToken("Unauthorized"),
        TelegramError("Invalid server response"),
    ],
)
def test_trouble_on_the_way_is_for_later(trouble):
    assert receipt_of(SAY, trouble) == Later(seconds=SOON)
