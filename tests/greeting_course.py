"""A course for looking at verdicts: its checks send requests and compare answers.

`tests.tiny_course` is about the structure of a course; this one is about what
learners see. `solve` puts the solution into the learner's folder, `edit` breaks it.
"""

from pathlib import Path
from textwrap import dedent

from tests.tiny_course import settings
from workbook.build import apply_changes, find_changes
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.proofs import Proofs
from workbook.regions import strip_markers

FILES = {
    "checks/lesson_01/lesson.toml": """
        title = "Say hello"
        slug = "say-hello"
        minutes = 10
        part = "Routing"
        adds = "greetings for the people it knows"
        learned = "You can greet a person over HTTP."

        [[exercise]]
        title = "Say that it serves"
        files = ["app/main.py"]
        hints = ["What does health say?", "A dictionary.", "The status is ok."]

        [[exercise]]
        title = "Greet a friend"
        files = ["app/greetings.py"]
        hints = ["Whom do we know?", "Ask the dictionary.", "Its get may say no."]

        [[exercise]]
        title = "Count the visits"
        files = ["app/visits.py"]
        hints = ["What is kept?", "A number for each name.", "Counter begins at zero."]
        """,
    "checks/lesson_01/test_1_health.py": '''
        """GET /health says that the app serves."""

        from workbook.client import Client


        def test_health_answers_200(client: Client) -> None:
            """Health answers 200."""
            answer = client.get("/health")

            assert answer.status_code == 200, "whoever asks has to hear that it serves"


        def test_health_says_ok(client: Client) -> None:
            """Health says ok."""
            assert client.get("/health").json() == {"status": "ok"}, "a word is enough"
        ''',
    "checks/lesson_01/test_2_greeting.py": '''
        """GET /hello/{name} greets the people it knows."""

        import pytest

        from workbook.client import Client


        @pytest.mark.parametrize("name", ["ada", "alan"])
        def test_a_friend_is_greeted(client: Client, name: str) -> None:
            """A friend is greeted by name."""
            answer = client.get(f"/hello/{name}")

            assert name.title() in answer.text, "a greeting names its person"


        def test_a_stranger_answers_404(client: Client) -> None:
            """A stranger answers 404."""
            answer = client.get("/hello/nobody")

            assert answer.status_code == 404, (
                'a client must be able to tell "a stranger" from "the server broke"'
            )
        ''',
    "checks/lesson_01/test_3_visits.py": '''
        """POST /visits/{name} counts."""

        from workbook.client import Client


        def test_every_visit_adds_one(client: Client) -> None:
            """Every visit adds one."""
            counts = [client.post("/visits/ada").json()["count"] for _ in range(2)]

            assert counts == [1, 2], "the second visit is not the first"
        ''',
    "checks/lesson_01/mistakes/1_other_word.py": '''
        """It looks as though health says another word than ok."""
        # caught by: test_1_health.py::test_health_says_ok
        # says: a word is enough
        # in app/main.py
        return {"status": "up"}
        ''',
    "checks/lesson_01/mistakes/2_assumes_a_friend.py": '''
        """It looks as though the greeting assumes that everybody is a friend."""
        # caught by: test_2_greeting.py::test_a_stranger_answers_404
        # says: a client must be able to tell
        # in app/greetings.py
        return f"{WORDS[name]}, {name.title()}!"
        ''',
    "solutions/lesson_01/app/__init__.py": "",
    "solutions/lesson_01/app/greetings.py": '''
        """Whom we greet, and how."""

        WORDS = {"ada": "Good morning", "alan": "Hello"}


        def greeting_for(name: str) -> str | None:
            """Return the words for a person; nothing for a stranger."""
            # exercise 2: Greet a friend by name; a stranger gets nothing.
            if name not in WORDS:
                return None
            return f"{WORDS[name]}, {name.title()}!"
            # end exercise 2
        ''',
    "solutions/lesson_01/app/visits.py": '''
        """Who came how often."""

        from collections import Counter

        COUNTS: Counter[str] = Counter()


        def add_visit(name: str) -> int:
            """Count a visit and return how many there were."""
            # exercise 3: Count the visit.
            COUNTS[name] += 1
            return COUNTS[name]
            # end exercise 3
        ''',
    "solutions/lesson_01/app/main.py": '''
        """Build the application."""

        from fastapi import FastAPI, HTTPException

        from app.greetings import greeting_for
        from app.visits import add_visit


        def create_app() -> FastAPI:
            app = FastAPI()

            @app.get("/health")
            async def read_health() -> dict[str, str]:
                # exercise 1: Say that the app serves.
                return {"status": "ok"}
                # end exercise 1

            @app.get("/hello/{name}")
            async def read_greeting(name: str) -> dict[str, str]:
                greeting = greeting_for(name)
                if greeting is None:
                    raise HTTPException(404)
                return {"greeting": greeting}

            @app.post("/visits/{name}")
            async def count_visit(name: str) -> dict[str, int]:
                return {"count": add_visit(name)}

            return app
        ''',
    "checks/lesson_02/lesson.toml": """
        title = "Say goodbye"
        slug = "say-goodbye"
        minutes = 5
        part = "Routing"
        adds = "a last word"
        learned = "You can say goodbye."

        [[exercise]]
        title = "Say goodbye"
        files = ["app/main.py"]
        hints = ["How do people part?", "With a word.", "The word is bye."]
        """,
    "checks/lesson_02/test_1_goodbye.py": '''
        """GET /bye says goodbye."""

        from workbook.client import Client


        def test_goodbye_has_a_word(client: Client) -> None:
            """Goodbye has a word."""
            assert client.get("/bye").json() == "bye", "leaving without a word is rude"
        ''',
    "solutions/lesson_02/app/main.py": '''
        """Build the application."""

        from fastapi import FastAPI


        def create_app() -> FastAPI:
            app = FastAPI()

            @app.get("/bye")
            async def say_goodbye() -> str:
                # exercise 1: Say goodbye.
                return "bye"
                # end exercise 1

            return app
        ''',
}


def write_greeting_course(root: Path) -> Path:
    """Write the course below a folder, build it, and return the folder."""
    sources = {path: dedent(text).lstrip("\n") for path, text in FILES.items()}
    write_tree(root, {**sources, "pyproject.toml": settings()})
    course = Course(root)
    with Proofs(root, [lesson.name for lesson in course.lessons]) as proofs:
        apply_changes(root, find_changes(course, course.lessons, proofs))
    return root


def solve(root: Path, lesson: str = "lesson_01") -> None:
    """Put the solution of a lesson into the learner's folder."""
    course = Course(root)
    solution = course.compose(course.find(lesson))
    texts = {path: strip_markers(text) for path, text in solution.items()}
    write_tree(root / "lessons" / lesson, texts)


def edit(root: Path, file: str, old: str, new: str) -> None:
    """Replace a text in one of the learner's files; it has to be there."""
    path = root / "lessons" / "lesson_01" / file
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
