"""The probe that reads the source of handlers."""

from pathlib import Path
from types import ModuleType

import pytest

from checks.probes.handlers import find_long_handlers
from workbook.suite import LessonTree


@pytest.mark.parametrize(("count", "found"), [(15, 0), (16, 1)])
def test_handlers_are_long_from_sixteen_statements_on(
    tmp_path: Path, count: int, found: int
) -> None:
    """Docstrings do not count, functions that are no handlers do not either."""
    lines = "".join(f"    a = {number}\n" for number in range(count))
    text = (
        f'@router.get("/a")\nasync def a():\n    """Say a."""\n{lines}\n'
        f"def b():\n{lines * 2}\n@cache\ndef c():\n{lines * 2}"
    )
    (tmp_path / "app").mkdir()
    (tmp_path / "app" / "routes.py").write_text(text, encoding="utf-8")
    lesson = LessonTree("lesson_01", tmp_path, ModuleType)

    for _ in range(50):
        assert len(find_long_handlers(lesson)) == found
