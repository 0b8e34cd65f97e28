"""`python -m bot`, and the command `charterbot`."""

import os


def main() -> None:
    """Run the command line."""
    # python-telegram-bot reads it when it is imported, and warns at every 429 without it.
    os.environ.setdefault("PTB_TIMEDELTA", "1")
    from bot.cli import app

    app()


if __name__ == "__main__":
    main()
