"""``workbook check``: run a lesson's checks in a supervised child."""

import argparse
import atexit
import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import say, style
from workbook.course import Lesson
from workbook.records import Job
from workbook.report import render_verdict
from workbook.runner import Runner
from workbook.state import save_verdict, slow_checks
from workbook.tickets import shares


def check_lesson(
    given: str | None,
    target: str = "lessons",
    *,
    seed: int | None = None,
    verbose: bool = False,
    plain: bool = False,
) -> int:
    """Check one lesson, print the verdict, and return the exit status."""
    desk = Desk.open()
    lesson = desk.lesson(given)
    tree, slow = find_tree(desk, target, lesson), slow_checks(desk.root, lesson.name)
    job = Job(lesson.name, tree, target, seed=seed, slow=slow)
    with Runner(desk.root, [lesson.name], 1, shares=shares()) as runner:
        verdict = runner.run(job)
    if warning := save_verdict(desk.root, verdict):
        verdict = replace(verdict, notices=(*verdict.notices, warning))
    say(render_verdict(verdict, style(plain=plain), verbose=verbose).rstrip("\n"))
    return 0 if verdict.passed else 1


def find_tree(desk: Desk, target: str, lesson: Lesson) -> Path:
    """Return the folder that is to be checked."""
    if target == "lessons":
        return desk.existing_folder(lesson)
    if target == "solutions":
        return solution_folder(desk, lesson)
    folder = Path(target).expanduser().resolve()
    for candidate in (folder / lesson.name, folder):
        if (candidate / "app").is_dir():
            return candidate
    raise Refused(
        f"There is no app in {target}.",
        "--target takes lessons, solutions, or a folder with an app of your own.",
    )


def solution_folder(desk: Desk, lesson: Lesson) -> Path:
    """Return a folder with the whole reference solution."""
    from workbook.compose_cache import composed_solution, write_tree

    desk.needs_solutions(f"Check your own: workbook check {lesson.short}")
    try:
        return composed_solution(desk.root, lesson.name)
    except OSError:
        # In a read-only checkout any other place will do.
        folder = Path(tempfile.mkdtemp(prefix="workbook-"))
        atexit.register(shutil.rmtree, folder, ignore_errors=True)
        write_tree(folder, desk.course.compose(lesson))
        return folder


def check_without_typer(arguments: list[str]) -> int | None:
    """Do what ``workbook check`` is mostly called for, in half the start-up time.

    Returns `None` for everything else; typer then helps or complains.
    """
    parser = argparse.ArgumentParser(add_help=False, exit_on_error=False)
    parser.add_argument("lesson", nargs="?")
    parser.add_argument("--target", "-t", default="lessons")
    parser.add_argument("--seed", type=int)
    parser.add_argument("--verbose", "-v", action="store_true")
    parser.add_argument("--plain", action="store_true")
    try:
        options, unknown = parser.parse_known_args(arguments)
    except argparse.ArgumentError:
        return None
    if unknown:
        return None
    return check_lesson(
        options.lesson,
        options.target,
        seed=options.seed,
        verbose=options.verbose,
        plain=options.plain,
    )
