"""Write what is built: starters, page fragments, manifests, editor settings.

Everything is first computed in memory as a map of paths to texts; writing it, or
saying what is stale, is the same comparison with the files on disk.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from workbook.checks_index import check_files, load_checks
from workbook.course import (
    Course,
    CourseError,
    Lesson,
    Tree,
    exercise_files,
    read_text,
    read_tree,
    stub_exercises,
)
from workbook.diagrams import DRAWINGS, diagram_texts
from workbook.fragments import (
    render_checks,
    render_hints,
    render_mistakes,
    render_solution,
    solution_file,
)
from workbook.manifest import (
    Manifest,
    Signature,
    digest,
    digest_file,
    load_manifest,
    region_digest,
    scrub,
)
from workbook.mistakes import Mistake, load_mistakes
from workbook.notebooks.built import built_texts as notebook_texts
from workbook.notebooks.built import find_stale
from workbook.notebooks.execution import Done
from workbook.proofs import Proofs
from workbook.regions import find_regions
from workbook.state import write_atomically
from workbook.verdict import Verdict

Kind = Literal["new", "changed", "obsolete"]


@dataclass(frozen=True, slots=True)
class Change:
    """One built file that is not on disk as it should be.

    The text of a notebook's page is not known before `with_notebooks` has run it.
    """

    path: str
    kind: Kind
    text: str | None = None
    edited: bool = False


def find_changes(
    course: Course, lessons: Iterable[Lesson], proofs: Proofs
) -> list[Change]:
    """Compare what the sources say with what is on disk. Writes nothing."""
    changes: list[Change] = []
    lessons = list(lessons)
    for lesson in lessons:
        changes += _starter_changes(course, lesson)
        wanted = built_texts(course, lesson, proofs)
        changes += _differences(course.root, wanted)
        changes += _leftovers(course.root, f"docs/_generated/{lesson.name}", wanted)
    shared = {
        **diagram_texts(course.root),
        "pyrightconfig.json": editor_settings(course),
    }
    changes += _differences(course.root, shared)
    changes += _leftovers(course.root, DRAWINGS, shared)
    changes += [Change(path, kind) for path, kind in find_stale(course, lessons)]
    return changes


def with_notebooks(
    course: Course, changes: Iterable[Change], done: Done
) -> list[Change]:
    """Run the notebooks whose pages are stale, and return the changes with all texts.

    ``done`` is told of each that was run.
    """
    found = list(changes)
    unknown = [item for item in found if item.text is None and item.kind != "obsolete"]
    texts = notebook_texts(course, (item.path for item in unknown), done)
    return [replace(item, text=texts.get(item.path, item.text)) for item in found]


def apply_changes(root: Path, changes: Iterable[Change]) -> None:
    """Write changes, each file at once or not at all."""
    for change in changes:
        file = root / change.path
        if change.text is not None:
            write_atomically(file, change.text)
        elif change.kind == "obsolete":
            file.unlink()


def built_texts(course: Course, lesson: Lesson, proofs: Proofs) -> dict[str, str]:
    """Return the generated files of a lesson, except its starter."""
    checks = load_checks(course.root, lesson)
    mistakes = load_mistakes(course.root, lesson)
    solution = course.compose(lesson)
    fragments = f"docs/_generated/{lesson.name}"
    return {
        f"{fragments}/checks.md": render_checks(lesson, checks),
        f"{fragments}/mistakes.md": render_mistakes(lesson, mistakes),
        f"{fragments}/hints.md": render_hints(lesson),
        **{
            f"{fragments}/{solution_file(exercise)}": render_solution(
                solution, exercise
            )
            for exercise in lesson.exercises
        },
        f"checks/_generated/{lesson.name}.json": build_manifest(
            course, lesson, proofs
        ).to_json(),
    }


def build_manifest(course: Course, lesson: Lesson, proofs: Proofs) -> Manifest:
    """Compute what runs need to know about a lesson; runs its known mistakes."""
    starter = course.starter(lesson)
    folder = course.root / "checks" / lesson.name
    files = [folder / "lesson.toml", *check_files(course.root, lesson.name)]
    mistakes = load_mistakes(course.root, lesson)
    solution = course.compose(lesson)
    verdicts = run_mistakes(solution, lesson.name, mistakes, proofs)
    unsolved = proofs.run({f"{lesson.name}/start": (lesson.name, starter)}, "lessons")
    red_at_first = {item.check for item in unsolved[f"{lesson.name}/start"].red}
    return Manifest(
        checks={item.id: item.title for item in load_checks(course.root, lesson)},
        files={file.name: digest_file(file) for file in files},
        stubs=_stub_digests(starter),
        starter={path: digest(text) for path, text in starter.items()},
        needs={
            str(number): sorted(
                item.check
                for item in verdict.red
                if item.exercise == number and item.check in red_at_first
            )
            for number, verdict in run_ablations(course, lesson, proofs).items()
        },
        mistakes=tuple(signature(item, verdicts[item.name]) for item in mistakes),
    )


def run_ablations(course: Course, lesson: Lesson, proofs: Proofs) -> dict[int, Verdict]:
    """Check the solution with one exercise undone, for each that has a region."""
    solution = course.compose(lesson)
    trees = {
        f"{lesson.name}/without/{exercise.number}": (
            lesson.name,
            stub_exercises(solution, lesson, {exercise.number}),
        )
        for exercise in lesson.exercises
        if exercise_files(solution, exercise.number)
    }
    verdicts = proofs.run(trees, "solutions")
    return {int(name.rpartition("/")[2]): found for name, found in verdicts.items()}


def run_mistakes(
    solution: Tree, suite: str, mistakes: Iterable[Mistake], proofs: Proofs
) -> dict[str, Verdict]:
    """Check the solution with each mistake in it."""
    trees = {
        f"{suite}/mistakes/{item.name}": (suite, item.apply(solution))
        for item in mistakes
    }
    verdicts = proofs.run(trees, "solutions")
    return {name.rpartition("/")[2]: verdict for name, verdict in verdicts.items()}


def signature(mistake: Mistake, verdict: Verdict) -> Signature:
    """Return how a mistake shows: each red check with what it got."""
    fails: dict[str, str] = {}
    for result in verdict.red:
        got = result.evidence.got if result.evidence else ""
        fails.setdefault(result.function, scrub(got))
    return Signature(
        mistake.name, mistake.exercise, mistake.caught_by, mistake.diagnosis, fails
    )


def editor_settings(course: Course) -> str:
    """Return ``pyrightconfig.json``: one execution environment for each lesson."""
    environments = [
        {"root": f"lessons/{lesson.name}", "extraPaths": []}
        for lesson in course.lessons
    ]
    settings = {
        "exclude": ["**/.venv", "**/__pycache__", ".workbook", "checks/*/mistakes"],
        "executionEnvironments": [*environments, {"root": "."}],
    }
    return json.dumps(settings, indent=2) + "\n"


def _stub_digests(starter: Tree) -> dict[str, dict[str, list[str]]]:
    stubs: dict[str, dict[str, list[str]]] = {}
    for path, text in starter.items():
        for region in find_regions(text):
            files = stubs.setdefault(str(region.exercise), {})
            files.setdefault(path, []).append(region_digest(region.body))
    return dict(sorted(stubs.items(), key=lambda item: int(item[0])))


def _starter_changes(course: Course, lesson: Lesson) -> Iterator[Change]:
    """Yield what is stale in a starter; files a person has edited are marked so."""
    folder = f"lessons/{lesson.name}"
    starter = course.starter(lesson)
    _must_compile(lesson, starter)
    built_before = load_manifest(course.root, lesson.name).starter
    on_disk = read_tree(course.root / folder)
    for path, text in starter.items():
        if path not in on_disk:
            yield Change(f"{folder}/{path}", "new", text)
        elif on_disk[path] != text:
            edited = digest(on_disk[path]) not in {built_before.get(path), digest(text)}
            yield Change(f"{folder}/{path}", "changed", text, edited)
    for path in sorted(set(on_disk) - set(starter)):
        edited = digest(on_disk[path]) != built_before.get(path)
        yield Change(f"{folder}/{path}", "obsolete", None, edited)


def _must_compile(lesson: Lesson, starter: Tree) -> None:
    for path, text in starter.items():
        if path.endswith(".py"):
            try:
                compile(text, path, "exec", dont_inherit=True)
            except SyntaxError as error:
                raise CourseError(
                    f"lessons/{lesson.name}/{path}:{error.lineno}",
                    f"the starter does not compile ({error.msg}); give this exercise "
                    "a stub of its own in lesson.toml, under [exercise.stubs]",
                ) from None


def _differences(root: Path, wanted: Mapping[str, str]) -> Iterator[Change]:
    for path, text in wanted.items():
        file = root / path
        if not file.is_file():
            yield Change(path, "new", text)
        elif read_text(file) != text:
            yield Change(path, "changed", text)


def _leftovers(root: Path, folder: str, wanted: Mapping[str, str]) -> Iterator[Change]:
    """Yield built files that have no source any more."""
    for path in read_tree(root / folder):
        if f"{folder}/{path}" not in wanted:
            yield Change(f"{folder}/{path}", "obsolete")
