"""Sound apps that leave processes behind, each by another way out of their group."""

from tests.broken.floods import noisy
from tests.broken.submission import Submission

DOUBLE_FORK = """
def vanish() -> None:
    if os.fork():
        return
    os.setsid()
    if os.fork():
        os._exit(0)
    time.sleep(60)
    os._exit(0)
"""
FORK = "if os.fork() == 0: {first}time.sleep(60); os._exit(0)"


SOON = 4.0
"""Seconds: nobody waits for what was left, nor for a pipe that it holds."""


def starts(name: str, body: str, more: str = "") -> Submission:
    """Return a sound app that starts something in its handler."""
    imports = (
        f"import contextlib, multiprocessing, os, signal, subprocess, sys, time\n{more}"
    )
    return Submission(f"leaves {name}", noisy(body, imports), passes=True, seconds=SOON)


SUBMISSIONS = [
    starts("a program", 'subprocess.Popen(["sleep", "60"])'),
    starts(
        "a program in a session of its own",
        'subprocess.Popen(["sleep", "60"], start_new_session=True)',
    ),
    starts(
        "a program that holds the pipe",
        'subprocess.Popen(["sleep", "60"], close_fds=False)',
    ),
    starts(
        "a program in a session of its own that holds every descriptor",
        "subprocess.Popen(\n"
        '        ["sleep", "60"], pass_fds=open_files(), start_new_session=True\n'
        "    )",
        "def open_files():\n"
        "    for number in range(256):\n"
        "        with contextlib.suppress(OSError):\n"
        "            os.fstat(number)\n"
        "            yield number\n",
    ),
    starts("a fork", FORK.format(first="")),
    starts("a fork in a session of its own", FORK.format(first="os.setsid(); ")),
    starts("a fork in a group of its own", FORK.format(first="os.setpgid(0, 0); ")),
    starts("a daemon that was forked twice", "vanish()", DOUBLE_FORK),
    starts(
        "a fork that ignores signals",
        FORK.format(
            first="[signal.signal(s, signal.SIG_IGN) for s in "
            "(signal.SIGTERM, signal.SIGINT, signal.SIGHUP)]; "
        ),
    ),
    starts(
        "a program without an environment",
        'subprocess.Popen(["sleep", "60"], env={}, start_new_session=True)',
    ),
    starts(
        "a process of multiprocessing",
        'fork = multiprocessing.get_context("fork")\n'
        "    fork.Process(target=time.sleep, args=[60]).start()",
    ),
    starts(
        "a program that writes",
        'subprocess.Popen(["sh", "-c", "while sleep 0.05; do echo again; done"])',
    ),
]
