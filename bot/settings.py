"""What differs between two installations: the only reader of the environment and of `.env`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.domain.effects import Text

TELEGRAM = "https://api.telegram.org"
TOKEN = re.compile(r"\d+:[\w-]+", re.ASCII)
DATABASES = ("sqlite+aiosqlite://", "postgresql+asyncpg://")


class Settings(BaseSettings):
    """The settings by the names that they have in the environment, in lower case. Read them by `read_settings`."""

    model_config = SettingsConfigDict(
        env_file_encoding="utf-8",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    bot_token: SecretStr | None = None
    bot_token_file: Path | None = None
    bot_api_url: str = TELEGRAM
    database_url: str = Field(default="sqlite+aiosqlite:///data/charterbot.db", repr=False)
    charter_file: Path = Path("charter.yaml")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"
    http_host: str = "127.0.0.1"
    http_port: int = Field(default=8080, ge=0, le=65_535)
    role: Literal["all"] = "all"
    clock_file: Path | None = None

    @field_validator("log_level", mode="before")
    @classmethod
    def _any_case(cls, level: object) -> object:
        return level.upper() if isinstance(level, str) else level

    @field_validator("bot_api_url")
    @classmethod
    def _a_server(cls, url: str) -> str:
        parts = urlsplit(url)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            raise ValueError(f"must be an address such as {TELEGRAM}")
        if re.search(r"/bot\d+:", parts.path):
            raise ValueError("must be only the part before /bot<token>")
        return url.rstrip("/")

    @field_validator("database_url")
    @classmethod
    def _a_database(cls, url: str) -> str:
        if not url.startswith(DATABASES):
            raise ValueError(f"must begin with {' or '.join(DATABASES)}")
        return url


@dataclass(frozen=True, slots=True, kw_only=True)
class Unsettled:
    """Settings that no bot can run with: what is wrong with each, one text a line."""

    faults: tuple[Text, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """The bot's token. `str()` and `repr()` don't show it."""

    secret: SecretStr

    def reveal(self) -> str:
        """The token itself, for the request to Telegram and for the mask of the logs."""
        return self.secret.get_secret_value()


def read_settings(env_file: Path | None = Path(".env")) -> Settings | Unsettled:
    """The settings of this process: environment over `env_file` over what holds without them."""
    if env_file is not None and env_file.exists() and not env_file.is_file():
        return Unsettled(faults=(_fault(str(env_file), "is no file; move it away"),))
    try:
        return Settings(_env_file=env_file)
    except ValidationError as refused:
        return Unsettled(faults=tuple(_fault(str(at["loc"][0]), at["msg"]) for at in refused.errors()))
    except (OSError, UnicodeDecodeError) as unreadable:
        return Unsettled(faults=(_fault(str(env_file), f"cannot be read ({_reason(unreadable)})"),))


def read_token(settings: Settings) -> Token | Unsettled:
    """The bot's token, from `BOT_TOKEN` or from the file that `BOT_TOKEN_FILE` names."""
    match settings.bot_token, settings.bot_token_file:
        case None, None:
            return Unsettled(faults=(Text(key="run-no-token"),))
        case SecretStr() as secret, None:
            return _token("BOT_TOKEN", secret.get_secret_value())
        case None, Path() as file:
            try:
                return _token("BOT_TOKEN_FILE", file.read_text("utf-8"))
            except (OSError, UnicodeDecodeError) as unreadable:
                return _unsettled("BOT_TOKEN_FILE", f"{file} cannot be read ({_reason(unreadable)})")
        case _:
            return _unsettled("BOT_TOKEN_FILE", "is set beside BOT_TOKEN; keep one of the two")


def _token(name: str, written: str) -> Token | Unsettled:
    token = written.strip()
    if not TOKEN.fullmatch(token):
        return _unsettled(name, "holds no bot token; @BotFather gives one like 123456:ABC...")
    return Token(secret=SecretStr(token))


def _unsettled(name: str, fault: str) -> Unsettled:
    return Unsettled(faults=(_fault(name, fault),))


def _fault(name: str, fault: str) -> Text:
    shown = name.upper() if name in Settings.model_fields else name
    said = fault.removeprefix("Value error, ").replace("Input should be", "must be")
    return Text(key="run-setting-fault", args={"name": shown, "fault": said[:1].lower() + said[1:]})


def _reason(error: OSError | UnicodeDecodeError) -> str:
    return error.strerror or "error" if isinstance(error, OSError) else "not UTF-8 text"
