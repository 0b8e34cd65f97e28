"""The command line: one file per command; each imports what it needs when it is called."""

from pathlib import Path
from typing import Annotated

import typer

from bot import __version__

app = typer.Typer(
    name="charterbot",
    help="Run a community by its charter.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
