"""``pytest checks``: every lesson in a process of its own, a line for each."""

from tests.learner import Learner, kept


def test_every_lesson_has_a_line(learner: Learner) -> None:
    """One is solved, the other not started; both are remembered."""
    seen = learner.check("checks")

    assert seen.status == 1
    assert seen.text == kept("all lessons", seen)
    assert learner.verdict("lesson_01")["passed"] is True
    assert learner.verdict("lesson_02")["passed"] is False


def test_verbose_shows_the_verdicts_of_lessons_that_do_not_pass(
    learner: Learner,
) -> None:
    """Those that pass keep their line."""
    seen = learner.check("checks/lesson_01", "checks/lesson_02", "-v")

    assert seen.text == kept("all lessons verbose", seen)


def test_checks_that_cannot_be_read_are_told(learner: Learner) -> None:
    """Without them no lesson can be checked."""
    learner.write("checks/lesson_02/test_1_goodbye.py", "def test_goodbye(:\n")

    seen = learner.check("checks")

    assert seen.status == 4
    assert "checks/lesson_02/test_1_goodbye.py" in seen.err
    assert "SyntaxError" in seen.err


def test_the_whole_reference_passes(learner: Learner) -> None:
    """Nothing of it is the learner's progress."""
    seen = learner.check("checks", "--target", "solutions")

    assert seen.status == 0
    assert "2 of 2 lessons pass" in seen.out
    assert not (learner.root / ".workbook" / "progress.json").exists()
