"""``workbook watch``: at a terminal, with its keys, and in a pipe."""

import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pseudo_terminal import PseudoTerminal, on_terminal
from workbook.cli.desk import Desk
from workbook.cli.errands import (
    ERRANDS,
    editor_at,
    exercise_in_question,
    file_in_question,
    line_of_exercise,
)
from workbook.cli.refusal import Refused
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.state import load_progress
from workbook.verdict import CheckResult, Evidence, Place, Trouble, Verdict

STATE = "Save in lessons/lesson_0"
"""A part of the line below a verdict that is complete."""


@pytest.fixture
def terminal(tiny: Path) -> Iterator[PseudoTerminal]:
    """``workbook watch`` on the untouched first lesson."""
    editor = tiny / "editor.py"
    editor.write_text("import sys; open('edited', 'w').write(sys.argv[-1])\n", "utf-8")
    environment = {"VISUAL": f"{sys.executable} {editor}", "NO_COLOR": "1"}
    with on_terminal(
        "workbook", "watch", "1", folder=tiny, environment=environment
    ) as terminal:
        terminal.wait_for(f"{STATE}1")
        yield terminal
        if terminal.process.poll() is None:
            terminal.press(" q")
            terminal.wait_for_end()


def solve(root: Path, number: int) -> None:
    """Save the solution of a lesson."""
    course = Course(root)
    lesson = course.find(str(number))
    write_tree(root / "lessons" / lesson.name, course.compose(lesson))


def test_saves_are_answered_and_a_passed_lesson_leads_on(
    terminal: PseudoTerminal, tiny: Path
) -> None:
    """From the starter over the solution to the last lesson, and out."""
    assert "0 of 2 checks pass" in terminal.seen

    terminal.seen = ""
    solve(tiny, 1)
    terminal.wait_for("You know about first steps.")
    terminal.wait_for(f"{STATE}1")
    assert load_progress(tiny)["lesson_01"]["done"]

    terminal.press("n")
    terminal.wait_for("lesson 02")
    terminal.wait_for(f"{STATE}2")
    solve(tiny, 2)
    terminal.wait_for("You know about last words.")
    terminal.press("n")
    terminal.wait_for("You know about last words.")  # there is none behind it

    terminal.press("q")
    assert terminal.wait_for_end() == 0


def test_keys_bring_help_and_lead_back(terminal: PseudoTerminal, tiny: Path) -> None:
    """A hint, a comparison, an editor, a fresh start."""
    terminal.press("h")
    terminal.wait_for("Vague hint 1.")
    terminal.wait_for("any key leads back")
    terminal.press("h")  # a key that means something needs no other before it
    terminal.wait_for("Clearer hint 1.")
    terminal.wait_for("any key leads back")
    terminal.press(" ")
    terminal.wait_for("0 of 2 checks pass")

    terminal.press("d")
    terminal.wait_for("Show the solution? [y/N]")
    terminal.press("n\n")
    terminal.wait_for("any key leads back")
    solve(tiny, 1)  # a save leads back as well
    terminal.wait_for("2 of 2 checks pass")

    terminal.press("e")
    terminal.wait_for("2 of 2 checks pass")
    edited = (tiny / "edited").read_text("utf-8")
    assert edited == str(tiny / "lessons/lesson_01/app/routes.py")

    terminal.press("r")
    terminal.wait_for("Start lesson 1 again? A copy is kept. [y/N]")
    terminal.press("y\n")
    terminal.wait_for("0 of 2 checks pass")


def test_what_cannot_be_done_is_said_and_the_watch_goes_on(
    terminal: PseudoTerminal, tiny: Path
) -> None:
    """Somebody without solutions presses the key for them all the same."""
    (tiny / "solutions").rename(tiny / "elsewhere")
    terminal.press("d")
    terminal.wait_for("This copy of the course came without solutions.")
    terminal.press(" ")
    terminal.wait_for("0 of 2 checks pass")

    check = tiny / "checks/lesson_01/test_1_topic.py"
    check.write_text("import nowhere\n", "utf-8")
    terminal.wait_for("cannot be read")

    terminal.press("n")
    terminal.wait_for("Lesson 1 does not pass yet. Go on to 2? [y/N]")
    terminal.press("n\n")
    terminal.press("v ")
    terminal.wait_for("cannot be read")
    terminal.process.send_signal(signal.SIGINT)
    assert terminal.wait_for_end() == 0


def test_a_long_run_shows_how_far_it_is(terminal: PseudoTerminal, tiny: Path) -> None:
    """Somebody who waits wants to see that something happens."""
    solve(tiny, 1)
    terminal.wait_for("2 of 2 checks pass")
    words = tiny / "lessons/lesson_01/app/words.py"
    text = words.read_text("utf-8")

    slow = text.replace("    return", "    __import__('time').sleep(2)\n    return")
    words.write_text(slow, "utf-8")

    terminal.wait_for("checking exercise 1: 1 of 2 … 1 s")
    terminal.wait_for(f"{STATE}1")
    words.write_text(slow.replace("sleep(1)", "sleep(2)"), "utf-8")
    terminal.wait_for("checking exercise 1: 1 of 2 … 1 s")


def test_a_terminal_that_is_none_gets_a_log(
    tiny: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """One verdict below the other, until Ctrl-C."""
    from workbook.cli import main, watch

    verdicts: list[str] = []

    draw = watch.Watching.draw

    def interrupt(self: watch.Watching) -> None:
        draw(self)
        verdicts.append(self.lesson.name)
        raise KeyboardInterrupt

    monkeypatch.setattr(watch.Watching, "draw", interrupt)

    assert main(["watch", "1", "--plain"]) == 0

    said = capsys.readouterr().out
    assert "[not started] 1" in said
    assert "\x1b" not in said
    assert verdicts == ["lesson_01"]
    assert Path.cwd() == tiny


def test_an_editor_that_fails_is_told(
    tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """There may be none at all."""
    monkeypatch.setenv("VISUAL", str(tiny / "no-such-editor"))
    desk = Desk.open()

    with pytest.raises(Refused) as refused:
        ERRANDS["e"](desk, desk.lesson("1"), None)

    assert refused.value.next_step == "Name yours in the variable EDITOR."


PLACE = Place("lessons/lesson_01/app/words.py", 3)
WRONG = CheckResult(
    check="test_2_topic.py::test_greet",
    exercise=2,
    title="Greet",
    outcome="failed",
    file="",
    line=1,
    evidence=Evidence(place=PLACE),
)


def verdict(*results: CheckResult, trouble: Trouble | None = None) -> Verdict:
    """Return a verdict on lesson 1."""
    return Verdict(
        lesson="lesson_01",
        title="First steps",
        target="lessons",
        exercises=((1, "Say that all is well"), (2, "Greet")),
        results=results,
        collected=2,
        page="",
        trouble=trouble,
    )


@pytest.mark.parametrize(
    ("told", "number", "file", "line"),
    [
        (None, None, "app/routes.py", 10),
        (verdict(), None, "app/routes.py", 10),
        (verdict(WRONG), 2, "app/words.py", 3),
        (verdict(trouble=Trouble("syntax", "", "", PLACE)), None, "app/words.py", 3),
        (
            verdict(trouble=Trouble("syntax", "", "", Place("elsewhere.py", 1))),
            None,
            "app/routes.py",
            10,
        ),
    ],
    ids=["no verdict", "all green", "a check", "a line", "a line of others"],
)
def test_keys_are_about_what_the_verdict_is_about(
    tiny: Path, told: Verdict | None, number: int | None, file: str, line: int
) -> None:
    """The exercise of the first problem, and the file of the line that is shown."""
    desk = Desk.open()
    lesson = desk.lesson("1")

    assert exercise_in_question(told) == number
    wanted = tiny / "lessons/lesson_01" / file, line
    assert file_in_question(desk, lesson, told) == wanted


@pytest.mark.parametrize("text", ["# nothing marked\n", None], ids=["text", "gone"])
def test_a_file_without_the_exercise_is_opened_at_its_beginning(
    tmp_path: Path, text: str | None
) -> None:
    file = tmp_path / "words.py"
    if text is not None:
        file.write_text(text)

    assert line_of_exercise(file, 2) == 1


@pytest.mark.parametrize(
    ("visual", "editor", "command"),
    [
        ("vim", "", "vim +12"),
        ("", "/usr/bin/nano -l", "/usr/bin/nano -l +12"),
        ("code --wait", "vi", None),
        ("", "", None),
    ],
)
def test_editors_that_can_begin_at_a_line_do(
    monkeypatch: pytest.MonkeyPatch, visual: str, editor: str, command: str | None
) -> None:
    """Others are started as they are named."""
    monkeypatch.setenv("VISUAL", visual)
    monkeypatch.setenv("EDITOR", editor)

    assert editor_at(12) == command
