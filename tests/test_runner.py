"""The runner: hostile code costs its own time, and is never a pass."""

import os
import signal
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from workbook import runner as engine
from workbook.causes import cause_of
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.observed import Extent, Observed, to_json
from workbook.records import Job, Records, RunnerFailed
from workbook.runner import Runner, quiet_environment, run_tool
from workbook.strays import CAN_FORK, children_of_this, parents
from workbook.subject import Subject
from workbook.summing import verdict_of
from workbook.verdict import CheckResult, Outcome, Verdict, result_to_json

WORDS = """
import os
import signal
import subprocess
import time

{top}


def note(*pids: int) -> None:
    with open({pids!r}, "a") as stream:
        stream.write("".join(f"{{pid}}\\n" for pid in pids))


def start() -> int:
    return subprocess.Popen(["sleep", "60"]).pid


def leave() -> int:
    return subprocess.Popen(["sleep", "60"], start_new_session=True, env={{}}).pid


def multiply() -> None:
    for _ in range(70):
        note(subprocess.Popen(["sleep", "60"]).pid)
    time.sleep(60)


def hang() -> None:
    signal.pthread_sigmask(signal.SIG_BLOCK, {{signal.SIGALRM}})
    time.sleep(60)


def write_everywhere() -> None:
    for descriptor in range(3, 64):
        try:
            os.write(descriptor, b"all is well\\n")
        except OSError:
            pass


def greeting(name: str) -> str:
    {body}
    return f"Hello, {{name}}!"
"""
"""The file of exercise 2; the check of exercise 1 is green before it is called."""

BODIES = {
    "hangs": "note(os.getpid(), start())\n    hang()",
    "sound": "pass",
    "wrong": 'return "Hi"',
    "unwritten": 'raise NotImplementedError("exercise 2")',
    "cannot be imported": "pass",
    "exits": '__import__("posix")._exit(0)',  # os._exit is refused
    "is killed": "os.kill(os.getpid(), signal.SIGKILL)",
    "writes everywhere": "write_everywhere()",
    "leaves a process": "note(start())",
    "leaves a session": "note(leave())",
    "multiplies": "multiply()",
    "leaves a fork": "pid = os.fork()\n    if not pid: time.sleep(60)\n    note(pid)",
}
COLD = ["hangs", "sound", "wrong", "cannot be imported", "exits", "leaves a process"]
"""A process of its own takes a second of the machine; forks run all of it."""

ENDS_EARLY = {
    "exits": "ended early",
    "is killed": "ended early",
    "writes everywhere": "forged",
}
LEAVES = ["leaves a process", "leaves a session", "leaves a fork"]


def write_submission(root: Path, course: Course, name: str) -> Path:
    """Write a learner's lesson 1; processes that it starts are noted in a file."""
    top = "import nowhere" if name == "cannot be imported" else ""
    pids = str(root / f"{name}.pids")
    tree = course.compose(course.find("1"))
    tree["app/words.py"] = WORDS.format(top=top, body=BODIES[name], pids=pids)
    write_tree(root / name, tree)
    return root / name


def noted(submission: Path, count: int) -> list[int]:
    """Wait until a submission has noted its processes."""
    file = submission.with_suffix(".pids")
    give_up = time.monotonic() + 20
    while time.monotonic() < give_up:
        pids = file.read_text().split() if file.exists() else []
        if len(pids) >= count:
            return [int(pid) for pid in pids]
        time.sleep(0.01)
    raise AssertionError(f"{submission.name} did not get as far as that")


def still_runs(pid: int) -> bool:
    """True when there is such a process, and not only its exit status."""
    state = subprocess.run(
        ["ps", "-o", "stat=", "-p", str(pid)],
        capture_output=True,
        text=True,
        check=False,
    ).stdout.strip()
    return bool(state) and not state.startswith("Z")


def survivors(pids: list[int]) -> list[int]:
    """Return what runs although it should not; a kill takes a moment."""
    give_up = time.monotonic() + 5
    while (left := [pid for pid in pids if still_runs(pid)]) and (
        time.monotonic() < give_up
    ):
        time.sleep(0.01)
    return left


Verdicts = dict[str, dict[str, Verdict]]


@pytest.fixture(scope="module")
def submissions(
    built_course: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """One tree for each kind of code."""
    root, course = tmp_path_factory.mktemp("submissions"), Course(built_course)
    return {name: write_submission(root, course, name) for name in BODIES}


@pytest.fixture(scope="module")
def verdicts(built_course: Path, submissions: dict[str, Path]) -> Verdicts:
    """The verdicts on all of it, from forked children and from cold processes."""
    found: Verdicts = {}
    with (
        pytest.MonkeyPatch.context() as patch,
        Runner(built_course, ["lesson_01"], workers=3) as runner,
    ):
        patch.setattr(engine, "LEAVING_SECONDS", 0.5)
        for way, can_fork, seconds in (("forked", True, 1.5), ("cold", False, 5.0)):
            patch.setattr(engine, "CAN_FORK", can_fork)
            jobs = {
                name: Job(
                    "lesson_01",
                    tree,
                    "handed in",
                    seconds=seconds if name == "hangs" else 60,
                    seed=7,
                )
                for name, tree in submissions.items()
                if can_fork or name in COLD
            }
            found[way] = dict(runner.run_all(jobs))
    return found


forks = pytest.mark.skipif(not CAN_FORK, reason="there is no fork here")
ways = pytest.mark.parametrize("way", ["forked", "cold"])


def comparable(verdict: Verdict) -> Verdict:
    """Return a verdict without the times that it took."""
    results = tuple(replace(result, seconds=0.0) for result in verdict.results)
    return replace(verdict, results=results, seconds=0.0)


@ways
def test_verdicts_come_in_the_order_of_the_jobs(way: str, verdicts: Verdicts) -> None:
    """However long each of them took."""
    names = [name for name in BODIES if way == "forked" or name in COLD]

    assert list(verdicts[way]) == names


@ways
def test_only_sound_code_passes(way: str, verdicts: Verdicts) -> None:
    """Whatever a process did, and whatever its exit status was."""
    passed = [name for name, verdict in verdicts[way].items() if verdict.passed]

    assert set(passed) == {"sound", *LEAVES} & set(verdicts[way])


@pytest.mark.parametrize("name", COLD[1:])
def test_the_cold_path_gives_the_same_verdict(name: str, verdicts: Verdicts) -> None:
    """A machine without fork is slower, not different."""
    assert comparable(verdicts["cold"][name]) == comparable(verdicts["forked"][name])


def test_a_verdict_says_what_it_is_about(verdicts: Verdicts) -> None:
    """The lesson, the target and the seed of the job."""
    verdict = verdicts["forked"]["sound"]

    assert (verdict.lesson, verdict.target, verdict.seed) == (
        "lesson_01",
        "handed in",
        7,
    )
    assert not verdict.partial


@pytest.mark.parametrize(
    ("way", "name"),
    [
        *(("forked", name) for name in [*ENDS_EARLY, "hangs"]),
        ("cold", "exits"),
        ("cold", "hangs"),
    ],
)
def test_results_before_the_end_are_kept(
    way: str, name: str, verdicts: Verdicts
) -> None:
    """A crash in the second check takes nothing from the first."""
    verdict = verdicts[way][name]

    assert [(item.exercise, item.outcome) for item in verdict.results] == [
        (1, "passed")
    ]
    assert verdict.collected == 2
    assert verdict.title == "First steps"
    assert verdict.exercises == ((1, "Say that all is well"), (2, "Greet"))


@pytest.mark.parametrize(
    ("way", "name"),
    [*(("forked", name) for name in ENDS_EARLY), ("cold", "exits")],
)
def test_an_early_end_is_told_with_the_check_that_was_running(
    way: str, name: str, verdicts: Verdicts
) -> None:
    """A learner has to know where to look."""
    trouble = verdicts[way][name].trouble

    assert trouble is not None
    assert trouble.kind == ENDS_EARLY[name]
    assert "during test_2_topic.py::test_greet" in trouble.sentence


@ways
def test_a_hanging_check_is_stopped_at_the_deadline(
    way: str, verdicts: Verdicts
) -> None:
    """Even where no soft alarm gets through."""
    trouble = verdicts[way]["hangs"].trouble

    assert trouble is not None
    assert trouble.kind == "too slow"
    assert "s during test_2_topic.py::test_greet" in trouble.sentence


def test_a_hanging_check_is_shown_with_its_line(verdicts: Verdicts) -> None:
    """Python says where it was, even when it hears no alarm."""
    trouble = verdicts["forked"]["hangs"].trouble

    assert trouble is not None
    assert trouble.place is not None
    assert trouble.place.code == "time.sleep(60)"


def test_too_many_processes_are_stopped(verdicts: Verdicts) -> None:
    """Before they take the machine from everybody else."""
    trouble = verdicts["forked"]["multiplies"].trouble

    assert trouble is not None
    assert trouble.kind == "too many processes"
    assert "during test_2_topic.py::test_greet: they ran 64 processes" in (
        trouble.sentence
    )


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("hangs", 4),
        ("leaves a process", 2),
        ("leaves a session", 1),
        ("leaves a fork", 1),
        ("multiplies", 70),
    ],
)
def test_no_process_is_left_behind(
    name: str, count: int, verdicts: Verdicts, submissions: dict[str, Path]
) -> None:
    """Not the one that hung, and none that a submission has started."""
    assert verdicts
    pids = noted(submissions[name], count)

    assert len(pids) == count
    assert not survivors(pids)


@pytest.fixture
def course(tiny: Path) -> Course:
    """A tiny course to run."""
    return Course(tiny)


@pytest.fixture(params=["forked", "cold"])
def runner(
    request: pytest.FixtureRequest, tiny: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Runner]:
    """A runner of the tiny course, with and without fork."""
    monkeypatch.setattr(engine, "CAN_FORK", request.param == "forked")
    with Runner(tiny, ["lesson_01"]) as runner:
        yield runner


def test_nobody_waits_for_a_run_that_was_interrupted(
    runner: Runner, course: Course, tmp_path: Path
) -> None:
    """Ctrl-C ends what is running, and what comes after it never begins."""
    names = ["sound", "hangs", "leaves a process"]
    trees = {name: write_submission(tmp_path, course, name) for name in names}
    runner.workers = 1
    results = runner.run_all(
        {name: Job("lesson_01", tree) for name, tree in trees.items()}
    )
    assert next(results)[1].passed
    pids = noted(trees["hangs"], 2)
    started = time.monotonic()

    results.close()

    assert time.monotonic() - started < 5
    assert not survivors(pids)
    assert not (tmp_path / "leaves a process.pids").exists()


def test_a_check_file_that_cannot_be_read_is_named(
    runner: Runner, course: Course, tmp_path: Path
) -> None:
    """The checks that are left could all be green."""
    file = runner.root / "checks" / "lesson_01" / "test_2_topic.py"
    file.write_text("import nowhere\n", encoding="utf-8")
    tree = write_submission(tmp_path, course, "sound")

    with pytest.raises(RunnerFailed) as failed:
        runner.run(Job("lesson_01", tree))

    assert str(failed.value) == (
        "checks/lesson_01/test_2_topic.py cannot be read: "
        "ModuleNotFoundError: No module named 'nowhere'"
    )


def test_a_run_of_all_lessons_names_it_too(tiny: Path) -> None:
    """It ends with a sentence in place of a traceback, and not with success."""
    file = tiny / "checks" / "lesson_01" / "test_2_topic.py"
    file.write_text("import nowhere\n", encoding="utf-8")

    done = subprocess.run(
        [sys.executable, "-m", "pytest", "checks"],
        cwd=tiny,
        env=quiet_environment(),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert done.stderr.strip() == (
        "ERROR: checks/lesson_01/test_2_topic.py cannot be read: "
        "ModuleNotFoundError: No module named 'nowhere'"
    )


def test_checks_that_cannot_be_started_say_why_every_time(
    runner: Runner, tmp_path: Path
) -> None:
    """What pytest says about its own settings is passed on."""
    settings = runner.root / "pyproject.toml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("[tool.pytest]", '[tool.pytest]\nrequired_plugins = ["nope"]'),
        encoding="utf-8",
    )

    for _ in range(2):
        with pytest.raises(RunnerFailed, match="Missing required plugins: nope"):
            runner.run(Job("lesson_01", tmp_path))


def test_neither_settings_nor_progress_of_the_caller_are_touched(
    runner: Runner, course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Exported options are not for the engine, nor are its verdicts the learner's."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "--no-such-option")
    tree = write_submission(tmp_path, course, "sound")

    assert runner.run(Job("lesson_01", tree)).passed
    assert not (runner.root / ".workbook" / "verdicts").exists()


@forks
@pytest.mark.parametrize("signal_name", ["SIGKILL", "SIGSTOP"])
def test_a_child_that_ends_its_parent_harms_nobody_else(
    signal_name: str, course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The next job gets a new warm process."""
    monkeypatch.setattr(engine, "LEAVING_SECONDS", 0.5)
    patricide = f"os.kill(os.getppid(), signal.{signal_name})"
    monkeypatch.setitem(BODIES, "patricide", patricide)
    names = ["patricide", "sound"]
    trees = [write_submission(tmp_path, course, name) for name in names]

    with Runner(course.root, ["lesson_01"]) as runner:
        verdicts = [runner.run(Job("lesson_01", tree)) for tree in trees]

    assert verdicts[1].passed


@forks
def test_what_a_lesson_needs_is_imported_before_the_fork(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A lesson may name modules that its app takes long to import."""
    facts = course.root / "checks" / "lesson_01" / "lesson.toml"
    text = facts.read_text(encoding="utf-8")
    facts.write_text(f'warm = ["colorsys"]\n{text}', encoding="utf-8")
    monkeypatch.setitem(
        BODIES, "warm", 'assert "colorsys" in __import__("sys").modules'
    )
    tree = write_submission(tmp_path, course, "warm")

    with Runner(course.root, ["lesson_01"]) as runner:
        assert runner.run(Job("lesson_01", tree)).passed


def test_where_there_is_no_fork_the_next_process_stands_by(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It has imported and collected everything when its job comes."""
    monkeypatch.setattr(engine, "CAN_FORK", False)
    started: list[int] = []
    start = subprocess.Popen

    def noted(*given: Any, **more: Any) -> "subprocess.Popen[bytes]":
        process = start(*given, **more)
        started.append(process.pid)
        return process

    monkeypatch.setattr(subprocess, "Popen", noted)
    tree = write_submission(tmp_path, course, "sound")

    with Runner(course.root, ["lesson_01"], expects_more=True) as runner:
        assert runner.run(Job("lesson_01", tree)).passed
        first, next_one = started
        assert still_runs(next_one)

    assert not survivors([first, next_one])


@forks
@pytest.mark.parametrize("shares", [1, 2])
def test_children_are_forked_ahead(shares: int, course: Course, tmp_path: Path) -> None:
    """They wait for the next job, and go when there will be none."""
    tree = write_submission(tmp_path, course, "sound")
    others = children_of_this()
    with Runner(course.root, ["lesson_01"], shares=shares, expects_more=True) as runner:
        assert runner.run(Job("lesson_01", tree)).passed
        (warm,) = children_of_this() - others
        waiting = forked_by(warm, shares)
        assert runner.run(Job("lesson_01", tree)).passed
        next_ones = forked_by(warm, shares)

    assert not waiting & next_ones
    assert not survivors([*waiting, *next_ones])


@forks
def test_those_who_wait_can_be_killed(course: Course, tmp_path: Path) -> None:
    """Learner code kills whatever it finds, and the next run is healthy."""
    tree = write_submission(tmp_path, course, "sound")
    others = children_of_this()
    with Runner(course.root, ["lesson_01"], shares=2, expects_more=True) as runner:
        assert runner.run(Job("lesson_01", tree)).passed
        (warm,) = children_of_this() - others
        waiting = forked_by(warm, 2)
        for pid in waiting:
            os.kill(pid, signal.SIGKILL)
        assert not survivors(list(waiting))

        assert runner.run(Job("lesson_01", tree)).passed


def forked_by(warm: int, count: int) -> set[int]:
    """Wait until a warm process has so many children; return them."""
    give_up = time.monotonic() + 20
    found: set[int] = set()
    while len(found) != count and time.monotonic() < give_up:
        found = {pid for pid, parent in parents().items() if parent == warm}
        time.sleep(0.01)
    assert len(found) == count
    return found


@forks
def test_whoever_has_asked_may_be_gone_meanwhile(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The warm process leaves then, as if nobody had asked."""
    from workbook import zygote

    left: list[int] = []
    monkeypatch.setattr(zygote, "leave", left.append)
    monkeypatch.setattr(zygote, "end_children", lambda: None)
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    theirs.close()
    with ours:
        zygote.ZygotePlugin(ours)._answer(7)  # noqa: SLF001 - too short for a race

    assert left == [0]


def test_a_process_that_gets_no_job_leaves(tmp_path: Path, course: Course) -> None:
    """Whoever has started it is gone."""
    done = subprocess.run(
        [
            *(sys.executable, "-m", "pytest", "-p", "workbook.zygote"),
            *("--records-to", str(tmp_path / "records"), "--target", "later"),
            *("--one-process", "--capture=sys", "checks/lesson_01"),
        ],
        cwd=course.root,
        env=quiet_environment(),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert not (tmp_path / "records").exists()


@forks
def test_a_warm_process_that_does_not_leave_is_ended(
    course: Course, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nobody waits for it at the end of a run."""
    monkeypatch.setattr(engine, "LEAVING_SECONDS", 0.2)
    tree = write_submission(tmp_path, course, "sound")
    runner = Runner(course.root, ["lesson_01"])
    before = children_of_this()
    assert runner.run(Job("lesson_01", tree)).passed
    started = children_of_this() - before
    for pid in started:
        os.kill(pid, signal.SIGSTOP)

    runner.close()

    assert len(started) == 1
    assert not survivors(list(started))


@forks
def test_what_still_runs_ends_with_its_runner(course: Course, tmp_path: Path) -> None:
    """Nobody would read what it says, and nobody else would end it."""
    tree = write_submission(tmp_path, course, "hangs")
    runner = Runner(course.root, ["lesson_01"])
    thread = threading.Thread(target=runner.run, args=[Job("lesson_01", tree)])
    thread.start()
    pids = noted(tree, 2)

    runner.close()

    thread.join(5)
    assert not thread.is_alive()
    assert not survivors(pids)


@pytest.fixture
def records(course: Course, tmp_path: Path) -> Records:
    """The records of a run of two checks that has begun."""
    records = Records(Job("lesson_01", tmp_path), course.find("1"))
    extent = to_json(Extent(("test_a", "test_b"), whole=False, seed=1))
    records.add({"record": "start", "pid": 7, "extent": extent})
    return records


def result_of(check: str, outcome: Outcome = "passed") -> dict[str, Any]:
    """A record of one executed check."""
    result = CheckResult(check, 1, "It works", outcome)
    return {"record": "result", "result": result_to_json(result)}


def about(records: Records, course: Course) -> Subject:
    """What the records are about."""
    return Subject(course.root, records.job.suite, records.job.tree)


END = {"record": "end", "status": 0, "observed": to_json(Observed())}


def test_a_pass_is_what_every_check_has_reported(
    records: Records, course: Course
) -> None:
    """As many as were collected, each by itself, and all of them green."""
    for record in (result_of("test_a"), result_of("test_b"), END):
        records.add(record)

    assert verdict_of(about(records, course), [records]).passed


@pytest.mark.parametrize(
    "reported",
    [
        [result_of("test_a"), END],
        [result_of("test_a"), result_of("test_b", "failed"), END],
        [result_of("test_a"), result_of("test_b")],
        [END],
        [],
    ],
)
def test_a_pass_that_is_not_whole_is_none(
    reported: list[dict[str, Any]], records: Records, course: Course
) -> None:
    """A check that has not reported, or an end that was never told."""
    for record in reported:
        records.add(record)

    verdict = verdict_of(about(records, course), [records])

    assert not verdict.passed
    assert verdict.collected == 2


@pytest.mark.parametrize("made_up", ["test_a", "test_c"])
def test_a_pass_that_does_not_add_up_is_none(
    made_up: str, records: Records, course: Course
) -> None:
    """Whoever has written that, it was not the checks."""
    for record in (result_of("test_a"), result_of(made_up), END):
        records.add(record)

    verdict = verdict_of(about(records, course), [records])

    assert not verdict.passed
    assert verdict.trouble is not None
    assert verdict.trouble.kind == "forged"


def test_a_record_without_the_token_ends_the_run(records: Records) -> None:
    """What comes after it is no record any more."""
    token = records.job.token.encode()
    lines = [b'{"record": "begin"}', token + b' {"record": "begin", "check": "b"}']

    records.add_all(lines)

    assert records.current == ""
    assert records.says_no_more
    assert records.said[0] == '{"record": "begin"}'


def test_a_record_that_means_nothing_ends_the_run(records: Records) -> None:
    """It has the token, and is none of ours all the same."""
    records.add_all([records.job.token.encode() + b' {"record": "begin"}'])

    trouble = cause_of(records)

    assert trouble is not None
    assert trouble.kind == "forged"


def test_what_comes_after_the_end_does_not_count(records: Records) -> None:
    """Whoever writes it."""
    records.add(END)

    records.add_all([b"all is well"])

    assert cause_of(records) is None


def test_what_python_says_is_kept_within_bounds(records: Records) -> None:
    """A flood in the channel is not evidence."""
    records.overhear(b"x" for _ in range(10_000))

    assert len(records.said) < 1_000


@pytest.mark.parametrize(("number", "name"), [(11, "SIGSEGV"), (99, "signal 99")])
def test_a_signal_has_a_name(number: int, name: str, records: Records) -> None:
    """As a learner can look it up."""
    records.status = -number

    trouble = cause_of(records)

    assert trouble is not None
    assert trouble.sentence.startswith(f"Python was ended by {name}, before")


def test_a_run_that_breaks_down_says_on_what(records: Records) -> None:
    """Learner code can reach everything that runs in its process."""
    records.add({"record": "begin", "check": "test_a"})
    records.add({"record": "failure", "failure": "TypeError: no"})
    records.add(END)

    trouble = cause_of(records)

    assert trouble is not None
    assert trouble.sentence == "The run itself broke down during test_a: TypeError: no."


def test_of_two_that_ended_the_cause_is_told(
    records: Records, course: Course, tmp_path: Path
) -> None:
    """The other was ended because of it."""
    other = Records(Job("lesson_01", tmp_path), course.find("1"))
    other.status = -9
    records.is_crowded = True

    trouble = verdict_of(about(records, course), [other, records]).trouble

    assert trouble is not None
    assert trouble.kind == "too many processes"


def test_a_tool_that_is_content_says_nothing(tmp_path: Path) -> None:
    """Nor does its output count."""
    assert run_tool([sys.executable, "-c", "print('all is well')"], tmp_path) == ""


@pytest.mark.parametrize(
    ("code", "said"),
    [("print('Oh!'); exit(1)", "Oh!"), ("exit(1)", "found fault")],
    ids=["with words", "without words"],
)
def test_a_tool_that_finds_fault_is_heard(code: str, said: str, tmp_path: Path) -> None:
    """Its exit status counts, whether it says something or not."""
    assert run_tool([sys.executable, "-c", code], tmp_path) == said


def test_the_environment_is_quiet(monkeypatch: pytest.MonkeyPatch) -> None:
    """What would change a run is left out, everything else stays."""
    monkeypatch.setenv("PYTEST_ADDOPTS", "-x")
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("WORKBOOK_TARGET", "solutions")
    monkeypatch.setenv("FAVOURITE_COLOUR", "green")

    kept = quiet_environment()

    assert kept["FAVOURITE_COLOUR"] == "green"
    assert not kept.keys() & {
        "PYTEST_ADDOPTS",
        "PYTHONDONTWRITEBYTECODE",
        "WORKBOOK_TARGET",
    }
    assert os.environ["PYTEST_ADDOPTS"] == "-x"
