"""``pytest checks/lesson_01`` has the last word, whatever its checks do to Python."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.learner import LESSON, Learner, kept
from tests.test_runner import still_runs
from workbook.strays import CAN_FORK

MAIN = "app/main.py"
HEALTH = 'return {"status": "ok"}'
DEAF = (
    "import signal, time\n"
    "        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGALRM})\n"
    "        time.sleep(60)"
)

BODIES = {
    "an exit that nothing refuses": '__import__("posix")._exit(0)',
    "a crash": "import ctypes\n        ctypes.string_at(0)",
    "a kill": "import os\n        os.kill(os.getpid(), 9)",
}
supervised = pytest.mark.skipif(not CAN_FORK, reason="there is no fork here")


def answer_with(learner: Learner, body: str) -> None:
    """Let the endpoint of exercise 1 do something first."""
    learner.edit(MAIN, HEALTH, f"{body}\n        {HEALTH}")


def hasten(learner: Learner, seconds: float) -> None:
    """Give all checks of the lesson together so much time."""
    file = learner.root / LESSON / "lesson.toml"
    head, exercise, rest = file.read_text(encoding="utf-8").partition("[[exercise]]")
    limits = f"[limits]\nlesson_seconds = {seconds}\n\n"
    file.write_text(f"{head}{limits}{exercise}{rest}", encoding="utf-8")


@supervised
@pytest.mark.parametrize("situation", BODIES)
def test_what_ends_python_is_told(learner: Learner, situation: str) -> None:
    """With the check that was running, and the learner's line where Python knows it."""
    answer_with(learner, BODIES[situation])

    seen = learner.check_alone()

    assert seen.status not in {0, 4}
    assert seen.text == kept(situation, seen)


@supervised
def test_a_pytest_that_is_broken_says_where(learner: Learner) -> None:
    """Learner code can reach all of it; and it may be a defect of the engine."""
    answer_with(
        learner,
        "import _pytest.runner\n        _pytest.runner.check_interactive_exception = 7",
    )

    seen = learner.check_alone()

    assert seen.status == pytest.ExitCode.INTERNAL_ERROR
    assert seen.out.startswith("The workbook itself has failed")
    assert "INTERNALERROR> TypeError: 'int' object is not callable" in seen.out


@supervised
def test_what_hears_no_alarm_is_stopped_with_its_line(learner: Learner) -> None:
    """The parent asks Python where it is before it ends the child."""
    answer_with(learner, DEAF)
    hasten(learner, 5)

    seen = learner.check_alone()

    assert seen.status == 1
    assert seen.text == kept("a loop that hears no alarm", seen)


@supervised
def test_a_pass_is_kept_and_written(learner: Learner) -> None:
    """Progress, and the file that was asked for, are the parent's to write."""
    seen = learner.check_alone(LESSON, "--verdict-to", "verdict.json")

    written = json.loads((learner.root / "verdict.json").read_text(encoding="utf-8"))
    assert seen.status == 0
    assert written["passed"]
    assert learner.verdict()["passed"]


@supervised
def test_a_verdict_that_cannot_be_written_is_no_success(learner: Learner) -> None:
    """Whoever reads the file would find an older one."""
    (learner.root / "verdict.json").mkdir()

    seen = learner.check_alone(LESSON, "--verdict-to", "verdict.json")

    assert seen.status == 1
    assert "The verdict was not written to verdict.json" in seen.out


@supervised
def test_no_limit_means_no_limit(learner: Learner) -> None:
    """Somebody who looks around in a debugger of their own needs time."""
    hasten(learner, 0.001)

    assert learner.check_alone(LESSON).status == 1
    assert learner.check_alone(LESSON, "--check-seconds", "0").status == 0


@supervised
def test_nothing_that_was_started_is_left(learner: Learner) -> None:
    """A process with a session of its own is found by its descent."""
    pids = learner.root / "pids"
    answer_with(
        learner,
        "import subprocess\n        open("
        f"{str(pids)!r}, 'a').write(str(subprocess.Popen(['sleep', '60'], "
        "start_new_session=True).pid) + '\\n')",
    )

    assert learner.check_alone().status == 0
    started = [int(line) for line in pids.read_text(encoding="ascii").split()]
    assert started
    assert not [pid for pid in started if still_runs(pid)]


def start(learner: Learner, body: str) -> "subprocess.Popen[str]":
    """Start a run that comes as far as the endpoint of exercise 1, and wait there."""
    answer_with(learner, f"open({str(learner.root / 'there')!r}, 'w')\n        {body}")
    left_out = {"PYTEST_CURRENT_TEST"}
    process = subprocess.Popen(
        [sys.executable, "-m", "pytest", LESSON],
        cwd=learner.root,
        env={key: val for key, val in os.environ.items() if key not in left_out},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    )
    wait_for(learner.root / "there")
    return process


def wait_for(file: Path) -> None:
    """Wait until a file is there; fail after a while."""
    give_up = time.monotonic() + 30
    while not file.exists():
        assert time.monotonic() < give_up, "the run did not get that far"
        time.sleep(0.01)


@supervised
def test_the_first_interrupt_says_where_the_run_was(learner: Learner) -> None:
    """A terminal sends it to the parent and to the child."""
    process = start(learner, "while True: pass")
    os.killpg(process.pid, signal.SIGINT)

    said, _ = process.communicate(timeout=30)

    assert process.returncode == 2
    assert "The run was interrupted, in lessons/lesson_01/app/main.py:" in said


@supervised
def test_the_second_interrupt_ends_what_does_not_hear_the_first(
    learner: Learner,
) -> None:
    """It need not wait for the deadline."""
    process = start(
        learner,
        "import signal\n        signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
        f"        open({str(learner.root / 'deaf')!r}, 'w')\n        while True: pass",
    )
    wait_for(learner.root / "deaf")
    for _ in range(2):
        os.killpg(process.pid, signal.SIGINT)
        time.sleep(0.1)

    said, _ = process.communicate(timeout=30)

    assert process.returncode == 1
    assert "Python was ended by SIGKILL" in said


@supervised
def test_the_child_ends_with_its_parent(learner: Learner) -> None:
    """Even with one that had no time to end it."""
    pid = learner.root / "pid"
    process = start(
        learner,
        f"import os\n        open({str(pid)!r}, 'w').write(str(os.getpid()))\n"
        "        while True: pass",
    )
    give_up = time.monotonic() + 30
    while not (pid.exists() and pid.read_text(encoding="ascii")):
        assert time.monotonic() < give_up
        time.sleep(0.01)

    process.kill()
    process.wait()

    child = int(pid.read_text(encoding="ascii"))
    while still_runs(child):
        assert time.monotonic() < give_up
        time.sleep(0.01)
