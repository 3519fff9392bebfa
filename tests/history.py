"""A git repository for tests."""

from pathlib import Path

from workbook.programs import run_program

SOMEBODY = ("-c", "user.name=Ada", "-c", "user.email=ada@example.com")


def git(root: Path, *arguments: str) -> str:
    """Call git and return what it said."""
    done = run_program(["git", *SOMEBODY, *arguments], root)
    assert done.status == 0, done.err
    return done.out


def commit_all(root: Path) -> None:
    """Commit everything there is."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "A change", "--no-verify")
