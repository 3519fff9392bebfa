"""A tiny course that is sound: two lessons, two exercises each, a minimal app.

`write_tiny_sources` writes its sources and starters, in milliseconds.
`write_tiny_course` also builds what runs need to tell "not started" from "wrong";
it runs the known mistakes, in about a second. Most tests take the fixture `tiny` of
``conftest.py``, a copy of what was built once.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from tests.tiny_app import CHECK, LAYERS, MAIN, MORE_ROUTES, MORE_WORDS, ROUTES, WORDS
from workbook.build import apply_changes, find_changes
from workbook.compose_cache import write_tree
from workbook.course import Course
from workbook.proofs import Proofs
from workbook.verify.prose import FRAGMENTS, HEADINGS

REAL_SETTINGS = Path(__file__).parent.parent / "pyproject.toml"
INCLUDING = ("Check it", "What goes wrong in real life", "Stuck?")


@dataclass(frozen=True)
class Task:
    """An exercise: its title, its file, and what its check asks for and expects."""

    title: str
    file: str
    path: str
    expected: dict[str, object]


@dataclass(frozen=True)
class TinyLesson:
    """A lesson; its known mistakes are bodies for the region of exercise 2."""

    title: str
    files: dict[str, str]
    tasks: tuple[Task, ...]
    mistakes: tuple[str, ...]


LESSONS = {
    "lesson_01": TinyLesson(
        "First steps",
        {
            "app/__init__.py": "",
            "app/main.py": MAIN,
            "app/routes.py": ROUTES,
            "app/words.py": WORDS,
        },
        (
            Task("Say that all is well", "app/routes.py", "/health", {"status": "ok"}),
            Task("Greet", "app/words.py", "/hello/Ada", {"words": "Hello, Ada!"}),
        ),
        (
            'return f"Goodbye, {name}!"',
            'return ""',
            'return "Hello!"',
            'return f"Hello {name}"',
            "return name",
        ),
    ),
    "lesson_02": TinyLesson(
        "Last words",
        {"app/routes.py": MORE_ROUTES, "app/words.py": MORE_WORDS},
        (
            Task("Tell the version", "app/routes.py", "/version", {"version": 2}),
            Task("Say goodbye", "app/words.py", "/bye/Ada", {"words": "Goodbye, Ada."}),
        ),
        (
            'return f"Hello, {name}!"',
            'return ""',
            'return "Goodbye."',
            'return f"Goodbye {name}"',
            "return name",
        ),
    ),
}


def write_tiny_sources(root: Path) -> Path:
    """Write sources and starters below a folder and return it."""
    tree = {"pyproject.toml": settings(), "solutions/layers.toml": LAYERS}
    for name in LESSONS:
        tree |= lesson_files(name)
    write_tree(root, {path: text.removeprefix("\n") for path, text in tree.items()})
    course = Course(root)
    for lesson in course.lessons:
        write_tree(root / "lessons" / lesson.name, course.starter(lesson))
    return root


def write_tiny_course(root: Path) -> Path:
    """Write the course and everything that `workbook build` adds to it."""
    course = Course(write_tiny_sources(root))
    with Proofs(root, LESSONS) as proofs:
        apply_changes(root, find_changes(course, course.lessons, proofs))
    return root


def settings() -> str:
    """Return a ``pyproject.toml`` with the pytest settings of the real one."""
    real = REAL_SETTINGS.read_text(encoding="utf-8")
    table = re.search(r"^\[tool\.pytest\]\n.*?(?=^\[)", real, re.MULTILINE | re.DOTALL)
    assert table is not None
    project = '[project]\nname = "tiny"\nrequires-python = ">=3.11"\n'
    return f'{project}dependencies = ["pytest>=9", "fastapi"]\n\n{table[0]}'


def lesson_files(name: str) -> dict[str, str]:
    """Return the sources of one lesson by their paths."""
    lesson, folder = LESSONS[name], f"checks/{name}"
    tree = {f"solutions/{name}/{path}": text for path, text in lesson.files.items()}
    tree[f"{folder}/lesson.toml"] = facts(name)
    tree[f"docs/lessons/{label(name)}-{words(lesson.title, '-')}.md"] = page(name)
    for number, task in enumerate(lesson.tasks, start=1):
        tree[f"{folder}/test_{number}_topic.py"] = CHECK.format(
            title=task.title,
            name=words(task.title, "_"),
            path=task.path,
            expected=quoted(task.expected),
        )
    for letter, body in zip("abcde", lesson.mistakes, strict=True):
        tree[f"{folder}/mistakes/2_{letter}.py"] = mistake(name, letter, body)
    return tree


def facts(name: str) -> str:
    """Return a ``lesson.toml``."""
    lesson = LESSONS[name]
    regress = ["lesson_01"] if name == "lesson_02" else []
    exercises = "".join(
        f"""
[[exercise]]
title = "{task.title}"
files = ["{task.file}"]
hints = ["Vague hint {number}.", "Clearer hint {number}.", "Concrete hint {number}."]
"""
        for number, task in enumerate(lesson.tasks, start=1)
    )
    return f"""
title = "{lesson.title}"
slug = "{words(lesson.title, "-")}"
minutes = 5
part = "Basics"
adds = "{lesson.title.lower()}"
learned = "You know about {lesson.title.lower()}."
regress = {quoted(regress)}
{exercises}"""


def mistake(name: str, letter: str, body: str) -> str:
    """Return a known mistake in the second exercise."""
    title = LESSONS[name].tasks[1].title
    return f'''"""It looks as though the words are wrong, as in mistake {letter}."""
# caught by: test_2_topic.py::test_{words(title, "_")}
# says: a client relies on it
# in app/words.py
{body}
'''


def page(name: str) -> str:
    """Return the page of a lesson with everything that `verify` asks for."""
    lesson = LESSONS[name]
    tasks = list(enumerate(lesson.tasks, start=1))
    criteria = [
        f"- **SC-{number}** {task.title}. "
        f"`test_{number}_topic.py::test_{words(task.title, '_')}`"
        for number, task in tasks
    ]
    exercises = [
        f"### Exercise {number}: {task.title}\n\nDo what exercise {number} asks for."
        for number, task in tasks
    ]
    includes = [f'--8<-- "{name}/{fragment}"' for fragment in FRAGMENTS]
    within = {"What to build": "\n".join(criteria), "Exercises": "\n\n".join(exercises)}
    within |= dict(zip(INCLUDING, includes, strict=True))
    sections = [f"## {item}\n\n{within.get(item, 'A few words.')}" for item in HEADINGS]
    first = f"# {label(name)} · {lesson.title}"
    return "\n\n".join([first, "See it fail.", *sections]) + "\n"


def label(name: str) -> str:
    """Return ``01`` for ``lesson_01``."""
    return name.removeprefix("lesson_")


def words(title: str, separator: str) -> str:
    """Return a title in lower case with separators."""
    return title.lower().replace(" ", separator)


def quoted(value: object) -> str:
    """Return plain data in double quotes, as Python and TOML both read it."""
    return repr(value).replace("'", '"')
