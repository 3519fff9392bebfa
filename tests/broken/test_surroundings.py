"""A full disk, a folder that is read-only: the verdict is given all the same."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.broken.commands import COMMANDS, Desk
from tests.broken.examiner import PROGRESS, SOUND

IN_A_NAMESPACE = ("unshare", "--mount", "sh", "-ec")
"""What is mounted in there is gone with the command, whatever happens to it."""
FULL = """
mount -t tmpfs -o size=64k tmpfs {folder}
mount --bind {folder} {temporary}
printf %s '{progress}' > {folder}/progress.json
cat /dev/zero > {folder}/ballast 2>&- || true
status=0
"$@" || status=$?
cat {folder}/progress.json
exit $status
"""
READ_ONLY = """
mount --bind {folder} {folder}
mount -o remount,ro,bind {folder}
exec "$@"
"""


def can_mount() -> bool:
    """Say whether this user may mount something that only a command sees."""
    if not shutil.which("unshare"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        command = [*IN_A_NAMESPACE, 'mount -t tmpfs tmpfs "$0"', folder]
        return subprocess.run(command, capture_output=True, check=False).returncode == 0


def full_disk(desk: Desk) -> list[str]:
    """No room is left where the state is kept."""
    script = FULL.format(
        folder=desk.progress.parent, temporary=desk.temporary, progress=PROGRESS
    )
    return [*IN_A_NAMESPACE, script, "sh"]


def read_only(desk: Desk) -> list[str]:
    """Nothing in the whole course can be written."""
    return [*IN_A_NAMESPACE, READ_ONLY.format(folder=desk.root), "sh"]


def small_files(desk: Desk) -> list[str]:
    """A file may have a kilobyte; any user can ask for that, on any Unix."""
    del desk
    return ["sh", "-c", 'ulimit -f 1; exec "$@"', "sh"]


def a_file(desk: Desk) -> list[str]:
    """A file stands where the folder for the state should be."""
    shutil.rmtree(desk.progress.parent)
    desk.progress.parent.touch()
    return []


Way = Callable[[Desk], list[str]]
WAYS: list[tuple[Way, str]] = [
    (a_file, r"(exists|directory)"),
    *([(small_files, "File too large")] if sys.platform != "win32" else []),
    *(
        [(full_disk, "No space left on device"), (read_only, "Read-only file system")]
        if can_mount()
        else []
    ),
]


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(("way", "reason"), WAYS)
def test_the_verdict_does_not_need_a_disk(
    way: Way, reason: str, command: str, greeting_course: Path, tmp_path: Path
) -> None:
    """A sound app passes; one sentence says that nothing could be remembered."""
    desk = Desk(greeting_course, tmp_path)
    desk.hand_in(SOUND)

    said = desk.run(command, way(desk))

    assert said.status == 0, said.out
    assert "6 of 6 checks pass" in said.out
    assert re.search(rf"Progress was not saved: .*{reason}", said.out), said.out
    assert not desk.left()
    assert not desk.left_in_temporary()
    if way is full_disk:
        assert said.out.endswith(PROGRESS)
