"""Tables in guides that say what the lessons say, between two Markdown comments.

To accept what the lessons say now: ``WORKBOOK_GOLDEN=rewrite pytest tests``.
"""

import os
import re
from pathlib import Path


def table_in(file: Path, mark: str, wanted: str) -> str:
    """Return the table that a guide has at a mark, to be compared with ``wanted``."""
    marked = re.compile(rf"(?<=<!-- {mark} -->\n).*?(?=<!-- end {mark} -->)", re.DOTALL)
    text = file.read_text(encoding="utf-8")
    if os.environ.get("WORKBOOK_GOLDEN") == "rewrite":
        text = marked.sub(lambda _: f"\n{wanted}\n", text)
        file.write_text(text, encoding="utf-8", newline="\n")
    found = marked.search(text)
    return f"{found[0].strip()}\n" if found else f"{file.name} lacks that mark"
