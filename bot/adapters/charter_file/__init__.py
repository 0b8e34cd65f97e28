"""`charter.yaml`: YAML read with every place kept, so that a fault says where; lists beside it; changes watched."""

from bot.adapters.charter_file.file import CharterFile, read, read_text
from bot.adapters.charter_file.first import READY, Answers, first_charter
from bot.adapters.charter_file.reading import UNREADABLE, zones

__all__ = ["READY", "UNREADABLE", "Answers", "CharterFile", "first_charter", "read", "read_text", "zones"]
