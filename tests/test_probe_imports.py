"""What is read from the source of an app about its imports."""

from pathlib import Path
from typing import Any

import pytest

from checks.probes.findings import NOTHING
from checks.probes.imports import find_imports, find_needed, find_upward_imports
from workbook.suite import LessonTree

FILES = {
    "app/main.py": "import app.api.routes",
    "app/api/routes.py": "from app.services import todos",
    "app/services/todos.py": "from ..models import todo as model",
    "app/services/clean.py": "import json",
    "app/models/todo.py": "def later() -> None:\n    import app.utils.web",
    "app/utils/web.py": "try:\n    import fastapi.routing\nexcept ImportError: ...",
    "app/utils/ring.py": "from app.utils import circle",
    "app/utils/circle.py": "from app.utils import ring",
    "app/broken.py": "def",
    "tests/test_todos.py": "from app.services import todos",
}


@pytest.fixture
def lesson(tmp_path: Path) -> LessonTree:
    """Return a lesson with these files, one of which is no Python."""

    def load(_name: str) -> Any: ...

    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return LessonTree("lesson_04", tmp_path, load)


def test_what_is_needed_is_followed_however_far(lesson: LessonTree) -> None:
    """An import in a function, a relative one, and one in a block all count."""
    found = find_needed(lesson, "app.services", "fastapi")
    assert found == (
        "app/services/todos.py:1 imports app.models.todo, which needs fastapi",
    )
    assert find_needed(lesson, "tests", "fastapi") == (
        "tests/test_todos.py:1 imports app.services.todos, which needs fastapi",
    )
    assert find_needed(lesson, "app.utils.web", "fastapi") == (
        "app/utils/web.py:2 imports fastapi.routing",
    )


def test_nothing_is_found_where_nothing_is_needed(lesson: LessonTree) -> None:
    """A circle ends, and a file that nothing leads to is not read."""
    assert find_needed(lesson, "app.services.clean", "fastapi") == NOTHING
    assert find_needed(lesson, "app.utils.ring", "fastapi") == NOTHING


def test_a_changed_file_is_read_again(lesson: LessonTree) -> None:
    """What a file said before is remembered for as long as it says it."""
    for text in ("import json", "import fastapi", "import json"):
        (lesson.root / "app/models/todo.py").write_text(text, encoding="utf-8")
        found = find_imports(lesson, "app.models", "fastapi")
        assert bool(found) is (text == "import fastapi")


def test_imports_for_type_checkers_do_not_count(lesson: LessonTree) -> None:
    """They are gone when the app runs."""
    (lesson.root / "app/broken.py").unlink()
    guarded = "if TYPE_CHECKING:\n    import app.main\n"
    model = lesson.root / "app/models/todo.py"
    model.write_text(guarded, encoding="utf-8")
    assert find_upward_imports(lesson) == NOTHING
    model.write_text(guarded + "match 1:\n    case 1:\n        import app.main\n")
    assert find_upward_imports(lesson) == (
        "app/models/todo.py:5 imports app.main, which is above it",
    )
