"""Exercise 1: build a new app on every call."""

import random
from collections.abc import Callable

from fastapi import FastAPI

from checks.probes.findings import NOTHING, Findings
from checks.probes.inventory import operations
from checks.probes.side_effects import effects_of_importing
from workbook.asgi import ASGIApp
from workbook.client import Client
from workbook.suite import LessonTree


def test_importing_the_app_starts_nothing(lesson: LessonTree) -> None:
    """Importing app.main opens no file and no socket, and starts nothing."""
    assert effects_of_importing(lesson, "app.main") == NOTHING, (
        "tests, tools and every worker of a server import the module; what it does "
        "then happens to each of them, before anybody wants to serve"
    )


def test_two_calls_build_two_independent_apps(
    make_app: Callable[[], FastAPI],
    connect: Callable[[ASGIApp], Client],
    rng: random.Random,
) -> None:
    """Two calls of create_app() build two apps that share nothing."""
    path = f"/only/here/{rng.randrange(10**6)}"
    first, second = make_app(), make_app()
    first.add_api_route(path, lambda: "found")
    first.state.note = path

    assert connect(first).get(path).status_code == 200, (
        "an app from create_app() should take another route"
    )
    assert connect(second).get(path).status_code == 404, (
        "what is done to one app must not show in another: tests build many"
    )
    assert find_shared(first, second) == NOTHING, (
        "a test that leaves something there changes what the next test finds"
    )


def test_the_server_finds_a_finished_app(
    lesson: LessonTree,
    make_app: Callable[[], FastAPI],
    connect: Callable[[ASGIApp], Client],
) -> None:
    """app.main.app is an app as create_app() builds it."""
    tested_operations = [str(item) for item in operations(connect(make_app()))]
    served = lesson.import_module("app.main").app

    assert isinstance(served, FastAPI), (
        "a server loads app.main:app and needs the app itself there, not a function"
    )
    served_operations = [str(item) for item in operations(connect(served))]
    assert tested_operations == served_operations, (
        "what you test has to be what a server runs, so the factory must do all of it"
    )


def find_shared(first: FastAPI, second: FastAPI) -> Findings:
    """Find what the second app shares with the first, which has a note in its state."""
    is_shared = {
        "state": hasattr(second.state, "note"),
        "dependency_overrides": (
            first.dependency_overrides is second.dependency_overrides
        ),
    }
    return Findings(
        f"both apps have the same {name}" for name in is_shared if is_shared[name]
    )
