"""The pytest plugin: choose the tree, run the checks, say what came of it.

It does nothing in runs that touch no lesson. In the others it binds each lesson's
checks to a tree, turns failures into evidence, and prints a verdict in place of
pytest's own report.
"""

import gc
import os
import sys
from pathlib import Path

import pytest

from workbook import fixtures
from workbook.course import LESSON_NAME, CourseError, is_checklist, load_facts
from workbook.fixtures import SEED_KEY
from workbook.hooks import LessonPlugin, runs_alone
from workbook.lesson_run import REPORTER_KEY, RUN_KEY, LessonRun, resolve_argument
from workbook.reporter import VerdictReporter
from workbook.seeds import choose_seed
from workbook.strays import CAN_FORK
from workbook.targets import known_lessons, no_such_lesson

MARKER = "together: one process runs these checks, for they share what is slow to make"

# Collecting garbage while everything is being imported costs a tenth of a run; it is
# switched on again as soon as the checks are collected.
gc.disable()


def lessons_asked_for(config: pytest.Config) -> list[str]:
    """Return the lessons and checklists that the arguments name.

    Raises a usage error for others.
    """
    checks = config.rootpath / "checks"
    names: dict[str, None] = {}
    for argument in config.args:
        path = resolve_argument(config, argument)
        if path == checks:
            names.update(dict.fromkeys(known_lessons(checks)))
        elif path.is_relative_to(checks):
            name = path.relative_to(checks).parts[0]
            if is_asked_for(checks, name):
                names[name] = None
    return list(names)


def is_asked_for(checks: Path, name: str) -> bool:
    """True for a lesson or checklist; raise a usage error for a lesson that is none."""
    if not (LESSON_NAME.match(name) or name.startswith("lesson")):
        return is_checklist(checks / name)
    if not (checks / name / "lesson.toml").is_file():
        raise pytest.UsageError(no_such_lesson(checks, name))
    return True


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the options of lesson runs."""
    group = parser.getgroup("workbook")
    group.addoption(
        "--target",
        default=os.environ.get("WORKBOOK_TARGET", "lessons"),
        help="what to check: lessons (default), solutions, or a folder",
    )
    group.addoption(
        "--seed",
        type=int,
        default=None,
        help="repeat a run with the same random values",
    )
    group.addoption(
        "--check-seconds",
        type=float,
        default=os.environ.get("WORKBOOK_CHECK_SECONDS"),
        metavar="N",
        help="time limit of one check, 0 for none; WORKBOOK_CHECK_SECONDS sets it too",
    )
    group.addoption(
        "--one-process",
        action="store_true",
        help="check several lessons in this very process (for debuggers)",
    )
    group.addoption(
        "--verdict-to", default=None, metavar="FILE", help="write the verdict as JSON"
    )
    group.addoption(
        "--plain",
        action="store_true",
        help="a verdict without symbols, for screen readers",
    )


def pytest_cmdline_main(config: pytest.Config) -> int | None:
    """Run several lessons in a process each: every one has an ``app`` of its own."""
    config.args = [as_seen_from_the_root(config, given) for given in config.args]
    names = lessons_asked_for(config)
    if len(names) > 1 and not needs_one_process(config):
        from workbook.all_lessons import run_all_lessons

        return run_all_lessons(config, names)
    if len(names) == 1 and can_be_supervised(config):
        from workbook.supervised import supervise

        return supervise(config, names[0])
    return None


def can_be_supervised(config: pytest.Config) -> bool:
    """True for pytest in a process of its own that nobody debugs."""
    option = config.option
    return (
        CAN_FORK
        and runs_alone(config)
        and not (option.collectonly or option.one_process or asks_for_more(config))
        and not is_debugged(config)
    )


def as_seen_from_the_root(config: pytest.Config, argument: str) -> str:
    """Let ``checks/lesson_01`` mean the same in every folder of the course."""
    path, separator, rest = argument.partition("::")
    meant = config.rootpath / path
    if resolve_argument(config, argument).exists() or not meant.exists():
        return argument
    return f"{meant}{separator}{rest}"


def needs_one_process(config: pytest.Config) -> bool:
    """True for debuggers, test explorers and pytest's own report."""
    option = config.option
    return bool(
        option.collectonly
        or option.one_process
        or option.keyword
        or any("::" in argument for argument in config.args)
        or is_debugged(config)
    )


def is_debugged(config: pytest.Config) -> bool:
    """True where somebody needs pytest in the process that they have started."""
    return bool(
        config.option.usepdb
        or wants_trace(config)
        or "vscode_pytest" in sys.modules
        or "PYCHARM_HOSTED" in os.environ
    )


def must_be_readable(run: LessonRun, names: list[str]) -> None:
    """Say what is wrong with the facts of a lesson before anything is run."""
    for name in names:
        try:
            load_facts(run.root / "checks" / name)
        except CourseError as error:
            raise pytest.UsageError(str(error)) from None


def asks_for_more(config: pytest.Config) -> bool:
    """True when the run is about other tests as well, for which there is no verdict."""
    checks = config.rootpath / "checks"
    paths = (resolve_argument(config, argument) for argument in config.args)
    return not all(path.is_relative_to(checks) for path in paths)


def wants_trace(config: pytest.Config) -> bool:
    """True for ``--full-trace``, an option that comes and goes with the terminal."""
    return bool(config.getoption("fulltrace", default=False))


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    """Prepare a lesson run; leave every other run alone."""
    config.stash[SEED_KEY] = choose_seed(config.getoption("seed"))
    names = lessons_asked_for(config)
    if not names:
        gc.enable()
        return
    run = LessonRun(config)
    config.stash[RUN_KEY] = run
    must_be_readable(run, names)
    if "checks.probes" not in sys.modules:  # a test of a probe has imported it
        pytest.register_assert_rewrite("checks.probes")
    config.addinivalue_line("markers", MARKER)
    config.pluginmanager.register(fixtures, "workbook-fixtures")
    config.pluginmanager.register(LessonPlugin(run), "workbook-lessons")
    if REPORTER_KEY in config.stash:
        reporter = config.stash[REPORTER_KEY](run)
        config.pluginmanager.register(reporter, "workbook-channel")
    shows_verdict = not (
        config.option.collectonly
        or config.option.usepdb
        or wants_trace(config)
        or asks_for_more(config)
    )
    standard = config.pluginmanager.get_plugin("terminalreporter")
    if shows_verdict and standard is not None:
        # pytest's own rendering of a failure takes longer than a check.
        config.option.tbstyle = "no"
        config.pluginmanager.unregister(standard)
        config.pluginmanager.register(VerdictReporter(config, run), "terminalreporter")
