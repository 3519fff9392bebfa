"""The frame of the command line: what ``workbook`` itself does, and its help page."""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar

import typer
from typer.core import TyperGroup

from workbook import __version__

LEARN, CODE, WRITE = "Learn", "Your code", "For authors"

Function = TypeVar("Function", bound=Callable[..., None])


class Sections(TyperGroup):
    """A help page with the commands in groups."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write one table of commands for each group."""
        del ctx
        for panel in (LEARN, CODE, WRITE):
            rows = [
                (name, command.get_short_help_str(limit=100))
                for name, command in self.commands.items()
                if getattr(command, "rich_help_panel", "") == panel
            ]
            with formatter.section(panel):
                formatter.write_dl(rows)


app = typer.Typer(
    name="workbook",
    cls=Sections,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def command(name: str, panel: str, example: str) -> Callable[[Function], Function]:
    """Register a command, with one example below its help."""
    return app.command(name, rich_help_panel=panel, epilog=f"Example: {example}")


def show_version(wanted: bool) -> None:
    """Print the version and leave."""
    if wanted:
        typer.echo(f"workbook {__version__}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def status(
    ctx: typer.Context,
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=show_version, is_eager=True, help="Show the version."
        ),
    ] = False,
) -> None:
    """Without a command: how far you are, and what is next."""
    del version
    if ctx.invoked_subcommand is None:
        from workbook.cli.status import show_status

        show_status()
