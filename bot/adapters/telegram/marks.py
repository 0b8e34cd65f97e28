"""What Telegram marked in a text: links, mentions, numbers, spoilers. Offsets are UTF-16 code units."""

from __future__ import annotations

from collections.abc import Iterable

from bot.adapters.telegram.people import person_of
from bot.adapters.telegram.raw import RawEntity, RawUser
from bot.domain.events import Item, Link, Person

ITEMS = {"phone_number": "phone number", "email": "e-mail"}
READ = frozenset({"url", "text_link", "mention", "text_mention", *ITEMS, "spoiler", "custom_emoji"})
MEDIA = {"spoiler": "spoiler", "custom_emoji": "custom emoji"}


class Marks:
    """A collector: what the texts and parts of one message carry, in the order met; each kind of medium once."""

    __slots__ = ("files", "items", "links", "media", "mentions", "named", "texts")

    def __init__(self) -> None:
        self.texts: list[str] = []
        self.links: list[Link] = []
        self.mentions: list[str] = []
        self.named: list[Person] = []
        self.items: list[Item] = []
        self.media: dict[str, None] = {}
        self.files: list[str] = []

    @property
    def text(self) -> str:
        """All texts, one under another."""
        return "\n".join(self.texts)

    def add_text(self, text: str, entities: Iterable[RawEntity] = ()) -> None:
        """Take a text with its marks."""
        if text:
            self.texts.append(text)
            self.read(text, entities)

    def add_link(self, url: str, shown: str = "") -> None:
        """Take a link; one that shows itself hides behind nothing."""
        if url:
            self.links.append(Link(url=url, shown="" if shown == url else shown))

    def add_preview(self, url: str) -> None:
        """Take the link of a preview, unless the text has it already."""
        if url and all(link.url != url for link in self.links):
            self.links.append(Link(url=url))

    def add_media(self, kind: str) -> None:
        """Take a thing that the message carries, named as the charter does."""
        self.media[kind] = None

    def add_file(self, name: str) -> None:
        """Take the name of a file."""
        if name:
            self.files.append(name)

    def add_person(self, user: RawUser) -> None:
        """Take a person named by a link to their account."""
        self.named.append(person_of(user))

    def read(self, text: str, entities: Iterable[RawEntity]) -> None:
        """Take the marks of a text that is kept elsewhere."""
        cut = Cut(text)
        for entity in entities:
            if entity.type in READ and (shown := cut(entity.offset, entity.length)):
                self._mark(entity, shown)

    def _mark(self, entity: RawEntity, shown: str) -> None:
        match entity.type:
            case "url":
                self.links.append(Link(url=shown))
            case "mention":
                self.mentions.append(shown.lstrip("@").lower())
            case "text_link":
                self.add_link(entity.url, shown)
            case "text_mention" if entity.user is not None:
                self.add_person(entity.user)
            case "phone_number" | "email":
                self.items.append(Item(kind=ITEMS[entity.type], text=shown))
            case "spoiler" | "custom_emoji":
                self.add_media(MEDIA[entity.type])
            case _:
                return


class Cut:
    """Cuts stretches out of one text by their UTF-16 offsets. Outside the text there is nothing."""

    __slots__ = ("_text", "_units")

    def __init__(self, text: str) -> None:
        self._text = text
        # In these texts a character is one unit, so that Python's own slices serve.
        self._units = (
            b"" if text.isascii() or max(text) <= "\uffff" else text.encode("utf-16-le", "surrogatepass")
        )

    def __call__(self, start: int, length: int) -> str:
        """The `length` units from `start`."""
        end = start + length
        if start < 0 or length < 0:
            return ""
        if not self._units:
            return self._text[start:end]
        return self._units[2 * start : 2 * end].decode("utf-16-le", "ignore")
