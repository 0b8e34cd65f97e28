"""What an installation may set, and how a mistake is told."""

import pytest

from bot.settings import Settings, Token, Unsettled, read_settings, read_token
from bot.texts.catalog import Catalog

TOKEN = "123456:" + "A" * 35


@pytest.fixture
def setting(monkeypatch, tmp_path):
    """Set up an environment and read it."""

    def read(**names):
        for name, value in names.items():
            monkeypatch.setenv(name, value)
        return read_settings(tmp_path / ".env")

    return read


def told(unsettled):
    assert isinstance(unsettled, Unsettled)
    return [Catalog(strict=True).plain(fault, "en") for fault in unsettled.faults]


def test_nothing_but_a_token_has_to_be_set(setting):
    settings = setting(BOT_TOKEN=TOKEN)

    assert settings == Settings(
        _env_file=None,
        bot_token=TOKEN,
        bot_api_url="https://api.telegram.org",
        database_url="sqlite+aiosqlite:///data/charterbot.db",
        charter_file="charter.yaml",
        log_level="INFO",
        log_format="console",
        http_host="127.0.0.1",
        http_port=8080,
        role="all",
    )
    assert read_token(settings).reveal() == TOKEN


def test_the_environment_stands_above_the_file(setting, tmp_path):
    (tmp_path / ".env").write_text("LOG_LEVEL=debug\nHTTP_PORT=9\nCHARTER_FILE=\nSOMETHING_ELSE=1\n")

    settings = setting(HTTP_PORT="0")

    assert (settings.log_level, settings.http_port, settings.charter_file.name) == (
        "DEBUG",
        0,
        "charter.yaml",
    )


def test_a_token_may_stand_in_a_file(setting, tmp_path):
    (tmp_path / "secret").write_text(f"{TOKEN}\n")

    assert read_token(setting(BOT_TOKEN_FILE=str(tmp_path / "secret"))).reveal() == TOKEN


def test_nothing_shows_the_token(setting):
    settings = setting(BOT_TOKEN=TOKEN, DATABASE_URL="postgresql+asyncpg://me:canary@db/bot")
    token = read_token(settings)

    assert isinstance(token, Token)
    assert "AAAA" not in f"{settings} {settings!r} {token} {token!r}"
    assert "canary" not in f"{settings} {settings!r}"


@pytest.mark.parametrize(
    ("names", "line"),
    [
        pytest.param({"HTTP_PORT": "abc"}, "HTTP_PORT: must be a valid integer, ", id="no number"),
        pytest.param({"HTTP_PORT": "70000"}, "HTTP_PORT: must be less than or equal to 65535", id="no port"),
        pytest.param({"LOG_FORMAT": "xml"}, "LOG_FORMAT: must be 'console' or 'json'", id="no format"),
        pytest.param(
            {"LOG_LEVEL": "loud"}, "LOG_LEVEL: must be 'DEBUG', 'INFO', 'WARNING' or 'ERROR'", id="no level"
        ),
        pytest.param({"ROLE": "worker"}, "ROLE: must be 'all'", id="a role that comes later"),
        pytest.param(
            {"BOT_API_URL": "localhost:80"}, "BOT_API_URL: must be an address such as ", id="no address"
        ),
        pytest.param(
            {"BOT_API_URL": f"http://h/bot{TOKEN}"},
            "BOT_API_URL: must be only the part before ",
            id="too much",
        ),
        pytest.param(
            {"DATABASE_URL": "mysql://x"}, "DATABASE_URL: must begin with sqlite+aiosqlite://", id="database"
        ),
    ],
)
def test_an_impossible_setting_is_told_in_a_line_without_its_value(setting, names, line):
    (words,) = told(setting(**names))

    assert words.startswith(line)
    assert "\n" not in words
    assert "AAAA" not in words


def test_all_mistakes_are_told_at_once(setting):
    assert len(told(setting(HTTP_PORT="x", LOG_FORMAT="y"))) == 2


def test_an_unreadable_file_of_settings_is_told(setting, tmp_path):
    (tmp_path / ".env").write_bytes(b"BOT_TOKEN=\xff\xfe")

    assert told(setting())[0].endswith(".env: cannot be read (not UTF-8 text)")


@pytest.mark.parametrize(
    ("names", "words"),
    [
        pytest.param({}, "BOT_TOKEN is not set.", id="none"),
        pytest.param({"BOT_TOKEN": "hello"}, "BOT_TOKEN: holds no bot token", id="no token"),
        pytest.param(
            {"BOT_TOKEN_FILE": "/nowhere/at/all"},
            "BOT_TOKEN_FILE: /nowhere/at/all cannot be read (No such",
            id="no file",
        ),
        pytest.param(
            {"BOT_TOKEN": TOKEN, "BOT_TOKEN_FILE": "x"}, "BOT_TOKEN_FILE: is set beside BOT_TOKEN", id="two"
        ),
    ],
)
def test_a_missing_token_is_told_with_what_to_do(setting, names, words):
    (line,) = told(read_token(setting(**names)))

    assert line.startswith(words)


def test_a_folder_in_the_place_of_the_file_is_told(setting, tmp_path):
    (tmp_path / ".env").mkdir()

    assert told(setting()) == [f"{tmp_path / '.env'}: is no file; move it away"]
