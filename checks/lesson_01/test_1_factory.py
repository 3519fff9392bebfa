"""Exercise 1: build a new app on every call."""

import random
from collections.abc import Callable

from fastapi import FastAPI

from checks.probes.findings import NOTHING
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

    assert connect(first).get(path).status_code == 200, (
        "an app from create_app() should take another route"
    )
    assert connect(second).get(path).status_code == 404, (
        "what is done to one app must not show in another: tests build many"
    )


def test_the_server_finds_a_finished_app(
    lesson: LessonTree,
    make_app: Callable[[], FastAPI],
    connect: Callable[[ASGIApp], Client],
) -> None:
    """app.main.app is an app as create_app() builds it."""
    served = lesson.import_module("app.main").app

    assert isinstance(served, FastAPI), (
        "a server loads app.main:app and needs the app itself there, not a function"
    )
    served_operations = [str(item) for item in operations(connect(served))]
    tested_operations = [str(item) for item in operations(connect(make_app()))]
    assert tested_operations == served_operations, (
        "what you test has to be what a server runs, so the factory must do all of it"
    )
