"""What the checks of this lesson share: an app with a storage that can be looked at.

The probes are imported late: pytest wants to rewrite their asserts, and reads this file
before it is ready to.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from checks.probes.todos import Todo
    from checks.probes.uploads import Shelf
    from workbook.client import Client
    from workbook.suite import LessonTree


@pytest.fixture
def shelf(app: Any, lesson: LessonTree, tmp_path: Path) -> Shelf:
    """Return the folder in which the app keeps its files. It is made when needed."""
    from checks.probes.uploads import put_shelf

    return put_shelf(app, lesson, tmp_path / "house" / "shelf")


@pytest.fixture
def limits(app: Any, lesson: LessonTree, rng: Random) -> Any:
    """Let a file have a few thousand bytes, and a todo three files."""
    from checks.probes.uploads import set_limits

    return set_limits(app, lesson, max_bytes=rng.randrange(9_000, 60_000), max_files=3)


@pytest.fixture
def todo(client: Client, rng: Random) -> Todo:
    """Return a todo without attachments."""
    from checks.probes.todos import add_todo, some_title

    return add_todo(client, some_title(rng))
