"""Texts that people see, kept as files: ``tests/golden/*.txt``.

To accept what the code says now: ``WORKBOOK_GOLDEN=rewrite pytest tests``, then read
the difference before you commit it.
"""

import os
from pathlib import Path

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str, text: str) -> str:
    """Return the text that is kept under a name, to be compared with ``text``."""
    file = GOLDEN / f"{name}.txt"
    if os.environ.get("WORKBOOK_GOLDEN") == "rewrite":
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    return file.read_text(encoding="utf-8")
