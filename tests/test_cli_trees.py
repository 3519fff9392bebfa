"""Learners' files: what is read of them, and how a copy is kept."""

from pathlib import Path

from workbook.cli.trees import apply_edits, read_own


def test_clutter_and_pictures_are_not_read(tmp_path: Path) -> None:
    """Only text files of a bearable size are a learner's work."""
    (tmp_path / "app/__pycache__").mkdir(parents=True)
    (tmp_path / "app/__pycache__/main.pyc").touch()
    (tmp_path / "app/main.py").write_text("x = 1\n")
    (tmp_path / ".env").write_text("A=1\n")
    (tmp_path / "photo.png").write_bytes(b"\x89PNG\xff")
    (tmp_path / "big.txt").write_text("x" * 1_000_001)
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")

    assert read_own(tmp_path) == {".env": "A=1\n", "app/main.py": "x = 1\n"}


def test_two_copies_in_one_second_have_folders_of_their_own(tmp_path: Path) -> None:
    """No copy ever overwrites another one."""
    folder = tmp_path / "lessons/lesson_01"
    first = apply_edits(tmp_path, folder, {"a.py": "1"})
    copies = {apply_edits(tmp_path, folder, {"a.py": str(n)}) for n in range(3)}

    assert first is None
    assert len(copies) == 3
    assert {(copy / "a.py").read_text() for copy in copies if copy} == {"1", "0"}
