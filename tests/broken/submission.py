"""A broken or hostile submission: its code, and the verdict that it must get.

All of them begin as the same sound app of the greeting course, which the code of the
submission is appended to: a name that it defines again replaces the sound one.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from textwrap import dedent

from tests.greeting_course import FILES

CHECKS = 6
"""How many checks the lesson has; only the last of them counts visits."""

MAIN = '''
"""Build the application."""

from fastapi import FastAPI, HTTPException

from app import visits
from app.greetings import greeting_for


def create_app() -> FastAPI:
    app = FastAPI(lifespan=visits.lifespan)
    app.post("/visits/{name}")(visits.count_visit)

    @app.get("/health")
    async def read_health() -> dict[str, str]:
        return {"status": "ok"}

    @app.get("/hello/{name}")
    async def read_greeting(name: str) -> dict[str, str]:
        greeting = greeting_for(name)
        if greeting is None:
            raise HTTPException(404)
        return {"greeting": greeting}

    return app
'''

VISITS = '''
"""Who came how often."""

from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI

COUNTS: Counter[str] = Counter()


@asynccontextmanager
async def lifespan(app: FastAPI) -> AsyncIterator[None]:
    yield


async def count_visit(name: str) -> dict[str, int]:
    COUNTS[name] += 1
    return {"count": COUNTS[name]}
'''

SOUND: dict[str, str] = {
    "app/__init__.py": "",
    "app/greetings.py": FILES["solutions/lesson_01/app/greetings.py"],
    "app/main.py": MAIN,
    "app/visits.py": VISITS,
}


@dataclass(frozen=True)
class Submission:
    """What somebody hands in, and what has to come of it.

    ``code`` is appended to ``app/visits.py``; ``files`` are written beside the app or
    in place of its files. ``says`` is a pattern, and ``line`` a piece of the learner's
    own code, that the verdict has to show. At least ``green`` checks stay green.
    Only with ``passes`` is it a pass. The run may take ``seconds`` at the most; after
    its ``deadline`` the parent stops it. So many processes share the checks as there
    are ``shares``.
    """

    name: str
    code: str = ""
    says: str = ""
    line: str = ""
    green: int = 0
    passes: bool = False
    seconds: float = 10.0
    deadline: float = 6.0
    files: Mapping[str, str | bytes] = field(default_factory=dict)
    link_app: bool = False
    changes_files: bool = False
    shares: int = 2

    def write(self, folder: Path) -> Path:
        """Write the tree below a folder that is not there yet, and return it."""
        code = dedent(self.code).strip("\n")
        visits = f"{dedent(VISITS).lstrip()}\n\n{code}\n"
        tree = {**SOUND, "app/visits.py": visits, **self.files}
        for path, text in tree.items():
            file = folder / path
            file.parent.mkdir(parents=True, exist_ok=True)
            data = text if isinstance(text, bytes) else dedent(text).lstrip().encode()
            file.write_bytes(data)
        if self.link_app:
            elsewhere = folder.with_name(f"{folder.name} elsewhere")
            (folder / "app").rename(elsewhere)
            (folder / "app").symlink_to(elsewhere, target_is_directory=True)
        return folder

    def faults(self, shown: str) -> list[str]:
        """Say what a verdict, as a screen shows it, does not say though it has to."""
        flat = " ".join(shown.split())
        found = []
        if not re.search(self.says, flat):
            found.append(f"does not say {self.says!r}")
        if " ".join(self.line.split()) not in flat:
            found.append(f"does not show the line {self.line!r}")
        return found
