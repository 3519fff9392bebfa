"""The course around the working directory, and how far its learner has come."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from workbook.cli.refusal import Refused
from workbook.course import Course, Exercise, Lesson, Tree, UnknownLesson
from workbook.state import load_progress

EXERCISE = re.compile(r"^\d{1,2}$")


@dataclass(frozen=True)
class Desk:
    """What every command starts from."""

    course: Course
    here: Path

    @classmethod
    def open(cls) -> "Desk":
        """Find the course that the working directory belongs to."""
        here = Path.cwd()
        return cls(Course(find_root(here)), here)

    @property
    def root(self) -> Path:
        """The folder of the repository."""
        return self.course.root

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons; there is at least one."""
        if not self.course.lessons:
            raise Refused(
                "This course has no lesson yet.", 'workbook new-lesson "First steps"'
            )
        return self.course.lessons

    @cached_property
    def progress(self) -> Mapping[str, Mapping[str, Any]]:
        """What is remembered by lesson name, without what makes no sense."""
        remembered = load_progress(self.root)
        return {
            lesson.name: entry
            for lesson in self.lessons
            if isinstance(entry := remembered.get(lesson.name), dict)
        }

    def is_done(self, lesson: Lesson) -> bool:
        """True once all checks of the lesson have passed."""
        return bool(self.progress.get(lesson.name, {}).get("done"))

    def exercise_state(self, lesson: Lesson, number: int) -> str:
        """Return ``passed``, ``failed``, ``not started`` …, or nothing."""
        states = self.progress.get(lesson.name, {}).get("exercises")
        return str(states.get(str(number), "")) if isinstance(states, dict) else ""

    def last_checked(self) -> Lesson | None:
        """Return the lesson whose checks were run last."""
        checked = [lesson for lesson in self.lessons if self._moment(lesson)]
        return max(reversed(checked), key=self._moment, default=None)

    def current(self) -> Lesson:
        """Return the lesson that the learner is at.

        That is the one in whose folder they stand; or the one that they checked
        last; and when it is done, the first one behind it that is not.
        """
        if standing := self._standing_in():
            return standing
        last = self.last_checked()
        if last is not None and not self.is_done(last):
            return last
        start = self.lessons.index(last) if last else 0
        in_order = (*self.lessons[start:], *self.lessons[:start])
        return next((item for item in in_order if not self.is_done(item)), in_order[0])

    def lesson(self, given: str | None) -> Lesson:
        """Return the lesson that was named, or the current one."""
        lesson, exercise = self.place(given)
        if exercise is not None:
            raise Refused(
                f"{given} names an exercise; this command is about a whole lesson.",
                f"Leave out the exercise: {lesson.short}",
            )
        return lesson

    def place(
        self, given: str | None, number: int | None = None
    ) -> tuple[Lesson, Exercise | None]:
        """Return what ``5``, ``5.2``, ``.2`` or ``lessons/lesson_05`` names."""
        name = (given or "").replace("\\", "/").rstrip("/").rpartition("/")[2]
        name, _, digits = name.partition(".")
        if digits and not EXERCISE.match(digits):
            raise Refused(
                f"{given} is no place in the course.",
                "Exercise 2 of lesson 5 is called 5.2.",
            )
        lesson = self._named(name) if name else self.current()
        wanted = number if number is not None else int(digits or 0)
        if number is None and not digits:
            return lesson, None
        return lesson, self._exercise(lesson, wanted)

    def folder(self, lesson: Lesson) -> Path:
        """Return where the learner writes."""
        return self.root / "lessons" / lesson.name

    def existing_folder(self, lesson: Lesson) -> Path:
        """Return where the learner writes; refuse when it is not there."""
        folder = self.folder(lesson)
        if not folder.is_dir():
            raise Refused(
                f"lessons/{lesson.name} is missing.",
                f"Get the starter back: workbook reset {lesson.short}",
            )
        return folder

    def needs_solutions(self, instead: str) -> None:
        """Refuse in a copy without answers; ``instead`` is what can be done."""
        if not self.course.has_solutions:
            raise Refused("This copy of the course came without solutions.", instead)

    def reference(self, lesson: Lesson, instead: str) -> Tree:
        """Return the whole solution of a lesson."""
        self.needs_solutions(instead)
        return self.course.compose(lesson)

    def _named(self, name: str) -> Lesson:
        try:
            return self.course.find(name)
        except UnknownLesson:
            names = [lesson.short for lesson in self.lessons]
            span = f"{names[0]} to {names[-1]}" if len(names) > 1 else names[0]
            raise Refused(
                f"There is no lesson {name}. The course has {span}.",
                "See where you are: workbook",
            ) from None

    def _exercise(self, lesson: Lesson, number: int) -> Exercise:
        try:
            return lesson.exercise(number)
        except UnknownLesson:
            raise Refused(
                f"Lesson {lesson.short} has exercises 1 to {len(lesson.exercises)}, "
                f"but no {number}.",
                f"workbook read {lesson.short}",
            ) from None

    def _standing_in(self) -> Lesson | None:
        parts = self.here.relative_to(self.root).parts[:2]
        return next((item for item in self.lessons if item.name in parts), None)

    def _moment(self, lesson: Lesson) -> float:
        moment = self.progress.get(lesson.name, {}).get("at")
        return float(moment) if isinstance(moment, int | float) else 0.0


def find_root(start: Path) -> Path:
    """Return the repository that a folder belongs to."""
    for folder in (start, *start.parents):
        if (folder / "checks").is_dir() and (folder / "pyproject.toml").is_file():
            return folder
    raise Refused(
        f"{start} is not inside the workbook.",
        "Go to the folder that you cloned, then try again.",
    )
