"""`charter.yaml`: YAML read with every place kept, so that a fault says where; lists beside it; changes watched."""

from bot.adapters.charter_file.file import CharterFile, read, read_text
from bot.adapters.charter_file.reading import UNREADABLE

__all__ = ["UNREADABLE", "CharterFile", "read", "read_text"]
