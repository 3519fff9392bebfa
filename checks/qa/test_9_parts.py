"""Point 9: the parts of the app depend on each other in one direction."""

from collections.abc import Callable, Iterable

from checks.probes.findings import NOTHING
from checks.probes.handlers import find_long_handlers
from checks.probes.imports import find_imports, find_upward_imports
from workbook.suite import LessonTree

RULES = ("services", "repositories", "models", "schemas", "utils")


def test_no_part_imports_what_is_above_it(lesson: LessonTree) -> None:
    """Imports lead from routes to services, to storage, to models, and never back."""
    assert find_upward_imports(lesson) == NOTHING, (
        "a part that knows what is above it cannot be used, or tested, without it"
    )


def test_rules_do_not_know_http(lesson: LessonTree) -> None:
    """Nothing below the routes imports FastAPI or Starlette."""
    found = [
        finding
        for part in RULES
        for finding in find_imports(lesson, f"app.{part}", "fastapi", "starlette")
    ]

    assert type(NOTHING)(found) == NOTHING, (
        "a worker and a command line use the same rules, and there is no request there"
    )


def test_routes_reach_storage_through_services(
    lesson: LessonTree, advise: Callable[[Iterable[str]], None]
) -> None:
    """No route imports a repository."""
    advise(find_long_handlers(lesson))

    assert find_imports(lesson, "app.api", "app.repositories") == NOTHING, (
        "a route that stores things itself walks around the rules of the service"
    )
