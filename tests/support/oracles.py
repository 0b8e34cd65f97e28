"""What two libraries, written by others, make of the playground's updates and answers."""

from __future__ import annotations

from aiogram import methods
from pydantic import BaseModel, TypeAdapter


def read_result(method: str, result: object) -> object:
    """The result of `method` as aiogram's type for it; a ValidationError if it is none."""
    kind = getattr(methods, method[0].upper() + method[1:])
    read: object = TypeAdapter(kind.__returning__).validate_python(result)
    return read


def strangers(value: object) -> set[str]:
    """Fields that aiogram's models don't know."""
    if isinstance(value, BaseModel):
        inside = {name for item in value.__dict__.values() for name in strangers(item)}
        return inside | set(value.model_extra or {})
    if isinstance(value, list):
        return {name for item in value for name in strangers(item)}
    return set()


def left_over(value: object) -> set[str]:
    """Fields that python-telegram-bot doesn't know."""
    if isinstance(value, list | tuple):
        return {name for item in value for name in left_over(item)}
    to_dict = getattr(value, "to_dict", None)
    if to_dict is None:
        return set()
    names = [name for name in dir(type(value)) if not name.startswith("_") and name in to_dict()]
    inside = {left for name in names for left in left_over(getattr(value, name))}
    return inside | set(getattr(value, "api_kwargs", ()))
