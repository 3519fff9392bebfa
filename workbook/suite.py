"""One lesson's checks bound to one tree: what a run needs to know while it runs."""

import contextlib
import io
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

from workbook.alarm import time_limit
from workbook.asgi import Answer, ASGIApp, LifespanFailed, Loop
from workbook.client import Client
from workbook.evidence import Comparison
from workbook.imports import LessonImports
from workbook.limits import CHECK_SECONDS
from workbook.remembered import remember_what_apps_share
from workbook.subject import Subject
from workbook.trouble import (
    AppTrouble,
    MissingPiece,
    TookTooLong,
    explain,
    show_path,
    show_value,
    unwritten_exercise,
)

APP_ERRORS = (Exception, SystemExit, TookTooLong)
"""What a learner's code may raise; Ctrl-C is not among them."""

IMPATIENT = 0.2
"""What is left of the time limit after something has hung: it will hang again."""


@dataclass
class LessonTree:
    """The ``lesson`` fixture: the tree under test, as checks see it."""

    name: str
    root: Path
    load: Callable[[str], ModuleType]

    def read(self, path: str) -> str:
        """Return the text of one of the learner's files."""
        file = self.root / path
        try:
            return file.read_text(encoding="utf-8").replace("\r\n", "\n")
        except OSError:
            missing = missing_file(self.name, file)
        except UnicodeDecodeError:
            missing = MissingPiece(
                f"{show_path(file)} is not saved as UTF-8.",
                "Save the file with UTF-8 encoding.",
                file,
            )
        raise AppTrouble(explain(missing, self.root, f"reading {path}"))

    def import_module(self, name: str) -> ModuleType:
        """Import one of the learner's modules; say clearly why when it fails."""
        return self.load(name)


@dataclass
class Suite(Subject):
    """The checks of one lesson or checklist at work on a tree."""

    loop: Loop = field(default_factory=Loop)
    answers: list[Answer] = field(default_factory=list)
    comparison: Comparison | None = None
    requests: int = 0
    seconds: float = CHECK_SECONDS
    hung: int = 0
    floods: int = 0
    advice: list[str] = field(default_factory=list)
    _imports: LessonImports | None = None
    _import_trouble: AppTrouble | None = None
    _clients: list[Client] = field(default_factory=list)
    _shared: Client | None = None

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
            except APP_ERRORS as error:
                raise self._trouble(error, "stopping the app") from error

    def abandon(self) -> None:
        """Give up what hangs: the loop, its clients, and most of our patience."""
        self.hung += 1
        self.seconds = min(self.seconds, max(1.0, self.seconds * IMPATIENT))
        self.loop.abandon()
        self._clients.clear()
        self._shared = None

    def close(self) -> None:
        """Give back the loop and the import state."""
        self._clients.clear()
        ends = [self._shared.stop] if self._shared is not None else []
        self._shared = None
        for end in (*ends, self.loop.close):
            # What the shared app says or breaks when it stops is about no check.
            silence = contextlib.redirect_stdout(io.StringIO())
            with silence, contextlib.suppress(*APP_ERRORS), time_limit(self.seconds):
                end()
        if self._imports is not None:
            self._imports.deactivate()
            self._imports = None
        self._import_trouble = None

    def load(self, name: str) -> ModuleType:
        """Import a module of the tree, with every failure explained."""
        if name in sys.modules and self._imports is not None:
            return sys.modules[name]
        if name == "app.main" and self._import_trouble is not None:
            # Raised again, an exception drags along where it was raised before, and
            # pytest looks at every line of that.
            known = self._import_trouble
            raise AppTrouble(known.trouble, known.waits_for)
        if self._imports is None:
            remember_what_apps_share()
            self._imports = LessonImports(self.bound_tree)
            self._imports.activate()
        try:
            self._must_exist(name)
            with time_limit(2 * self.seconds):
                return self._imports.load(name)
        except APP_ERRORS as error:
            trouble = self._trouble(error, f"importing {name}")
            if name == "app.main":
                self._import_trouble = trouble
            raise trouble from error

    def make_app(self) -> Any:
        """Return a new app from the learner's ``create_app()``."""
        main = self.load("app.main")
        create_app = getattr(main, "create_app", None)
        file = self.bound_tree / "app" / "main.py"
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
                    "create_app() should return a FastAPI app, but it returned "
                    f"{show_value(app)}.",
                    "Return the app from create_app().",
                    file,
                )
        except APP_ERRORS as error:
            raise self._trouble(error, "calling create_app()") from error
        return app

    def connect(self, app: ASGIApp) -> Client:
        """Return a client for an app whose lifespan has been started."""
        client = Client(app, self.loop, self._observe)
        try:
            client.start()
        except APP_ERRORS as error:
            raise self._trouble(error, "starting the app (its lifespan)") from error
        self._clients.append(client)
        return client

    def shared_client(self) -> Client:
        """Return the client of an app that all checks may use which change nothing.

        A new app sets up its routes at its first request, which takes longer than
        the request itself.
        """
        if self._shared is None:
            self._shared = self.connect(self.make_app())
            self._clients.remove(self._shared)
        return self._shared

    def _observe(self, answer: Answer) -> None:
        self.answers.append(answer)
        self.requests += 1

    def _trouble(self, error: BaseException, doing: str) -> AppTrouble:
        """Explain why the app cannot be used; give up what hangs."""
        if isinstance(error, LifespanFailed) and error.__cause__ is not None:
            error = error.__cause__
        if isinstance(error, TookTooLong):
            self.abandon()
        trouble = explain(error, self.bound_tree, doing)
        return AppTrouble(trouble, unwritten_exercise(error))

    def _must_exist(self, name: str) -> None:
        stem = self.bound_tree.joinpath(*name.split("."))
        if not stem.with_suffix(".py").is_file() and not stem.is_dir():
            raise missing_file(self.lesson, stem.with_suffix(".py"))


def missing_file(lesson: str, file: Path) -> MissingPiece:
    """Say that a file of a lesson is not there, and how to get it back."""
    short = lesson.removeprefix("lesson_").lstrip("0")
    return MissingPiece(
        f"{show_path(file)} is missing.",
        f"Create it, or take the starter's: workbook reset {short}",
    )
