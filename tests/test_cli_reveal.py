"""``workbook solution`` and ``workbook diff``: answers, for those who mean it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.made_up import finish, remember
from tests.terminal import Answer, Terminal, call
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.fragments import language

Command = Callable[..., Answer]
Typing = Callable[..., Terminal]
Captured = pytest.CaptureFixture[str]


def test_one_exercise_is_shown_with_its_files_and_nothing_else(
    workbook: Command,
) -> None:
    """The other exercises of the lesson stay to be found."""
    answer = workbook("solution", "1", "--exercise", "1", "--yes")

    assert answer.out == (
        "exercise 1.1: Say that all is well\n"
        "\n"
        "app/routes.py   Answer at /health that all is well.\n"
        "\n"
        '@router.get("/health")\n'
        "async def health() -> dict[str, str]:\n"
        '    """Say that all is well."""\n'
        '    return {"status": "ok"}\n'
    )


def test_a_whole_lesson_is_shown_by_the_files_that_have_exercises(
    workbook: Command,
) -> None:
    """What the starter has already is only named."""
    answer = workbook("solution", "1", "--yes")

    assert "\napp/words.py\n" in answer.out
    assert '    return f"Hello, {name}!"\n' in answer.out
    assert "  As in your starter: app/__init__.py, app/main.py\n" in answer.out


def test_where_every_file_has_an_exercise_there_is_no_list_of_others(
    workbook: Command,
) -> None:
    """An empty list would only ask a question."""
    assert "As in your starter" not in workbook("solution", "2", "--yes").out


def test_without_a_terminal_an_answer_has_to_be_demanded(workbook: Command) -> None:
    """A script says that it means it."""
    answer = workbook("solution", "1.2")

    assert answer.status == 2
    assert "Exercise 1.2 is not passed yet" in answer.err
    assert "--yes" in answer.err
    assert "workbook hint 1.2" in answer.err


def test_at_a_terminal_it_asks_first(
    tiny: Path, at_terminal: Typing, capsys: Captured
) -> None:
    """No is the answer of everybody who just presses return."""
    del tiny
    screen = at_terminal("")

    answer = call(capsys, "solution", "1.2")

    assert answer.status == 1
    assert screen.text == (
        "Exercise 1.2 is not passed yet. Show the solution? [y/N] "
        "  instead   workbook hint 1.2\n"
    )


def test_who_says_yes_sees_it_in_colours(
    tiny: Path, at_terminal: Typing, capsys: Captured
) -> None:
    """The code is painted, and is still the code."""
    del tiny
    screen = at_terminal("yes")

    answer = call(capsys, "solution", "1")

    assert answer.status == 0
    assert "Lesson 1 is not passed yet. Show the solution?" in screen.text
    assert "\x1b[" in screen.text
    assert "Hello, " in screen.text


def test_what_is_passed_is_shown_without_a_question(
    workbook: Command, tiny: Path
) -> None:
    """Who has found an answer may compare it."""
    remember(tiny, "1", "passed", "failed")

    assert workbook("solution", "1.1").status == 0
    assert workbook("solution", "1.2").status == 2


@pytest.mark.parametrize("command", ["solution", "diff"])
def test_a_copy_without_solutions_says_so(
    workbook: Command, tiny: Path, command: str
) -> None:
    """The sentence is followed by what can be done instead."""
    (tiny / "solutions").rename(tiny / "hidden")

    answer = workbook(command, "1")

    assert answer.status == 2
    assert "This copy of the course came without solutions." in answer.err
    assert "next" in answer.err


def test_a_difference_is_shown_file_by_file_with_a_sum(
    workbook: Command, tiny: Path
) -> None:
    """Marks of exercises are no difference; files of one's own are named."""
    (tiny / "lessons/lesson_01/app/extra.py").write_text("x = 1\n")
    (tiny / "lessons/lesson_01/todo.db").write_bytes(b"\xff\x00")

    answer = workbook("diff", "1", "--yes")

    assert answer.status == 0
    assert answer.out.endswith(
        "--- yours/app/words.py\n"
        "+++ reference/app/words.py\n"
        "@@ -3,4 +3,4 @@\n"
        " \n"
        " def greeting(name: str) -> str:\n"
        '     """Return a greeting."""\n'
        '-    raise NotImplementedError("exercise 2")\n'
        '+    return f"Hello, {name}!"\n'
        "\n"
        "2 files differ: 1 line of yours (-), 7 of the reference (+).\n"
        "Yours alone: app/extra.py\n"
    )


def test_a_file_that_i_do_not_have_is_all_of_the_reference(
    workbook: Command, tiny: Path
) -> None:
    """A deleted file shows as what is missing."""
    finish(tiny, "2")
    course = Course(tiny)
    write_tree(tiny / "lessons/lesson_02", course.compose(course.find("2")))
    (tiny / "lessons/lesson_02/app/main.py").unlink()

    answer = workbook("diff", "2")

    assert "+app = create_app()\n" in answer.out
    assert "1 file differs: 0 lines of yours (-), 15 of the reference" in answer.out


def test_the_reference_itself_has_no_difference(workbook: Command, tiny: Path) -> None:
    """Line for line, whatever became of the marks."""
    finish(tiny, "1")
    course = Course(tiny)
    write_tree(tiny / "lessons/lesson_01", course.compose(course.find("1")))

    answer = workbook("diff", "1")

    assert answer.out == "Your lesson 1 is the reference, line for line.\n"


def test_a_difference_is_not_shown_before_the_lesson_is_passed(
    workbook: Command,
) -> None:
    """It would give the answers away as much as the solution does."""
    answer = workbook("diff", "1")

    assert (answer.status, "--yes" in answer.err) == (2, True)


def test_a_difference_has_colours_at_a_terminal(
    tiny: Path,
    at_terminal: Typing,
    capsys: Captured,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Unless NO_COLOR is set; the signs say the same."""
    del tiny
    screen = at_terminal("y")
    assert call(capsys, "diff", "1").status == 0
    assert '\x1b[32m+    return f"Hello, {name}!"\x1b[0m' in screen.text

    plain = at_terminal("y")
    monkeypatch.setenv("NO_COLOR", "1")
    assert call(capsys, "diff", "1").status == 0
    assert "\x1b[" not in plain.text


def test_who_declines_sees_no_difference(
    tiny: Path, at_terminal: Typing, capsys: Captured
) -> None:
    """The question is the same as for the solution."""
    del tiny
    screen = at_terminal("n")

    assert call(capsys, "diff", "1").status == 1
    assert "+++" not in screen.text


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("app/main.py", "python"),
        ("SPEC.md", "markdown"),
        ("Dockerfile", "docker"),
        (".env.example", "text"),
    ],
)
def test_code_is_painted_by_the_language_of_its_file(path: str, expected: str) -> None:
    """A course has more than Python in it."""
    assert language(path) == expected
