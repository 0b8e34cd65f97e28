"""From the bytes of a request to the parameters of a method, strictly: GET query, form, multipart, JSON."""

from __future__ import annotations

from dataclasses import dataclass
from email.parser import BytesParser
from email.policy import HTTP
from urllib.parse import parse_qsl

import msgspec

from bot.playground.server.errors import bad_request
from bot.playground.server.params import Method

_JSON_KINDS = (
    msgspec.inspect.ListType,
    msgspec.inspect.DictType,
    msgspec.inspect.StructType,
)


class Malformed(Exception):  # noqa: N818 - it says what the request is
    """A request that breaks the Bot API's rules: a mistake of the bot, to be complained about."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A method's name, parameter class, and which parameters are JSON inside a form."""

    name: str
    params: type[Method]
    nested: frozenset[str]


def shape_of(params: type[Method]) -> Shape:
    """The shape of the method whose parameters are `params`."""
    info = msgspec.inspect.type_info(params)
    fields = info.fields if isinstance(info, msgspec.inspect.StructType) else ()
    nested = frozenset(field.name for field in fields if _is_json(field.type))
    return Shape(params.__name__[0].lower() + params.__name__[1:], params, nested)


def _is_json(kind: msgspec.inspect.Type) -> bool:
    inside = kind.types if isinstance(kind, msgspec.inspect.UnionType) else (kind,)
    return any(isinstance(one, _JSON_KINDS) for one in inside)


def fields_of(content_type: str, query: bytes, body: bytes) -> tuple[dict[str, object], bool]:
    """The raw fields of a request, and whether they are texts (a form) rather than JSON values."""
    fields: dict[str, object] = dict(parse_qsl(query.decode(), keep_blank_values=True))
    if not body:
        return fields, True
    if content_type.startswith("application/json"):
        return fields | _object(body), False
    if content_type.startswith("multipart/form-data"):
        return fields | _parts(content_type, body), True
    return fields | dict(parse_qsl(body.decode(), keep_blank_values=True)), True


def _object(body: bytes) -> dict[str, object]:
    try:
        return msgspec.json.decode(body, type=dict[str, object])
    except msgspec.MsgspecError as wrong:
        raise Malformed(f"the body is no JSON object: {wrong}") from None


def _parts(content_type: str, body: bytes) -> dict[str, object]:
    head = f"Content-Type: {content_type}\r\n\r\n".encode()
    mail = BytesParser(policy=HTTP).parsebytes(head + body)
    out: dict[str, object] = {}
    for part in mail.iter_parts():
        name, payload = part.get_param("name", header="content-disposition"), part.get_payload(decode=True)
        out[str(name)] = payload.decode(errors="replace") if isinstance(payload, bytes) else ""
    return out


def params_of(shape: Shape, fields: dict[str, object], *, texts: bool) -> Method:
    """The method's parameters; Malformed if one is unknown, missing or of a wrong type."""
    values = {name: _value(shape, name, value) for name, value in fields.items()} if texts else fields
    try:
        return msgspec.convert(values, shape.params, strict=not texts)
    except msgspec.ValidationError as wrong:
        raise Malformed(f"{shape.name}: {wrong}") from None


def _value(shape: Shape, name: str, value: object) -> object:
    if name not in shape.nested or not isinstance(value, str):
        return value
    try:
        return msgspec.json.decode(value)
    except msgspec.DecodeError:
        raise bad_request(f"can't parse {name} JSON object") from None
