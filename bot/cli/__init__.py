"""The command line: one file per command, each of which imports what it needs when it is called."""

import typer

from bot.cli import check, demo, diff, explain, fmt, new, replay, run, schema, text, trying, undo, verify

app = typer.Typer(
    name="charterbot",
    help="Run a community by its charter.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
app.command()(run.run)
app.command()(new.new)
app.command()(check.check)
app.command()(text.text)
app.command()(explain.explain)
app.command("try")(trying.try_)
app.command()(diff.diff)
app.command()(fmt.fmt)
app.command()(schema.schema)
app.command()(demo.demo)
app.command()(replay.replay)
app.command()(verify.verify)
app.command()(undo.undo)
