"""A local Telegram to try the bot in: `make demo` plays there, and the tests talk to it over HTTP."""
