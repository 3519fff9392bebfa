"""``workbook build`` and ``workbook verify``: the wrappers around both."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.terminal import Answer
from workbook.cli.refusal import Refused
from workbook.cli.verify import known_proof

Command = Callable[..., Answer]

STARTER = "lessons/lesson_01/app/words.py"


def test_a_fresh_course_has_nothing_to_build(workbook: Command) -> None:
    """The check passes, and a build writes nothing."""
    check, build = workbook("build", "--check"), workbook("build")

    assert (check.status, check.out) == (0, "Everything that is built is fresh.\n")
    assert (build.status, build.out) == (0, "0 files written, 2 lessons.\n")


def test_what_is_stale_is_listed_and_then_written(
    workbook: Command, tiny: Path
) -> None:
    """`--check` fails until somebody builds."""
    (tiny / STARTER).unlink()
    (tiny / "docs/_generated/lesson_01/hints.md").write_text("old")

    check = workbook("build", "--check", "1")
    assert check.status == 1
    assert check.out == (
        f"✘ {STARTER} is not there yet\n"
        "✘ docs/_generated/lesson_01/hints.md is stale\n"
        "  next      workbook build\n"
    )

    build = workbook("build", "1")
    assert build.out == (
        f"  {STARTER}\n"
        "  docs/_generated/lesson_01/hints.md\n"
        "2 files written, 1 lesson.\n"
    )
    assert workbook("build", "--check").status == 0


def test_a_starter_that_somebody_edits_is_not_overwritten(
    workbook: Command, tiny: Path
) -> None:
    """Whoever writes there has mistaken it for the source."""
    (tiny / STARTER).write_text("# mine\n")

    refused = workbook("build")
    assert refused.status == 2
    assert f"  {STARTER}\n" in refused.out
    assert "workbook build --force" in refused.err
    assert (tiny / STARTER).read_text() == "# mine\n"
    assert f"{STARTER} is stale (edited by hand)" in workbook("build", "--check").out

    assert workbook("build", "--force").status == 0
    assert (tiny / STARTER).read_text() != "# mine\n"


def test_a_long_list_is_cut(workbook: Command, tiny: Path) -> None:
    """Nobody reads past thirty files."""
    for number in range(40):
        (tiny / f"lessons/lesson_01/app/x{number:02d}.py").touch()

    answer = workbook("build", "--check")

    assert answer.out.count("has to go") == 30
    assert "  and 10 more\n" in answer.out


def test_a_sound_course_has_no_flaw(workbook: Command) -> None:
    """One line per lesson, one column per proof, and the sum."""
    answer = workbook("verify", "--only", "structure", "--only", "prose")

    first, one, two, _, last = answer.out.splitlines()
    assert answer.status == 0
    assert first.split() == ["lesson", "structure", "prose", "s"]
    assert one.split()[:3] == ["01", "✔", "✔"]
    assert two.split()[:3] == ["02", "✔", "✔"]
    assert last.startswith("no flaw in 4 proofs, 0 runs of checks, ")


def test_a_flaw_is_shown_with_its_files_reason_and_next_step(
    workbook: Command, tiny: Path
) -> None:
    """The same flaw of several files is told once."""
    for file in ("checks.md", "hints.md"):
        (tiny / "docs/_generated/lesson_02" / file).unlink()

    answer = workbook("verify", "2", "--only", "freshness")

    assert answer.status == 1
    assert "\n02     ✘ 2" in answer.out
    assert answer.out.count("✘ lesson_02 · freshness\n") == 1
    assert "    docs/_generated/lesson_02/checks.md\n" in answer.out
    assert "    docs/_generated/lesson_02/hints.md\n" in answer.out
    assert "    next: workbook build 2\n" in answer.out
    assert "2 flaws in 1 proof, " in answer.out


def test_a_proof_that_does_not_exist_is_answered_with_those_that_do() -> None:
    """A typing error costs one more try."""
    with pytest.raises(Refused) as refused:
        known_proof("prosa")

    assert "structure, solutions" in refused.value.next_step


@pytest.mark.parametrize("command", ["build", "verify"])
def test_authors_need_the_solutions(
    workbook: Command, tiny: Path, command: str
) -> None:
    """A copy without them is for learners."""
    shutil.rmtree(tiny / "solutions")

    answer = workbook(command)

    assert answer.status == 2
    assert "This copy of the course came without solutions." in answer.err
