"""The charter language as a JSON Schema, for editors: keys with what they are for, phrases with their patterns and examples.

It refuses nothing that the charter's reader takes; names, numbers in bounds and what contradicts itself are for `check`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.domain.charter.desk import Use
from bot.domain.charter.kinds import Kind
from bot.domain.charter.phrase_patterns import pattern_of
from bot.domain.charter.phrases import parser
from bot.domain.effects import Text
from bot.domain.rules.catalogue import CATALOGUE, CONSEQUENCES, FACTS
from bot.domain.text.places import SPOTS
from bot.domain.text.shapes import Shape, Spot

Schema = dict[str, Any]
Say = Callable[[Text], str]

DIALECT = "https://json-schema.org/draft/2020-12/schema"
SCALAR: Schema = {"type": ["string", "number", "boolean"]}
TEXTS: Schema = {"anyOf": [SCALAR, {"type": "array", "items": SCALAR}]}
PROSE: Schema = {"anyOf": [SCALAR, {"type": "object", "additionalProperties": SCALAR}]}


def json_schema(say: Say) -> Schema:
    """The whole schema; `say` makes words of texts."""
    places = {spot.name: _place(spot, say) for spot in SPOTS}
    top = places.pop("charter")
    defs = {**places, "condition": _condition(say), "consequence": _consequence("then", say)}
    defs |= {"step of a ladder": _consequence("ladder", say), "answer of the bot": _consequence("story", say)}
    return {"$schema": DIALECT, "title": "charter.yaml", **top, "$defs": defs}


def _place(spot: Spot, say: Say) -> Schema:
    properties = {key: _key(spot, key, say) for key in spot.vocabulary.keys}
    schema: Schema = {"type": "object", "properties": properties, "additionalProperties": False}
    return schema | ({"required": list(spot.needs)} if spot.needs else {})


def _key(spot: Spot, key: str, say: Say) -> Schema:
    return {"description": say(spot.about(key)), **_shape(spot, key, spot.shapes[key], say)}


def _shape(spot: Spot, key: str, shape: Shape, say: Say) -> Schema:
    forms: Mapping[str, Callable[[], Schema]] = {
        "prose": lambda: _perhaps_row(PROSE, row=shape.row),
        "text": lambda: SCALAR,
        "texts": lambda: TEXTS,
        "number": lambda: {"type": "integer", "minimum": 0},
        "phrase": lambda: _perhaps_row(_phrase(shape, say), row=shape.row),
        "block": lambda: _ref(shape.place, bare=True),
        "named": lambda: {"type": "object", "additionalProperties": _named(shape)},
        "rows": lambda: _perhaps_row({"anyOf": [SCALAR, _ref(shape.place), {"type": "array"}]}, row=True),
        "facts": lambda: _perhaps_row(_ref("condition"), row=True),
        "then": lambda: _perhaps_row(_ref(_consequences_of(spot, key)), row=True),
    }
    return forms[shape.form]()


def _named(shape: Shape) -> Schema:
    if not shape.place:
        return PROSE
    return {"anyOf": [_ref(shape.place), TEXTS]}


def _ref(place: str, *, bare: bool = False) -> Schema:
    found = {"$ref": f"#/$defs/{place.replace(' ', '%20')}"}
    return {"anyOf": [found, SCALAR]} if bare else found


def _perhaps_row(one: Schema, *, row: bool) -> Schema:
    return {"anyOf": [one, {"type": "array", "items": one}]} if row else one


def _consequences_of(spot: Spot, key: str) -> str:
    if spot.name == "ladder":
        return "step of a ladder"
    return "answer of the bot" if key == "bot" else "consequence"


def _phrase(shape: Shape, say: Say) -> Schema:
    if shape.kind is None:
        return {"enum": list(shape.words)}
    return kind_schema(shape.kind, say)


def kind_schema(kind: Kind[Any], say: Say) -> Schema:
    """What one phrase looks like, where the grammar tells; its forms in words."""
    schema: Schema = {"title": say(Text(key=kind.forms)), "examples": [kind.example]}
    if kind.words:
        return schema | {"enum": list(kind.words)}
    if kind.start:
        return schema | {"type": "string", "pattern": pattern_of(parser(), kind.start)}
    return schema | SCALAR


def _condition(say: Say) -> Schema:
    properties = {}
    for key, fact in FACTS.items():
        one = kind_schema(fact.kind, say) | {"examples": list(fact.examples)}
        properties[key] = {"description": say(fact.about), **_perhaps_row(one, row=fact.row)}
    return {"type": "object", "properties": properties, "additionalProperties": False}


def _consequence(use: Use, say: Say) -> Schema:
    phrase: Schema = {
        "type": "string",
        "pattern": pattern_of(CATALOGUE.phrases.grammar, "consequence"),
        "examples": list(CATALOGUE.examples(use)),
    }
    if use != "then":
        return {"anyOf": [phrase, {"const": "nothing"}]}
    keyed = {
        one.words: {"description": say(one.about), **PROSE} for one in CONSEQUENCES.values() if one.words
    }
    written = {"type": "string", "pattern": f"^(?:{'|'.join(keyed)}): "}
    block = {"type": "object", "properties": keyed, "additionalProperties": False}
    return {"anyOf": [phrase, written, block]}
