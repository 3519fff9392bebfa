"""``workbook reset``: start again, with a copy of what there was."""

from workbook.cli.desk import Desk
from workbook.cli.refusal import Refused
from workbook.cli.screen import amount, facts, say
from workbook.cli.trees import Edits, apply_edits, read_own
from workbook.course import Exercise, Lesson, Tree, exercise_files
from workbook.manifest import digest, load_manifest
from workbook.programs import ProgramMissing, run_program
from workbook.regions import RegionError, find_regions, number_within_file, rewrite


def reset(given: str | None, number: int | None, *, dry_run: bool) -> None:
    """Put a lesson, or one exercise of it, back to the start."""
    desk = Desk.open()
    lesson, exercise = desk.place(given, number)
    folder = desk.folder(lesson)
    starter = find_starter(desk, lesson)
    mine = read_own(folder)
    if exercise is None:
        what = f"Lesson {lesson.short}"
        edits = whole_lesson(mine, starter)
    else:
        what = f"Exercise {lesson.short}.{exercise.number}"
        edits = one_exercise(lesson, exercise, mine, starter)
    if not edits:
        say(f"{what} is as it was in the beginning.")
        return
    say(f"{what} starts again: {amount(len(edits), 'file')}.")
    for path, text in edits.items():
        away = "" if text is not None else "   (not in the starter: only in the copy)"
        say(f"  lessons/{lesson.name}/{path}{away}")
    if dry_run:
        say("\n  Nothing was changed: this was a dry run.")
        return
    backup = apply_edits(desk.root, folder, edits)
    kept = backup.relative_to(desk.root).as_posix() if backup else ""
    say("\n" + facts([("kept", kept), ("next", f"workbook check {lesson.short}")]))


def whole_lesson(mine: Tree, starter: Tree) -> Edits:
    """Return what makes my folder the starter again."""
    changed = {path: text for path, text in starter.items() if mine.get(path) != text}
    return {**changed, **dict.fromkeys(sorted(set(mine) - set(starter)))}


def one_exercise(
    lesson: Lesson, exercise: Exercise, mine: Tree, starter: Tree
) -> Edits:
    """Return what puts one exercise's stubs back, and leaves the rest alone."""
    edits: dict[str, str | None] = {}
    for path in exercise_files(starter, exercise.number):
        text = starter[path]
        if path in mine:
            text = put_stubs_back(lesson, path, exercise.number, mine[path], text)
        if text != mine.get(path):
            edits[path] = text
    return edits


def put_stubs_back(
    lesson: Lesson, path: str, number: int, mine: str, starter: str
) -> str:
    """Return my file with the regions of one exercise as the starter has them."""
    try:
        marked = number_within_file(find_regions(starter))
        stubs = {n: region.code for region, n in marked if region.exercise == number}
        own = [region for region in find_regions(mine) if region.exercise == number]
        if len(own) != len(stubs):
            raise RegionError(1, f"the marks of exercise {number} are not there")
        return rewrite(
            mine,
            lambda region, n: stubs[n] if region.exercise == number else None,
        )
    except RegionError as error:
        raise Refused(
            f"lessons/{lesson.name}/{path}: {error.reason}, so the exercise cannot be "
            "told from the rest.",
            f"Start the whole lesson again, a copy is kept: "
            f"workbook reset {lesson.short}",
        ) from None


def find_starter(desk: Desk, lesson: Lesson) -> Tree:
    """Return the starter: built from the solutions, or as the course shipped it."""
    if desk.course.has_solutions:
        return desk.course.starter(lesson)
    try:
        tree = starter_from_history(desk, lesson)
    except ProgramMissing:
        tree = None
    if tree is None:
        raise Refused(
            "This copy of the course came without solutions, and git does not have "
            f"the first version of lessons/{lesson.name}.",
            "Ask whoever gave you this copy for that folder.",
        )
    return tree


def starter_from_history(desk: Desk, lesson: Lesson) -> Tree | None:
    """Look for the files that the course shipped among all that were committed."""
    shipped = load_manifest(desk.root, lesson.name).starter
    folder = f"lessons/{lesson.name}"
    log = run_program(["git", "rev-list", "--reverse", "HEAD", "--", folder], desk.root)
    revisions = log.out.split() if log.status == 0 else []
    tree: Tree = {}
    for path, wanted in shipped.items():
        for revision in revisions:
            place = f"{revision}:./{folder}/{path}"
            found = run_program(["git", "show", place], desk.root)
            if found.status == 0 and digest(found.out) == wanted:
                tree[path] = found.out
                break
    return tree if shipped and len(tree) == len(shipped) else None
