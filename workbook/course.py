"""The course as data: read ``lesson.toml`` files and compose lessons.

Solutions are a stack of changes. Composing lesson N takes, for every path, the
newest version at or below N, minus the paths that a lesson removes. Nothing here
writes a file.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from workbook.limits import Limits, limits_from
from workbook.regions import RegionError, find_regions, rewrite, strip_markers, stub_for

LESSON_NAME = re.compile(r"^lesson_(\d{2})([a-z]?)$")
CHECKLIST = "checklist.toml"
GIVEN_NAME = re.compile(r"^(?:lesson_)?0*(\d{1,2})([a-z]?)$")

Tree = dict[str, str]
"""Files of a lesson: POSIX path relative to the lesson's root, to its text."""


class CourseError(Exception):
    """Something about the course that its author has to mend."""

    def __init__(self, file: Path | str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = str(file)
        self.reason = reason


class UnknownLesson(CourseError):
    """A lesson was asked for that the course does not have."""


@dataclass(frozen=True, slots=True)
class Exercise:
    """One numbered gap of a lesson."""

    number: int
    title: str
    files: tuple[str, ...]
    hints: tuple[str, ...]
    stubs: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Superseded:
    """A check of an earlier lesson whose contract this lesson changes on purpose."""

    check: str
    why: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """The facts of one ``lesson.toml``."""

    name: str
    title: str
    slug: str
    minutes: int
    part: str
    adds: str
    learned: str
    regress: tuple[str, ...]
    removes: tuple[str, ...]
    supersedes: tuple[Superseded, ...]
    warm: tuple[str, ...]
    limits: Limits
    exercises: tuple[Exercise, ...]

    @property
    def label(self) -> str:
        """The number as people write it: ``05``, or ``04a`` for an inserted lesson."""
        return self.name.removeprefix("lesson_")

    @property
    def short(self) -> str:
        """The number as people type it: ``5`` or ``4a``."""
        return self.label.lstrip("0")

    @property
    def page(self) -> str:
        """Path of the lesson's page, relative to the repository."""
        return f"docs/lessons/{self.label}-{self.slug}.md"

    @property
    def numbered(self) -> tuple[tuple[int, str], ...]:
        """The exercises, each with its number and its title."""
        return tuple((item.number, item.title) for item in self.exercises)

    def exercise(self, number: int) -> Exercise:
        """Return exercise ``number``; raise `UnknownLesson` when there is none."""
        for exercise in self.exercises:
            if exercise.number == number:
                return exercise
        raise UnknownLesson(
            f"lesson {self.label}",
            f"it has exercises 1 to {len(self.exercises)}, but no {number}",
        )


@dataclass(frozen=True, slots=True)
class Checklist:
    """The facts of one ``checklist.toml``: checks that belong to no single lesson.

    They look at the app of ``since``, and hold for every lesson from there on. What
    exercises are to a lesson, its ``numbered`` points are to a checklist.
    """

    name: str
    title: str
    since: str
    page: str
    learned: str
    numbered: tuple[tuple[int, str], ...]
    limits: Limits
    warm: tuple[str, ...] = ()


class Course:
    """All lessons below one repository root, in order, as they are when first read."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._own_files: dict[str, Tree] = {}

    @cached_property
    def lessons(self) -> tuple[Lesson, ...]:
        """Every lesson that has a ``lesson.toml``, sorted by number."""
        files = sorted(self.root.glob("checks/lesson_*/lesson.toml"))
        return tuple(
            load_lesson(file) for file in files if LESSON_NAME.match(file.parent.name)
        )

    @cached_property
    def checklists(self) -> tuple[Checklist, ...]:
        """Every checklist, sorted by name."""
        files = sorted(self.root.glob("checks/*/checklist.toml"))
        return tuple(load_checklist(file) for file in files)

    @property
    def has_solutions(self) -> bool:
        """False in a tree that an instructor handed out without the answers.

        Every solution builds on the first one: without it there are none, even if a
        lesson of one's own has been added since.
        """
        solutions = self.root / "solutions"
        return bool(self.lessons) and (solutions / self.lessons[0].name).is_dir()

    def find(self, given: str) -> Lesson:
        """Return the lesson called ``5``, ``05``, ``4a`` or ``lesson_05``."""
        match = GIVEN_NAME.match(given)
        name = f"lesson_{int(match[1]):02d}{match[2]}" if match else given
        for lesson in self.lessons:
            if lesson.name == name:
                return lesson
        known = ", ".join(lesson.short for lesson in self.lessons) or "none yet"
        raise UnknownLesson(given, f"there is no such lesson; there are: {known}")

    def following(self, lesson: Lesson) -> Lesson | None:
        """Return the lesson after this one, or `None` after the last."""
        position = self.lessons.index(lesson)
        return self.lessons[position + 1] if position + 1 < len(self.lessons) else None

    def preceding(self, lesson: Lesson) -> Lesson | None:
        """Return the lesson before this one, or `None` before the first."""
        position = self.lessons.index(lesson)
        return self.lessons[position - 1] if position else None

    def own_files(self, lesson: Lesson) -> Tree:
        """Return the files that this lesson itself adds or changes, with marks."""
        if lesson.name not in self._own_files:
            folder = self.root / "solutions" / lesson.name
            self._own_files[lesson.name] = read_tree(folder)
        return dict(self._own_files[lesson.name])

    def compose(self, lesson: Lesson) -> Tree:
        """Return the whole solution of a lesson; only its own marks are kept."""
        tree: Tree = {}
        for step in self.lessons[: self.lessons.index(lesson) + 1]:
            for path in step.removes:
                if path not in tree:
                    raise CourseError(
                        f"checks/{step.name}/lesson.toml",
                        f"removes {path}, which no earlier lesson has",
                    )
                del tree[path]
            own = self.own_files(step)
            is_last = step is lesson
            for path, text in own.items():
                if is_last:
                    _must_pair(f"solutions/{step.name}/{path}", text)
                tree[path] = text if is_last else strip_markers(text)
        return dict(sorted(tree.items()))

    def starter(self, lesson: Lesson) -> Tree:
        """Return what the learner gets: the solution with its regions stubbed."""
        numbers = {exercise.number for exercise in lesson.exercises}
        return stub_exercises(self.compose(lesson), lesson, numbers)


def _must_pair(file: str, text: str) -> None:
    try:
        find_regions(text)
    except RegionError as error:
        raise CourseError(file, str(error)) from None


def stub_exercises(tree: Tree, lesson: Lesson, numbers: set[int]) -> Tree:
    """Put the stubs of the given exercises back into a composed solution."""
    stubs = {exercise.number: exercise.stubs for exercise in lesson.exercises}

    def stubbed(path: str, text: str) -> str:
        try:
            return rewrite(
                text,
                lambda region, ordinal: (
                    stub_for(
                        text, region, ordinal, path, stubs.get(region.exercise, {})
                    )
                    if region.exercise in numbers
                    else None
                ),
            )
        except SyntaxError as error:
            raise CourseError(
                f"solutions/{lesson.name}/{path}:{error.lineno}", str(error.msg)
            ) from None

    return {path: stubbed(path, text) for path, text in tree.items()}


def exercise_files(tree: Tree, number: int) -> list[str]:
    """Return the paths that hold regions of one exercise."""
    return [
        path
        for path, text in tree.items()
        if any(region.exercise == number for region in find_regions(text))
    ]


def read_tree(folder: Path) -> Tree:
    """Read every text file below a folder, leaving out caches and hidden clutter."""
    tree: Tree = {}
    if not folder.is_dir():
        return tree
    for file in sorted(folder.rglob("*")):
        relative = file.relative_to(folder)
        if not file.is_file() or "__pycache__" in relative.parts:
            continue
        if file.suffix == ".pyc" or file.name == ".DS_Store":
            continue
        tree[relative.as_posix()] = read_text(file)
    return tree


def read_text(file: Path) -> str:
    """Read UTF-8 with Unix line ends, whatever a checkout made of them."""
    return file.read_text(encoding="utf-8").replace("\r\n", "\n")


def load_facts(folder: Path) -> Lesson | Checklist:
    """Read what a folder of checks is about: a lesson, or a checklist."""
    if is_checklist(folder):
        return load_checklist(folder / CHECKLIST)
    return load_lesson(folder / "lesson.toml")


def is_checklist(folder: Path) -> bool:
    """True for the folder of a checklist."""
    return (folder / CHECKLIST).is_file()


def load_checklist(file: Path) -> Checklist:
    """Read one ``checklist.toml``; raise `CourseError` when something is off."""
    known = {"title", "since", "page", "learned", "limits", "point"}
    facts = _read_facts(file, known)
    with _must_be_whole(file):
        return Checklist(
            name=file.parent.name,
            title=_text(facts, "title"),
            since=_text(facts, "since"),
            page=_text(facts, "page"),
            learned=_text(facts, "learned"),
            numbered=tuple(
                (int(item["number"]), _text(item, "title")) for item in facts["point"]
            ),
            limits=limits_from(facts.get("limits", {})),
        )


def load_lesson(file: Path) -> Lesson:
    """Read one ``lesson.toml``; raise `CourseError` when something is off."""
    known = {
        *("title", "slug", "minutes", "part", "adds", "learned", "regress"),
        *("removes", "supersedes", "warm", "limits", "exercise"),
    }
    facts = _read_facts(file, known)
    with _must_be_whole(file):
        return Lesson(
            name=file.parent.name,
            title=_text(facts, "title"),
            slug=_text(facts, "slug"),
            minutes=int(facts["minutes"]),
            part=_text(facts, "part"),
            adds=_text(facts, "adds"),
            learned=_text(facts, "learned"),
            regress=tuple(facts.get("regress", ())),
            removes=tuple(facts.get("removes", ())),
            supersedes=tuple(
                Superseded(_text(item, "check"), _text(item, "why"))
                for item in facts.get("supersedes", ())
            ),
            warm=tuple(facts.get("warm", ())),
            limits=limits_from(facts.get("limits", {})),
            exercises=tuple(
                _exercise(number, item)
                for number, item in enumerate(facts.get("exercise", ()), start=1)
            ),
        )


def _read_facts(file: Path, known: set[str]) -> dict[str, Any]:
    try:
        facts = tomllib.loads(read_text(file))
    except tomllib.TOMLDecodeError as error:
        raise CourseError(file, f"is not valid TOML: {error}") from None
    if unknown := sorted(set(facts) - known):
        raise CourseError(file, f"has keys that mean nothing: {', '.join(unknown)}")
    return facts


@contextmanager
def _must_be_whole(file: Path) -> Iterator[None]:
    """Say of which file a key is missing or of the wrong kind."""
    try:
        yield
    except KeyError as error:
        raise CourseError(file, f"lacks the key {error.args[0]!r}") from None
    except (AttributeError, TypeError, ValueError) as error:
        raise CourseError(file, f"has a value of the wrong kind: {error}") from None


def _exercise(number: int, facts: Mapping[str, Any]) -> Exercise:
    return Exercise(
        number=number,
        title=_text(facts, "title"),
        files=tuple(facts["files"]),
        hints=tuple(hint.strip() for hint in facts["hints"]),
        stubs=dict(facts.get("stubs", {})),
    )


def _text(facts: Mapping[str, Any], key: str) -> str:
    return str(facts[key]).strip()
