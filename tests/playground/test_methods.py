"""The parameters that are accepted are those of an independent description of the Bot API."""

import msgspec
import pytest
from aiogram import methods, types

from bot.playground.server import params
from bot.playground.server.params import Method, Part
from bot.playground.server.routes import ROUTES
from bot.playground.server.updates import DEFAULT, KINDS, ONLY_WHEN_NAMED

METHODS = [route.shape.params for route in ROUTES.values()]
PARTS = [
    kind
    for kind in vars(params).values()
    if isinstance(kind, type) and issubclass(kind, Part) and kind is not Part
]
# Kept by aiogram for older servers; the Bot API has other parameters for them now.
GONE = {"correct_option_id", "allow_sending_without_reply", "disable_web_page_preview", "reply_to_message_id"}
GONE_WITH_10_3 = {"callback_query_id", "receiver_user_id"}
OWN_NAMES = {"BotCommandScope", "Reaction"}


def described(kind):
    return {field.name: field.required for field in msgspec.structs.fields(kind)}


def expected(model):
    return {(field.alias or name): field.is_required() for name, field in model.model_fields.items()}


@pytest.mark.parametrize("method", METHODS, ids=lambda kind: kind.__name__)
def test_a_method_takes_what_the_bot_api_says(method: type[Method]):
    ours, theirs = described(method), expected(getattr(methods, method.__name__))

    assert ours.items() <= theirs.items()
    assert set(theirs) - set(ours) <= GONE | GONE_WITH_10_3


@pytest.mark.parametrize("method", METHODS, ids=lambda kind: kind.__name__)
def test_simple_parameters_have_the_types_the_bot_api_says(method: type[Method]):
    theirs = getattr(methods, method.__name__).model_fields

    for field in msgspec.structs.fields(method):
        for simple in (int, str, bool):
            if field.type in (simple, simple | None) and field.name != "type":
                given = {simple, *([bool] if simple is bool else [])}
                named = str(theirs[field.name].annotation)
                assert (
                    any(kind.__name__ in named for kind in given)
                    or "DateTime" in named
                    or "datetime" in named
                )


@pytest.mark.parametrize(
    "part", [kind for kind in PARTS if kind.__name__ not in OWN_NAMES], ids=lambda kind: kind.__name__
)
def test_a_part_of_a_parameter_has_the_fields_the_bot_api_says(part: type[Part]):
    theirs = expected(getattr(types, part.__name__))

    assert set(described(part)) == set(theirs)


def test_the_kinds_of_updates_are_those_of_the_bot_api():
    theirs = set(types.Update.model_fields) - {"update_id"}

    assert set(KINDS) == theirs
    assert theirs == DEFAULT | ONLY_WHEN_NAMED
