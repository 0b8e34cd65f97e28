"""Charterbot, a Telegram community bot run by one file, `charter.yaml`.

bot.cli         the commands that a person types
bot.wiring      the one place that knows every adapter
bot.settings    what differs between two installations
bot.playground  a Bot API of our own on loopback, for the demo and the tests
bot.adapters    one package per tool: Telegram, database, files, web, clock
bot.app         one batch, one command or one tick is one transaction
bot.texts       what the bot says, one file per language
bot.look        colours and layout that console and playground share
bot.domain      the charter and what follows from it: pure functions over values
"""

__version__ = "0.1.0"
