"""What a run is about: the checks of one lesson or checklist, and a tree."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from workbook.course import LESSON_NAME, Checklist, Lesson, load_facts
from workbook.manifest import Manifest, load_manifest


@dataclass
class Subject:
    """The checks of one lesson or checklist, and the tree that they look at.

    The tree may be bound late: a warm process collects the checks first and is
    told the tree when there is something to check.
    """

    root: Path
    name: str
    tree: Path | None = None
    target: str = "lessons"

    @property
    def folder(self) -> Path:
        """Where the checks are."""
        return self.root / "checks" / self.name

    @cached_property
    def facts(self) -> Lesson | Checklist:
        """The facts of ``lesson.toml`` or ``checklist.toml``."""
        return load_facts(self.folder)

    @property
    def lesson(self) -> str:
        """The lesson that the tree is an app of."""
        if not isinstance(self.facts, Checklist):
            return self.name
        folder = self.bound_tree.name
        return folder if LESSON_NAME.match(folder) else self.facts.since

    @cached_property
    def manifest(self) -> Manifest:
        """What the build knows about the lesson."""
        return load_manifest(self.root, self.name)

    @cached_property
    def edited_checks(self) -> list[str]:
        """The files of the checks that differ from the course's own."""
        return self.manifest.edited_checks(self.folder)

    def prepare(self) -> None:
        """Read what a verdict will ask for, while there is time."""
        _ = self.edited_checks

    @cached_property
    def unstarted(self) -> set[int]:
        """The exercises of which nothing is written yet; in a solution, none."""
        if self.target == "solutions":
            return set()
        return self.manifest.unstarted(self.bound_tree)

    @property
    def bound_tree(self) -> Path:
        """The tree under test."""
        if self.tree is None:
            raise RuntimeError("the suite has no tree yet")
        return self.tree
