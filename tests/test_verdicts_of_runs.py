"""What a learner sees for each way to start a run: parts, targets, terminals."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.learner import LESSON, Learner, kept

MAIN = "app/main.py"
HEALTH = f"{LESSON}/test_1_health.py"


@pytest.fixture
def mistaken(learner: Learner) -> Learner:
    """A learner with two mistakes, so that there is something to see."""
    learner.edit(MAIN, '"ok"', '"naïve"')
    learner.edit(MAIN, "404", "400")
    return learner


RUNS = {
    "verbose": (LESSON, "-v"),
    "plain": (LESSON, "--plain"),
    "stop at the first": (LESSON, "-x"),
    "by keyword": (LESSON, "-k", "stranger"),
    "no keyword matches": (LESSON, "-k", "nonsense"),
    "one file": (f"{LESSON}/test_3_visits.py",),
    "one check": (f"{HEALTH}::test_health_says_ok",),
    "one case": (f"{LESSON}/test_2_greeting.py::test_a_friend_is_greeted[ada]",),
    "target path": (LESSON, "--target", "lessons/lesson_01"),
    "target folder": (LESSON, "--target", "./lessons"),
    "target solutions": (LESSON, "--target", "solutions"),
    "seed": (LESSON, "--seed", "11"),
    "one process": ("checks", "--one-process", "-k", "health"),
    "in color": (LESSON, "--color=yes"),
    "collect only": (LESSON, "--collect-only", "-q"),
}


@pytest.mark.parametrize("run", RUNS)
def test_every_way_to_run_has_its_verdict(mistaken: Learner, run: str) -> None:
    """What is asked for is run, and the verdict says what that was."""
    seen = mistaken.check(*RUNS[run])

    assert "Traceback" not in seen.text
    assert seen.text == kept(f"run {run}", seen)


USAGE_ERRORS = {
    "no such lesson": ("checks/lesson_09",),
    "misspelt lesson": ("checks/lesson1",),
    "no such check": (f"{HEALTH}::test_health",),
    "no such file": (f"{LESSON}/test_9_health.py",),
    "target nonsense": (LESSON, "--target", "nonsense"),
}


@pytest.mark.parametrize("run", USAGE_ERRORS)
def test_a_run_that_cannot_be_says_why(mistaken: Learner, run: str) -> None:
    """A usage error is a sentence, and never silence."""
    seen = mistaken.check(*USAGE_ERRORS[run])

    assert seen.status == 4
    assert "Traceback" not in seen.text
    assert seen.text == kept(f"run {run}", seen)


def test_a_run_from_another_folder_shows_paths_as_seen_from_there(
    mistaken: Learner,
) -> None:
    """A learner may stand in the lesson's folder."""
    seen = mistaken.check_alone(f"../../../{LESSON}", folder="lessons/lesson_01/app")

    assert seen.text == kept("run from another folder", seen)


def test_the_checks_have_the_same_name_in_every_folder(mistaken: Learner) -> None:
    """Whoever stands in the lesson's folder types what the page says, too."""
    seen = mistaken.check_alone(LESSON, folder="lessons/lesson_01")

    assert seen.status == 1
    assert "4 of 6 checks pass" in seen.out


def test_a_lesson_that_cannot_be_read_is_told(mistaken: Learner) -> None:
    """A broken lesson.toml is the author's affair, and has a sentence."""
    mistaken.write(f"{LESSON}/lesson.toml", "title = ")

    seen = mistaken.check()

    assert seen.status == 4
    assert "lesson.toml: is not valid TOML" in seen.err


def test_an_exercise_solved_outside_its_marks_is_begun(learner: Learner) -> None:
    """Nothing hides behind "not started" when most of its checks are green."""
    learner.take_starter("app/greetings.py")
    greet = (
        "def greeting_for(name: str) -> str:\n    return WORDS.get(name, 'Hi') + name"
    )
    file = learner.lesson / "app" / "greetings.py"
    text = file.read_text(encoding="utf-8").replace('"ada": "', '"ada": "Ada, ')
    text = text.replace('"alan": "', '"alan": "Alan, ')
    file.write_text(f"{text}\n\n{greet}\n", encoding="utf-8")

    seen = learner.check()

    assert "✘ 2  Greet a friend" in seen.out
    assert "expected   404" in seen.out


def test_without_solutions_there_is_nothing_to_compare_with(learner: Learner) -> None:
    """A lesson that passes offers only what is there."""
    assert "workbook diff 1" in learner.check().out
    shutil.rmtree(learner.root / "solutions")
    assert "workbook diff" not in learner.check().out


def test_an_ascii_console_gets_ascii(mistaken: Learner) -> None:
    """No character that the console cannot show, and no mark but letters."""
    seen = mistaken.check_alone(environment={"PYTHONIOENCODING": "ascii"})

    assert seen.text.isascii()
    assert seen.text == kept("run ascii", seen)


def test_no_color_wins_over_an_option(
    mistaken: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR takes the escapes out and changes nothing else."""
    plain = mistaken.check()
    monkeypatch.setenv("NO_COLOR", "1")

    colorless = mistaken.check(LESSON, "--color=yes")

    assert "\x1b" not in colorless.out
    assert colorless.out == plain.out


def test_a_narrow_terminal_gets_shorter_lines(
    mistaken: Learner, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only lines of code, commands and paths may be longer than the terminal."""
    monkeypatch.setenv("COLUMNS", "48")

    seen = mistaken.check()

    assert seen.text == kept("run narrow", seen)


def test_full_trace_is_pytests_own_report(mistaken: Learner) -> None:
    """Whoever asks for the traceback gets it, with pytest's summary."""
    seen = mistaken.check(LESSON, "--full-trace")

    assert "= FAILURES =" in seen.out
    assert "assert client.get" in seen.out
    assert "2 failed, 4 passed" in seen.out
    assert seen.status == 1


def test_a_read_only_checkout_is_no_obstacle(mistaken: Learner) -> None:
    """The verdict stands; a note says that progress was not saved."""
    shutil.rmtree(mistaken.root / ".workbook", ignore_errors=True)
    mistaken.write(".workbook", "a file where the folder should be")

    seen = mistaken.check()

    assert seen.text == kept("run read-only", seen)


def test_the_solution_needs_a_place_to_be_composed(mistaken: Learner) -> None:
    """Where nothing can be written, composing the solution is refused in a sentence."""
    mistaken.write(".workbook", "a file where the folder should be")

    seen = mistaken.check(LESSON, "--target", "solutions")

    assert seen.status == 4
    assert seen.text == kept("run read-only solutions", seen)


def test_a_copy_without_solutions_checks_what_the_learner_writes(
    mistaken: Learner,
) -> None:
    """Only the reference is missing, and a run against it says so."""
    shutil.rmtree(mistaken.root / "solutions")

    assert mistaken.check().status == 1
    seen = mistaken.check(LESSON, "--target", "solutions")

    assert seen.text == kept("run without solutions", seen)


def broken(file: Path) -> None:
    """Put a stray bracket into a check file."""
    file.write_text("def test_health(:\n", encoding="utf-8")


def skipped(file: Path) -> None:
    """Skip the checks of a file."""
    text = file.read_text(encoding="utf-8")
    marked = text.replace("def test", "@pytest.mark.skip\ndef test")
    file.write_text(f"import pytest\n{marked}", encoding="utf-8")


CHANGES: dict[str, Callable[[Path], None]] = {
    "broken": broken,
    "skipped": skipped,
    "deleted": Path.unlink,
}


@pytest.mark.parametrize("change", CHANGES)
def test_checks_that_do_not_run_are_no_pass(learner: Learner, change: str) -> None:
    """A right answer that nobody asks for is not a pass."""
    CHANGES[change](learner.root / HEALTH)

    seen = learner.check()

    assert seen.status in {1, 2}
    assert learner.verdict()["passed"] is False
    assert seen.text == kept(f"check file {change}", seen)


def test_an_edited_check_is_told(mistaken: Learner) -> None:
    """The verdict says that it may be wrong, and does not guess at a mistake."""
    file = mistaken.root / HEALTH
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('{"status": "ok"}', '{"status": "up"}'), "utf-8")

    seen = mistaken.check()

    assert seen.text == kept("check file edited", seen)


def test_a_check_of_ones_own_counts(learner: Learner) -> None:
    """A further check may stand beside the course's; it has no exercise and no hint."""
    learner.write(f"{LESSON}/test_9_mine.py", "def test_mine():\n    assert 1 == 2\n")

    seen = learner.check()

    assert seen.text == kept("check file added", seen)


def test_clutter_in_the_lesson_has_no_effect(learner: Learner) -> None:
    """A conftest or settings of the learner's own are ignored, and that is said."""
    (learner.lesson / "conftest.py").write_text("raise RuntimeError", "utf-8")
    (learner.lesson / "pytest.ini").write_text("[pytest]\naddopts = -k none\n", "utf-8")

    seen = learner.check()

    assert "6 of 6 checks pass" in seen.out
    assert (
        "note: conftest.py, pytest.ini in the lesson folder has no effect" in seen.out
    )
