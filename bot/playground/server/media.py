"""Media of the common kinds, as the fields that a message carries: `world.say(ann, group, media=photo())`.

The files themselves don't exist; ids are made of the kind and a name, so that the same name is the same file.
"""

from __future__ import annotations

from zlib import crc32

Fields = dict[str, object]


def _file(kind: str, name: str, **more: object) -> Fields:
    unique = f"{crc32(f'{kind}/{name}'.encode()):08x}"
    return {"file_id": f"{kind}-{unique}", "file_unique_id": unique, **more}


def photo(name: str = "picture") -> Fields:
    """A photo in two sizes."""
    sizes = ((90, 60), (1280, 853))
    return {"photo": [_file("photo", f"{name}{w}", width=w, height=h, file_size=w * h) for w, h in sizes]}


def video(name: str = "video.mp4") -> Fields:
    """A video of three seconds."""
    return {
        "video": _file(
            "video", name, width=640, height=360, duration=3, file_name=name, mime_type="video/mp4"
        )
    }


def animation(name: str = "fun.mp4") -> Fields:
    """A GIF; like Telegram's it is a document, too."""
    inside = _file(
        "animation", name, width=320, height=240, duration=2, file_name=name, mime_type="video/mp4"
    )
    return {"animation": inside, "document": _file("animation", name, file_name=name, mime_type="video/mp4")}


def document(name: str = "notes.pdf", mime: str = "application/pdf", size: int = 20_000) -> Fields:
    """A file of any type."""
    return {"document": _file("document", name, file_name=name, mime_type=mime, file_size=size)}


def audio(name: str = "song.mp3") -> Fields:
    """A piece of music."""
    return {"audio": _file("audio", name, duration=180, file_name=name, mime_type="audio/mpeg", title=name)}


def voice(seconds: int = 3) -> Fields:
    """A voice message."""
    return {"voice": _file("voice", str(seconds), duration=seconds, mime_type="audio/ogg")}


def video_note(seconds: int = 3) -> Fields:
    """A round video."""
    return {"video_note": _file("video_note", str(seconds), length=240, duration=seconds)}


def sticker(emoji: str = "😀", pack: str = "Pack") -> Fields:
    """A plain sticker."""
    kind: Fields = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False}
    return {"sticker": _file("sticker", pack + emoji, emoji=emoji, set_name=pack, **kind)}


def contact(name: str = "Someone", phone: str = "+15550100") -> Fields:
    """A contact card."""
    return {"contact": {"phone_number": phone, "first_name": name}}


def location(latitude: float = 48.2, longitude: float = 16.4) -> Fields:
    """A place on the map."""
    return {"location": {"latitude": latitude, "longitude": longitude}}


def dice(value: int = 6, emoji: str = "🎲") -> Fields:
    """A die that fell."""
    return {"dice": {"emoji": emoji, "value": value}}


def story(chat: Fields, number: int = 1) -> Fields:
    """A forwarded story of `chat` (its JSON)."""
    return {"story": {"chat": chat, "id": number}}


def poll(question: str, *options: str) -> Fields:
    """A poll that a person sends; nobody has voted."""
    answers = [{"persistent_id": str(i), "text": text, "voter_count": 0} for i, text in enumerate(options)]
    return {
        "poll": {
            "id": str(6_000_000_000_000_000 + crc32(question.encode())),
            "question": question,
            "options": answers,
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    }
