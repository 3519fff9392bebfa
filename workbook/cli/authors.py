"""The commands for authors, as typer knows them."""

from typing import Annotated

import typer

from workbook.cli.arguments import LessonArguments, complete_lessons, complete_proofs
from workbook.cli.group import WRITE, command


@command("build", WRITE, "workbook build 5")
def build(
    lessons: LessonArguments = None,
    only_check: Annotated[
        bool, typer.Option("--check", help="Write nothing; fail when it is stale.")
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help="Overwrite starters edited by hand.")
    ] = False,
) -> None:
    """Write starters and generated fragments."""
    from workbook.cli.build import build as write_built

    raise typer.Exit(write_built(lessons, only_check=only_check, force=force))


@command("verify", WRITE, "workbook verify 5 --only mistakes")
def verify(
    lessons: LessonArguments = None,
    only: Annotated[
        list[str] | None,
        typer.Option("--only", help="This proof.", autocompletion=complete_proofs),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Forget what was proved before.")
    ] = False,
) -> None:
    """Prove that the course is sound."""
    from workbook.cli.verify import prove

    raise typer.Exit(prove(lessons, only or [], fresh=fresh))


@command("carry-fix", WRITE, "workbook carry-fix 3 app/services/todos.py")
def carry_fix(
    lesson: Annotated[
        str,
        typer.Argument(metavar="LESSON", autocompletion=complete_lessons, hidden=True),
    ],
    path: Annotated[str, typer.Argument(metavar="PATH", hidden=True)],
    since: Annotated[
        str, typer.Option("--since", help="The commit with the old version.")
    ] = "HEAD",
    start: Annotated[
        str | None,
        typer.Option(
            "--from",
            help="Go on at this later lesson.",
            autocompletion=complete_lessons,
        ),
    ] = None,
) -> None:
    """Take a change in an early solution into the later ones."""
    from workbook.cli.carry_fix import carry_fix as take_along

    raise typer.Exit(take_along(lesson, path, since, start))


@command("new-lesson", WRITE, 'workbook new-lesson --after 4 "Rate limits"')
def new_lesson(
    title: Annotated[str, typer.Argument(metavar="TITLE", hidden=True)],
    after: Annotated[
        str | None,
        typer.Option(
            "--after",
            help="The lesson that it follows.",
            autocompletion=complete_lessons,
        ),
    ] = None,
) -> None:
    """Write the parts of a new lesson, for you to fill."""
    from workbook.cli.new_lesson import scaffold

    scaffold(title, after)
