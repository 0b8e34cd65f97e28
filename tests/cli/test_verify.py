"""`charterbot verify` where there is nothing to verify."""

from typer.testing import CliRunner

from bot.cli import app


def verify(**settings):
    return CliRunner().invoke(app, ["verify"], env=settings)


def test_where_there_is_no_database_it_says_so_and_makes_none(tmp_path):
    file = tmp_path / "data" / "club.db"

    said = verify(DATABASE_URL=f"sqlite+aiosqlite:///{file}")

    assert said.exit_code == 2
    assert said.stderr.startswith(f"There is no database yet at {file}: ")
    assert not file.parent.exists()


def test_an_empty_file_is_no_database_of_the_bots(tmp_path):
    file = tmp_path / "club.db"
    file.touch()

    assert "There is no database yet" in verify(DATABASE_URL=f"sqlite+aiosqlite:///{file}").stderr


def test_what_is_no_database_is_told_as_that(tmp_path):
    file = tmp_path / "club.db"
    file.write_text("hello, I am a letter and no database at all" * 99)

    said = verify(DATABASE_URL=f"sqlite+aiosqlite:///{file}")

    assert said.exit_code == 2
    assert "The database cannot be used" in said.stderr
