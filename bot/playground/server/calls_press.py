"""The methods about buttons, polls and reactions. Each takes the world and the parameters."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from bot.playground.server.access import chat_for, message_in, writable
from bot.playground.server.calls_talk import checked, sent
from bot.playground.server.entities import units
from bot.playground.server.errors import bad_request
from bot.playground.server.records import Json, keyboard
from bot.playground.server.state import Poll

if TYPE_CHECKING:
    from bot.playground.server import methods_talk as m
    from bot.playground.server.state import State

QUERY_LIVES = 15 * 60
LONGEST_QUESTION, LONGEST_OPTION, MOST_OPTIONS = 300, 100, 12
SHORTEST_OPEN, LONGEST_OPEN = 5, 2_628_000


def answer_query(world: State, p: m.AnswerCallbackQuery) -> bool:
    """`answerCallbackQuery`: once, within 15 minutes."""
    query = world.queries.get(p.callback_query_id)
    if query is None or query.answer is not None or world.clock.now() - query.at > QUERY_LIVES:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    if len(p.text or "") > 200:  # noqa: PLR2004 - the Bot API's own number
        raise bad_request("MESSAGE_TOO_LONG")
    query.answer = {"text": p.text or "", "show_alert": bool(p.show_alert)}
    world.on_change()
    return True


def send_poll(world: State, p: m.SendPoll) -> Json:
    """`sendPoll`: anonymous unless said otherwise."""
    chat = writable(world, p.chat_id, p.message_thread_id)
    _check_poll(world, p)
    options = [
        {"persistent_id": str(i), "text": one.text, "voter_count": 0} for i, one in enumerate(p.options)
    ]
    body: Json = {
        "id": str(6_000_000_000_000_000 + world.next_number()),
        "question": p.question,
        "options": options,
        "total_voter_count": 0,
        "is_closed": bool(p.is_closed),
        "is_anonymous": p.is_anonymous is not False,
        "type": p.type or "regular",
        "allows_multiple_answers": bool(p.allows_multiple_answers),
        "allows_revoting": p.allows_revoting is not False,
        "members_only": bool(p.members_only),
    }
    if p.open_period is not None:
        body |= {"open_period": p.open_period, "close_date": world.clock.now() + p.open_period}
    elif p.close_date is not None:
        body |= {"open_period": p.close_date - world.clock.now(), "close_date": p.close_date}
    message = sent(world, chat, {"poll": body}, p)
    world.polls[str(body["id"])] = Poll(body, message)
    return message.json()


def _check_poll(world: State, p: m.SendPoll) -> None:
    """Refuse what Telegram does not take as a poll. It counts in UTF-16 units, as everywhere."""
    if not p.question.strip():
        raise bad_request("poll question must be non-empty")
    if units(p.question) > LONGEST_QUESTION:
        raise bad_request(f"poll question length must not exceed {LONGEST_QUESTION}")
    if not 1 <= len(p.options) <= MOST_OPTIONS:
        raise bad_request(f"poll must have 1-{MOST_OPTIONS} options")
    if not all(one.text.strip() for one in p.options):
        raise bad_request("poll options must be non-empty")
    if any(units(one.text) > LONGEST_OPTION for one in p.options):
        raise bad_request(f"poll option length must not exceed {LONGEST_OPTION}")
    if p.open_period is not None and p.close_date is not None:
        raise bad_request("can't use open_period and close_date together")
    left = p.open_period if p.close_date is None else p.close_date - world.clock.now()
    if left is not None and not SHORTEST_OPEN <= left <= LONGEST_OPEN:
        raise bad_request("OPEN_PERIOD_INVALID" if p.close_date is None else "CLOSE_DATE_INVALID")


def stop_poll(world: State, p: m.StopPoll) -> Json:
    """`stopPoll`: the closed `Poll`."""
    message = message_in(chat_for(world, p.chat_id), p.message_id, "message with poll to stop not found")
    poll = next((one for one in world.polls.values() if one.message is message), None)
    if poll is None:
        raise bad_request("message is not a poll")
    if poll.body["is_closed"]:
        raise bad_request("poll has already been closed")
    poll.body["is_closed"] = True
    message.markup = keyboard(checked(p.reply_markup))
    world.updates.push("poll", poll.body)
    world.on_change()
    return poll.body


def set_reaction(world: State, p: m.SetMessageReaction) -> bool:
    """`setMessageReaction`: the bot's own, of which no update tells."""
    message = message_in(chat_for(world, p.chat_id), p.message_id, "message to react not found")
    if len(p.reaction or ()) > 1:
        raise bad_request("REACTIONS_TOO_MANY")
    given = [msgspec.to_builtins(one) for one in p.reaction or ()]
    world.reactions[message.chat.id, message.id, world.bot.id] = given
    world.on_change()
    return True
