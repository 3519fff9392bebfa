"""One lesson's checks bound to one tree: what a run needs to know while it runs."""

import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from types import ModuleType
from typing import Any

from workbook.alarm import time_limit
from workbook.asgi import Answer, ASGIApp, LifespanFailed, Loop
from workbook.client import Client
from workbook.course import Lesson, load_lesson
from workbook.evidence import Comparison
from workbook.imports import LessonImports
from workbook.manifest import Manifest, load_manifest
from workbook.trouble import (
    AppTrouble,
    MissingPiece,
    TookTooLong,
    explain,
    show_path,
    unwritten_exercise,
)

IMPORT_SECONDS = 20.0
"""Importing an app takes about half a second; this is for slow machines."""


@dataclass
class LessonTree:
    """The ``lesson`` fixture: the tree under test, as checks see it."""

    name: str
    root: Path
    load: Callable[[str], ModuleType]

    def read(self, path: str) -> str:
        """Return the text of one of the learner's files."""
        file = self.root / path
        if not file.is_file():
            raise AppTrouble(
                explain(
                    MissingPiece(
                        f"{show_path(file)} is missing.",
                        f"Create it, or take the starter's: workbook reset "
                        f"{self.name.removeprefix('lesson_').lstrip('0')}",
                    ),
                    self.root,
                    f"reading {path}",
                )
            )
        return file.read_text(encoding="utf-8").replace("\r\n", "\n")

    def import_module(self, name: str) -> ModuleType:
        """Import one of the learner's modules; say clearly why when it fails."""
        return self.load(name)


@dataclass
class Suite:
    """The checks of one lesson, and the tree that they look at.

    The tree may be bound late: a warm process collects the checks first and is
    told the tree when there is something to check.
    """

    root: Path
    name: str
    tree: Path | None = None
    target: str = "lessons"
    loop: Loop = field(default_factory=Loop)
    answers: list[Answer] = field(default_factory=list)
    comparison: Comparison | None = None
    requests: int = 0
    _imports: LessonImports | None = None
    _import_trouble: AppTrouble | None = None
    _clients: list[Client] = field(default_factory=list)

    @property
    def folder(self) -> Path:
        """Where the lesson's checks are."""
        return self.root / "checks" / self.name

    @cached_property
    def lesson(self) -> Lesson:
        """The facts of ``lesson.toml``."""
        return load_lesson(self.folder / "lesson.toml")

    @cached_property
    def manifest(self) -> Manifest:
        """What the build knows about the lesson."""
        return load_manifest(self.root, self.name)

    @cached_property
    def unstarted(self) -> set[int]:
        """The exercises of which nothing is written yet."""
        return self.manifest.unstarted(self.bound_tree)

    @property
    def bound_tree(self) -> Path:
        """The tree under test."""
        if self.tree is None:
            raise RuntimeError("the suite has no tree yet")
        return self.tree

    def begin_check(self) -> None:
        """Forget what the previous check saw."""
        self.answers.clear()
        self.comparison = None

    def end_check(self) -> None:
        """Stop the clients that the check left open."""
        clients, self._clients = self._clients, []
        for client in reversed(clients):
            try:
                client.stop()
            except LifespanFailed as error:
                raise AppTrouble(
                    explain(
                        error.__cause__ or error, self.bound_tree, "stopping the app"
                    ),
                    unwritten_exercise(error),
                ) from error

    def close(self) -> None:
        """Give back the loop and the import state."""
        self._clients.clear()
        self.loop.close()
        if self._imports is not None:
            self._imports.deactivate()
            self._imports = None
        self._import_trouble = None

    def load(self, name: str) -> ModuleType:
        """Import a module of the tree, with every failure explained."""
        if name in sys.modules and self._imports is not None:
            return sys.modules[name]
        if name == "app.main" and self._import_trouble is not None:
            raise self._import_trouble
        if self._imports is None:
            self._imports = LessonImports(self.bound_tree)
            self._imports.activate()
        try:
            self._must_exist(name)
            with time_limit(IMPORT_SECONDS):
                return self._imports.load(name)
        except (Exception, SystemExit, TookTooLong) as error:
            trouble = AppTrouble(
                explain(error, self.bound_tree, f"importing {name}"),
                unwritten_exercise(error),
            )
            if name == "app.main":
                self._import_trouble = trouble
            raise trouble from error

    def make_app(self) -> Any:
        """Return a new app from the learner's ``create_app()``."""
        main = self.load("app.main")
        create_app = getattr(main, "create_app", None)
        tree, file = self.bound_tree, self.bound_tree / "app" / "main.py"
        try:
            if create_app is None:
                raise MissingPiece(
                    f"{show_path(file)} has no function create_app.",
                    "Define create_app() -> FastAPI; every check starts from it.",
                    file,
                )
            app = create_app()
            if not callable(app):
                raise MissingPiece(
                    f"create_app() should return a FastAPI app, but it returned "
                    f"{app!r}.",
                    "Return the app from create_app().",
                    file,
                )
        except (Exception, SystemExit) as error:
            raise AppTrouble(
                explain(error, tree, "calling create_app()"), unwritten_exercise(error)
            ) from error
        return app

    def connect(self, app: ASGIApp) -> Client:
        """Return a client for an app whose lifespan has been started."""
        client = Client(app, self.loop, self._observe)
        try:
            client.start()
        except LifespanFailed as error:
            cause = error.__cause__ or error
            raise AppTrouble(
                explain(cause, self.bound_tree, "starting the app (its lifespan)"),
                unwritten_exercise(cause),
            ) from error
        self._clients.append(client)
        return client

    def _observe(self, answer: Answer) -> None:
        self.answers.append(answer)
        self.requests += 1

    def _must_exist(self, name: str) -> None:
        tree = self.bound_tree
        stem = tree.joinpath(*name.split("."))
        if stem.with_suffix(".py").is_file() or stem.is_dir():
            return
        file = stem.with_suffix(".py")
        short = self.name.removeprefix("lesson_").lstrip("0")
        raise MissingPiece(
            f"{show_path(file)} is missing.",
            f"Create it, or take the starter's: workbook reset {short}",
        )
