"""Three-way merges, and the programs behind them."""

import os
import signal
import sys
import threading
from pathlib import Path

import pytest

from workbook import programs
from workbook.merge import Merged, MergeFailed, conflict_lines, merge
from workbook.programs import ProgramMissing, run_program, serve, without_git_context

BASE = "one\ntwo\nthree\nfour\nfive\n"


def test_changes_in_different_places_come_together() -> None:
    """What both sides changed is in the result."""
    ours = BASE.replace("one", "ONE")
    theirs = BASE.replace("five", "FIVE")

    assert merge(BASE, ours, theirs) == Merged("ONE\ntwo\nthree\nfour\nFIVE\n")


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [("new", "base", "new"), ("base", "new", "new"), ("new", "new", "new")],
    ids=["only-ours", "only-theirs", "both-alike"],
)
def test_a_change_on_one_side_needs_no_git(
    monkeypatch: pytest.MonkeyPatch, ours: str, theirs: str, expected: str
) -> None:
    """Where nothing has to be weighed, nothing is started."""
    monkeypatch.setenv("PATH", "")

    assert merge("base", ours, theirs) == Merged(expected)


def test_a_conflict_shows_all_three_versions_and_their_names() -> None:
    """Marks name the sides, and the base stands between them."""
    merged = merge("a\n", "b\n", "c\n", ("mine", "before", "new"))

    assert merged.conflicts == 1
    assert merged.text == (
        "<<<<<<< mine\nb\n||||||| before\na\n=======\nc\n>>>>>>> new\n"
    )


@pytest.mark.parametrize(
    ("ours", "theirs", "expected"),
    [
        ("A\n", "a\n\n\nnew\n", "A\n\n\nnew\n"),
        ("a\n\nnew\n", "A\nB\n", "A\nB\n\nnew\n"),
        ("A\n", "new\n\na\n", "new\n\nA\n"),
    ],
    ids=["theirs-behind", "ours-behind", "theirs-before"],
)
def test_a_change_beside_a_new_block_is_no_conflict(
    ours: str, theirs: str, expected: str
) -> None:
    """A learner changes a function, and the next lesson adds one behind it."""
    assert merge("a\n", ours, theirs) == Merged(expected)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [("y = 1\n", "x = 1\nuse(x)\n"), ("\nnew\n", "\nother\n")],
    ids=["a-line-that-belongs-to-it", "two-blocks-in-one-place"],
)
def test_lines_that_may_belong_together_stay_a_conflict(ours: str, theirs: str) -> None:
    """Where order or meaning is unclear, a person has to choose."""
    base = "x = 1\n" if ours.startswith("y") else ""

    assert merge(base, ours, theirs).conflicts == 1


def test_an_underlined_heading_is_not_taken_for_a_mark() -> None:
    """Markdown has lines such as ``=======`` of its own."""
    text = "a\n{}\n=======\nz\n"

    merged = merge(text.format("b"), text.format("c"), text.format("d"))

    assert merged.conflicts == 1
    assert merged.text.endswith(">>>>>>> theirs\n=======\nz\n")


def test_conflicts_are_found_by_their_lines() -> None:
    """The number of the line is what an editor wants."""
    assert list(conflict_lines("x\n<<<<<<< a\ny\n")) == [2]


def test_letters_of_all_languages_survive() -> None:
    """Texts are UTF-8 on the way to git and back."""
    base = "ä\n1\n2\n3\nя\n"

    merged = merge(base, base.replace("ä", "ö"), base.replace("я", "漢"))

    assert merged.text == "ö\n1\n2\n3\n漢\n"


def test_without_git_a_merge_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    """The sentence names what is missing."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(ProgramMissing, match="there is no git on your PATH"):
        merge("a", "b", "c")


def test_what_git_cannot_merge_is_a_failure_and_not_a_result() -> None:
    """A zero byte makes git take a text for a picture."""
    with pytest.raises(MergeFailed, match=r"git could not merge: .*binary"):
        merge("a\0", "b\0", "c\0")


def test_a_program_gives_its_status_and_both_of_its_outputs(tmp_path: Path) -> None:
    """Nothing that a program says is lost."""
    code = "import sys; print('out'); print('err', file=sys.stderr); sys.exit(3)"

    done = run_program([sys.executable, "-c", code], tmp_path)

    assert (done.status, done.out.strip(), done.err) == (3, "out", "err")


def test_a_git_hook_does_not_tell_git_which_repository() -> None:
    """In a hook these variables point to another place than the folder asked for."""
    kept = without_git_context({"GIT_DIR": ".git", "GIT_AUTHOR_NAME": "Ada"})

    assert kept == {"GIT_AUTHOR_NAME": "Ada"}


def test_a_server_that_ends_gives_its_status(tmp_path: Path) -> None:
    """It runs in the folder and the environment that were named."""
    code = "import os, sys; sys.exit(int(os.environ['STATUS']))"
    environment = {**os.environ, "STATUS": "7"}

    assert serve([sys.executable, "-c", code], tmp_path, environment) == 7


def test_a_server_ends_with_the_command_that_started_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A stopped command leaves no server behind, even one that does not listen."""
    monkeypatch.setattr(programs, "GRACE_SECONDS", 0.2)
    ready = tmp_path / "ready"
    code = (
        "import pathlib, signal, time\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        "pathlib.Path('ready').write_text('yes')\n"
        "time.sleep(60)\n"
    )

    def stop_when_ready() -> None:
        while not ready.exists():
            threading.Event().wait(0.01)
        os.kill(os.getpid(), signal.SIGTERM)

    threading.Thread(target=stop_when_ready, daemon=True).start()
    before = signal.getsignal(signal.SIGTERM)

    assert serve([sys.executable, "-c", code], tmp_path, os.environ) == 0
    assert signal.getsignal(signal.SIGTERM) == before
