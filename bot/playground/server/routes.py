"""Which function answers which method."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from bot.playground.server import (
    calls_chat as chat,
    calls_press as pressed,
    calls_talk as talk,
    methods_chat as of_chat,
    methods_talk as of_talk,
)
from bot.playground.server.params import Method
from bot.playground.server.requests import Shape, shape_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.playground.server.state import State

P = TypeVar("P", bound=Method)


@dataclass(frozen=True, slots=True)
class Route:
    """A method: its shape, and what it does to the world (the result is JSON to be)."""

    shape: Shape
    run: Callable[[State, Method], object]


def _route(params: type[P], run: Callable[[State, P], object]) -> Route:
    def checked(world: State, given: Method) -> object:
        if not isinstance(given, params):
            raise TypeError(f"{params.__name__} expected")
        return run(world, given)

    return Route(shape_of(params), checked)


_ALL = (
    _route(of_chat.GetMe, chat.get_me),
    _route(of_chat.GetUpdates, chat.want_updates),
    _route(of_chat.SetWebhook, chat.set_webhook),
    _route(of_chat.DeleteWebhook, chat.delete_webhook),
    _route(of_chat.GetWebhookInfo, chat.get_webhook_info),
    _route(of_chat.BanChatMember, chat.ban),
    _route(of_chat.UnbanChatMember, chat.unban),
    _route(of_chat.RestrictChatMember, chat.restrict),
    _route(of_chat.PromoteChatMember, chat.promote),
    _route(of_chat.BanChatSenderChat, chat.ban_sender_chat),
    _route(of_chat.UnbanChatSenderChat, chat.unban_sender_chat),
    _route(of_chat.GetChat, chat.get_chat),
    _route(of_chat.GetChatMember, chat.get_chat_member),
    _route(of_chat.GetChatAdministrators, chat.get_chat_administrators),
    _route(of_chat.GetChatMemberCount, chat.get_chat_member_count),
    _route(of_chat.SetChatMemberTag, chat.set_tag),
    _route(of_chat.SetMyCommands, chat.set_commands),
    _route(of_chat.DeleteMyCommands, chat.delete_commands),
    _route(of_chat.GetMyCommands, chat.get_commands),
    _route(of_chat.LeaveChat, chat.leave_chat),
    _route(of_talk.SendMessage, talk.send_message),
    _route(of_talk.EditMessageText, talk.edit_text),
    _route(of_talk.EditMessageReplyMarkup, talk.edit_markup),
    _route(of_talk.DeleteMessage, talk.delete_message),
    _route(of_talk.DeleteMessages, talk.delete_messages),
    _route(of_talk.CopyMessage, talk.copy_message),
    _route(of_talk.PinChatMessage, talk.pin),
    _route(of_talk.UnpinChatMessage, talk.unpin),
    _route(of_talk.SendPoll, pressed.send_poll),
    _route(of_talk.StopPoll, pressed.stop_poll),
    _route(of_talk.SetMessageReaction, pressed.set_reaction),
    _route(of_talk.SendChatAction, talk.chat_action),
    _route(of_talk.AnswerCallbackQuery, pressed.answer_query),
)
ROUTES = {route.shape.name.lower(): route for route in _ALL}
