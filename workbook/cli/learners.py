"""The commands for learners, as typer knows them.

What a command does stands in a module of its own, which is imported when it is called.
"""

from typing import Annotated

import typer

from workbook.cli.arguments import (
    DryRunOption,
    ExerciseOption,
    LessonArgument,
    NotebookArgument,
    PlaceArgument,
    YesOption,
)
from workbook.cli.group import CODE, LEARN, command


@command("check", LEARN, "workbook check 5")
def check(
    lesson: LessonArgument = None,
    target: Annotated[
        str,
        typer.Option("--target", "-t", help="lessons, solutions, or a folder."),
    ] = "lessons",
    seed: Annotated[
        int | None, typer.Option("--seed", help="Repeat a run's random values.")
    ] = None,
    verbose: Annotated[
        bool, typer.Option("--verbose", "-v", help="Every failing check in full.")
    ] = False,
    plain: Annotated[
        bool, typer.Option("--plain", help="Words for symbols, for screen readers.")
    ] = False,
) -> None:
    """Check a lesson: the one you are at, or the one you name."""
    from workbook.cli.check import check_lesson

    raise typer.Exit(
        check_lesson(lesson, target, seed=seed, verbose=verbose, plain=plain)
    )


@command("watch", LEARN, "workbook watch 5")
def watch(
    lesson: LessonArgument = None,
    plain: Annotated[
        bool, typer.Option("--plain", help="Words for symbols, for screen readers.")
    ] = False,
    poll: Annotated[
        bool,
        typer.Option("--poll", help="Look for saves: network drives report none."),
    ] = False,
) -> None:
    """Check a lesson again whenever you save."""
    from workbook.cli.watch import watch_lesson

    raise typer.Exit(watch_lesson(lesson, plain=plain, polling=poll))


@command("hint", LEARN, "workbook hint 5.2")
def hint(
    place: PlaceArgument = None,
    every: Annotated[bool, typer.Option("--all", help="Every hint at once.")] = False,
) -> None:
    """Give the next hint of an exercise, one at a time."""
    from workbook.cli.hint import show_hint

    show_hint(place, every=every)


@command("solution", LEARN, "workbook solution 5 --exercise 2")
def solution(
    lesson: PlaceArgument = None,
    exercise: ExerciseOption = None,
    yes: YesOption = False,
) -> None:
    """Show how it can be done; ask first while it is not passed."""
    from workbook.cli.reveal import show_solution

    raise typer.Exit(show_solution(lesson, exercise, yes=yes))


@command("diff", LEARN, "workbook diff 5")
def diff(lesson: LessonArgument = None, yes: YesOption = False) -> None:
    """Compare your lesson with the reference."""
    from workbook.cli.reveal import show_difference

    raise typer.Exit(show_difference(lesson, yes=yes))


@command("read", LEARN, "workbook read 5.2")
def read(place: PlaceArgument = None) -> None:
    """Show a lesson's page, or its part about one exercise."""
    from workbook.cli.read import read_page

    read_page(place)


@command("notebook", LEARN, "workbook notebook 5")
def notebook(
    lesson: NotebookArgument = None,
    again: Annotated[
        bool, typer.Option("--again", help="Start from the original; yours is kept.")
    ] = False,
    every: Annotated[
        bool, typer.Option("--list", help="Which there are; opens none.")
    ] = False,
) -> None:
    """Open a lesson's notebook: a thing better seen than read."""
    from workbook.cli.notebook import list_notebooks, open_notebook

    raise typer.Exit(list_notebooks() if every else open_notebook(lesson, again=again))


@command("next", LEARN, "workbook next")
def next_lesson() -> None:
    """Say what the next lesson is about and where it is."""
    from workbook.cli.next import show_next_lesson

    show_next_lesson()


@command("run", CODE, "workbook run 5")
def run(
    lesson: LessonArgument = None,
    solution: Annotated[
        bool, typer.Option("--solution", help="The reference instead of yours.")
    ] = False,
    port: Annotated[
        int | None,
        typer.Option("--port", "-p", min=1, max=65535, help="Default: 8000."),
    ] = None,
) -> None:
    """Serve a lesson's app and reload it on every save."""
    from workbook.cli.run import run_app

    raise typer.Exit(run_app(lesson, port, solution=solution))


@command("carry", CODE, "workbook carry 6")
def carry(lesson: LessonArgument = None, dry_run: DryRunOption = False) -> None:
    """Bring your code of the lesson before into a lesson."""
    from workbook.cli.carry import carry as bring_along

    raise typer.Exit(bring_along(lesson, dry_run=dry_run))


@command("reset", CODE, "workbook reset 5 --exercise 2")
def reset(
    lesson: PlaceArgument = None,
    exercise: ExerciseOption = None,
    dry_run: DryRunOption = False,
) -> None:
    """Start a lesson or an exercise again; a copy is kept."""
    from workbook.cli.reset import reset as start_again

    start_again(lesson, exercise, dry_run=dry_run)


@command("doctor", CODE, "workbook doctor")
def doctor() -> None:
    """Find what on this machine would get in the way."""
    from workbook.cli.doctor import examine

    raise typer.Exit(examine())
