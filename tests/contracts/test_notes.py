"""Notes, on both kinds of database."""

from bot.app.rows import Note
from tests.builders import NOON


def note(key, body="Hot. 热", at=NOON):
    return Note(key=key, name=key.title(), body=body, by=7, at=at)


async def test_a_note_is_kept_replaced_and_forgotten(books):
    await books.save_note(note("tea"))
    await books.save_note(note("b"))
    await books.save_note(note("tea", "Cold.", NOON + 1))

    assert await books.notes() == [note("b"), note("tea", "Cold.", NOON + 1)]
    assert await books.note("tea") == note("tea", "Cold.", NOON + 1)
    assert (await books.drop_note("tea"), await books.drop_note("tea"), await books.note("tea")) == (
        True,
        False,
        None,
    )
