"""Buttons pressed, reactions given, votes cast. Every function takes the world first; `World` has them as methods."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.playground.server.state import Query

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bot.playground.server.records import Json, Message, User
    from bot.playground.server.state import State


def buttons(message: Message) -> Iterator[Json]:
    """The inline buttons under a message, row by row."""
    rows = message.markup["inline_keyboard"] if message.markup else []
    assert isinstance(rows, list)  # noqa: S101 - a keyboard is made of rows
    for row in rows:
        yield from row


def press(world: State, user: User, message: Message, wanted: str, *, inaccessible: bool = False) -> Query:
    """`user` presses the button with the text or the callback data `wanted`; the query that the bot should answer.

    With `inaccessible` the update carries only the message's ids (it is too old for Telegram).
    """
    world.must(inaccessible or not message.deleted, "the message is gone")
    _check_sees(world, user, message)
    all_buttons = list(buttons(message))
    found = [b for b in all_buttons if wanted in (b.get("text"), b.get("callback_data"))]
    there = ", ".join(str(button.get("text")) for button in all_buttons) or "none"
    world.must(found, f"there is no button {wanted!r}; there are: {there}")
    data = found[0].get("callback_data")
    world.must(data, f"the button {wanted!r} opens something, it asks the bot nothing")
    query = Query(f"{4_382_000_000_000_000 + world.next_number()}", user, world.clock.now())
    world.queries[query.id] = query
    where = (
        {"chat": message.chat.json(), "message_id": message.id, "date": 0} if inaccessible else message.json()
    )
    payload: Json = {
        "id": query.id,
        "from": user.json(),
        "message": where,
        "chat_instance": str(message.chat.id),
        "data": data,
    }
    world.updates.push("callback_query", payload)
    world.on_change()
    return query


def _check_sees(world: State, user: User, message: Message) -> None:
    chat = message.chat
    sees = chat.person is user or chat.username is not None or world.member(chat, user).present
    world.must(sees, f"{user.first_name} does not see that message")


def react(world: State, user: User, message: Message, *emoji: str) -> None:
    """`user`'s reactions to a message are now these (none: taken back)."""
    world.must(not message.deleted, "the message is gone")
    _check_sees(world, user, message)
    key = (message.chat.id, message.id, user.id)
    new: list[Json] = [{"type": "emoji", "emoji": one} for one in emoji]
    old = world.reactions.get(key, [])
    world.reactions[key] = new
    payload: Json = {
        "chat": message.chat.json(),
        "message_id": message.id,
        "user": user.json(),
        "date": world.clock.now(),
        "old_reaction": old,
        "new_reaction": new,
    }
    if world.bot_in(message.chat).is_staff:
        world.updates.push("message_reaction", payload)
    world.on_change()


def vote(world: State, user: User, message: Message, *options: int) -> None:
    """`user` votes in a poll of the bot (no option: takes the vote back)."""
    poll = next(one for one in world.polls.values() if one.message is message)
    closes = poll.body.get("close_date")
    is_over = isinstance(closes, int) and closes <= world.clock.now()
    world.must(not poll.body["is_closed"] and not is_over, "the poll is closed")
    _check_sees(world, user, message)
    poll.votes[user.id] = list(options)
    count_votes(poll.body, list(poll.votes.values()))
    if not poll.body["is_anonymous"]:
        ids = [str(option) for option in options]
        answer: Json = {"poll_id": poll.body["id"], "user": user.json()}
        world.updates.push(
            "poll_answer", answer | {"option_ids": list(options), "option_persistent_ids": ids}
        )
    world.updates.push("poll", poll.body)
    world.on_change()


def count_votes(body: Json, votes: list[list[int]]) -> None:
    """Write the votes into the poll's JSON."""
    options = body["options"]
    assert isinstance(options, list)  # noqa: S101 - a poll is made of options
    for number, option in enumerate(options):
        option["voter_count"] = sum(number in chosen for chosen in votes)
    body["total_voter_count"] = sum(bool(chosen) for chosen in votes)
