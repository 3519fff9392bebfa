"""The fixtures through which checks reach a learner's app."""

import random
import tempfile
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest

from workbook.asgi import ASGIApp
from workbook.client import Client
from workbook.suite import LessonTree, Suite


@pytest.fixture
def suite(request: pytest.FixtureRequest) -> Suite:
    """The lesson's checks and the tree that they look at."""
    found: Suite = request.node.stash[SUITE_KEY]
    return found


@pytest.fixture
def lesson(suite: Suite) -> LessonTree:
    """The learner's files: read them, import their modules."""
    return LessonTree(suite.lesson, suite.bound_tree, suite.load)


@pytest.fixture
def tmp_path() -> Iterator[Path]:
    """A folder that is gone when the check is over.

    pytest's own keeps the folders of three runs, and looks for older ones to take away
    before the verdict can be told.
    """
    with tempfile.TemporaryDirectory(
        prefix="workbook-", ignore_cleanup_errors=True
    ) as folder:
        yield Path(folder).resolve()


@pytest.fixture
def advise(suite: Suite) -> Callable[[Iterable[str]], None]:
    """Say something in the verdict that is no reason to fail."""
    return suite.advice.extend


@pytest.fixture
def make_app(suite: Suite) -> Callable[[], Any]:
    """Make another, independent app."""
    return suite.make_app


@pytest.fixture
def app(make_app: Callable[[], Any]) -> Any:
    """A new app for every check."""
    return make_app()


@pytest.fixture
def connect(suite: Suite) -> Callable[[ASGIApp], Client]:
    """Open a client for a given app; its lifespan ends with the check."""
    return suite.connect


@pytest.fixture
def client(app: Any, connect: Callable[[ASGIApp], Client]) -> Client:
    """A client for ``app``."""
    return connect(app)


@pytest.fixture
def reader(suite: Suite) -> Client:
    """A client that acts for Alice, on an app that other checks have used before.

    It is for checks that only read, that are refused, or that look at nothing but the
    todos that they have made: they need no app of their own, which takes longer to get
    ready than to be asked.
    """
    return suite.shared_client()


@pytest.fixture
def client_for(client: Client) -> Callable[[str], Client]:
    """Return a client that acts for a person, such as ``client_for("alice")``.

    Before there is a login everybody is the same user.
    """
    return lambda _name: client


@pytest.fixture
def alice(client_for: Callable[[str], Client]) -> Client:
    """A client that acts for Alice."""
    return client_for("alice")


@pytest.fixture
def rng(request: pytest.FixtureRequest) -> random.Random:
    """Random values that cannot be guessed; the verdict prints the seed."""
    seed = request.config.stash[SEED_KEY]
    return random.Random(f"{seed}:{request.node.name}")


SUITE_KEY = pytest.StashKey[Suite]()
SEED_KEY = pytest.StashKey[int]()
