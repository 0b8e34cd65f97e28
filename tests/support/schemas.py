"""JSON Schema, as far as the charter's schema goes: whether a value is as a schema says."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

TYPES: Mapping[str, tuple[type, ...]] = {
    "string": (str,),
    "number": (int, float),
    "integer": (int,),
    "boolean": (bool,),
    "object": (dict,),
    "array": (list,),
}


def refusals(value: Any, schema: Mapping[str, Any], root: Mapping[str, Any], at: str = "") -> Iterator[str]:
    """Where a value is not as it should be."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2].replace("%20", " ")
        yield from refusals(value, root["$defs"][name], root, at)
    for key, check in CHECKS.items():
        if key in schema and not check(value, schema[key]):
            yield f"{at}: {value!r} is not {key} {schema[key]!r}"
    if "anyOf" in schema:
        tried = [[*refusals(value, one, root, at)] for one in schema["anyOf"]]
        yield from () if not all(tried) else max(tried, key=lambda found: max(map(len, found)))
    if isinstance(value, list):
        for number, item in enumerate(value):
            yield from refusals(item, schema.get("items", {}), root, f"{at}[{number}]")
    if isinstance(value, dict) and schema.get("type") == "object":
        yield from _members(value, schema, root, at)


def _members(
    value: Mapping[str, Any], schema: Mapping[str, Any], root: Mapping[str, Any], at: str
) -> Iterator[str]:
    rest = schema.get("additionalProperties", True)
    yield from (f"{at}: {key} is missing" for key in schema.get("required", ()) if key not in value)
    for key, one in value.items():
        inner = schema.get("properties", {}).get(key, rest)
        if inner is False:
            yield f"{at}: {key} is unknown"
        elif inner is not True:
            yield from refusals(one, inner, root, f"{at}.{key}")


def _is_type(value: Any, wanted: str | list[str]) -> bool:
    names = [wanted] if isinstance(wanted, str) else wanted
    if isinstance(value, bool):
        return "boolean" in names
    return any(isinstance(value, TYPES[name]) for name in names)


CHECKS: Mapping[str, Callable[[Any, Any], bool]] = {
    "type": _is_type,
    "enum": lambda value, words: value in words,
    "const": lambda value, word: value == word,
    "pattern": lambda value, pattern: not isinstance(value, str) or re.search(pattern, value) is not None,
    "minimum": lambda value, least: not isinstance(value, int) or value >= least,
}
