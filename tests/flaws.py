"""Every flaw that `workbook verify` has to find, each planted in a lesson of its own.

In paths and reasons ``{L}`` is the lesson's name and ``{N}`` its number.
"""

import re
from dataclasses import replace

from tests.flawed_course import QUICK, STATIC, STYLED, Edit, Plant, add, delete, swap

FACTS = "checks/{L}/lesson.toml"
TOPIC_1 = "checks/{L}/test_1_topic.py"
TOPIC_2 = "checks/{L}/test_2_topic.py"
TOPIC_3 = "checks/{L}/test_3_topic.py"
MISTAKES = "checks/{L}/mistakes"
PAGE = "docs/lessons/{N}-first-steps.md"
MAIN = "solutions/{L}/app/main.py"
WORDS = "solutions/{L}/app/words.py"
GREET = "test_2_topic.py::test_greet"
WELL = "test_1_topic.py::test_say_that_all_is_well"
CRITERION = f"- **SC-2** Greet. `{GREET}`\n"

FIRST_HINTS = '"Concrete hint 1."]\n'
HEALTH = """
@router.get("/health")
async def health() -> dict[str, str]:
    raise NotImplementedError("exercise 1")
"""


def stub(path: str, code: str) -> str:
    """Return the table that gives an exercise another stub."""
    return f"[exercise.stubs]\n\"{path}\" = '''{code}'''\n"


def regress_lesson_1(text: str) -> str:
    """Let the first lesson's checks count, too; the starter has what they ask for."""
    return text.replace("regress = []", 'regress = ["lesson_01"]').replace(
        FIRST_HINTS, FIRST_HINTS + stub("app/routes.py", HEALTH)
    )


def check(name: str, body: str) -> str:
    """Return one more check function."""
    return f'''

def test_{name}(client: Client) -> None:
    """It is so."""
    {body}
'''


def exercise_3(files: str) -> str:
    """Return one more exercise for ``lesson.toml``."""
    return f'\n[[exercise]]\ntitle = "More"\nfiles = {files}\nhints = ["a", "b", "c"]\n'


def criterion(check_id: str) -> Edit:
    """Let one more success criterion name a check."""
    return swap(CRITERION, f"{CRITERION}- **SC-3** More. `{check_id}`\n")


THIRD_FILE = "from workbook.client import Client\n" + check(
    "more", 'assert client.get("/hello/Ada").status_code == 200, "it greets"'
)
THIRD_HEADING = swap("## Check it", "### Exercise 3: More\n\n## Check it")
THIRD_REGION = '\n\n# exercise 3: Name it.\nLANGUAGE = "en"\n# end exercise 3\n'

BEHAVIOUR = (
    Plant(
        "a solution that fails",
        (("solutions", f"checks/{{L}}/{GREET}", "the solution fails it: {'words'"),),
        {WORDS: swap("Hello, {name}!", "Welcome, {name}!")},
    ),
    Plant(
        "a solution that warns",
        (("solutions", f"checks/{{L}}/{GREET}", "UserWarning: old"),),
        {
            WORDS: swap(
                "    return f", '    __import__("warnings").warn("old")\n    return f'
            )
        },
    ),
    Plant(
        "a solution that breaks an earlier suite",
        (("solutions", f"checks/lesson_01/{GREET}", "the solution fails it: {'wor"),),
        {
            FACTS: regress_lesson_1,
            WORDS: swap("Hello, {name}!", "Welcome, {name}!"),
            TOPIC_2: swap("Hello, Ada!", "Welcome, Ada!"),
        },
    ),
    Plant(
        "a starter that passes",
        (
            ("starters", "lessons/{L}", "exercise 2 is green before anything is wri"),
            ("ablation", FACTS, "without exercise 2 its own checks stay green"),
        ),
        {FACTS: add(stub("app/words.py", 'return f"Hello, {name}!"'))},
    ),
    Plant(
        "a starter that does not import",
        (("starters", "lessons/{L}", "the starter cannot be used: "),),
        {
            FACTS: swap(
                FIRST_HINTS, FIRST_HINTS + stub("app/routes.py", "import nowhere")
            )
        },
    ),
    Plant(
        "a starter that is red for the wrong reason",
        (
            (
                "starters",
                f"checks/lesson_01/{GREET}",
                "on the starter it is red, but not because an exercise is unwritten",
            ),
        ),
        {
            FACTS: lambda text: (
                regress_lesson_1(text) + stub("app/words.py", 'return "What?"')
            )
        },
    ),
    Plant(
        "an exercise that an earlier one needs",
        (
            (
                "ablation",
                FACTS,
                "without exercise 2, test_1_topic.py::test_hello_is_there of exercise",
            ),
        ),
        {
            TOPIC_1: add(
                check(
                    "hello_is_there",
                    'assert client.get("/hello/Ada").status_code == 200, "it greets"',
                )
            ),
            PAGE: criterion("test_1_topic.py::test_hello_is_there"),
        },
    ),
    Plant(
        "a check that is skipped",
        (
            ("solutions", "checks/{L}/test_2_topic.py::test_later", "fails it: skip"),
            ("starters", "checks/{L}/test_2_topic.py::test_later", "unwritten: skip"),
        ),
        {
            TOPIC_2: add(
                check("later", 'import pytest; pytest.skip(f"not now, {client}")')
            ),
            PAGE: criterion("test_2_topic.py::test_later"),
        },
    ),
    Plant(
        "a check that has never been red",
        (("mistakes", "checks/{L}/test_1_topic.py::test_serves", "never been red"),),
        {
            TOPIC_1: add(
                check("serves", 'assert client.get("/openapi.json"), "it serves"')
            ),
            PAGE: criterion("test_1_topic.py::test_serves"),
        },
    ),
    Plant(
        "a mistake that nobody catches",
        (("mistakes", f"{MISTAKES}/2_a.py", "nobody catches it: all checks are gre"),),
        {f"{MISTAKES}/2_a.py": swap("Goodbye", "Hello")},
    ),
    Plant(
        "a mistake that the wrong check catches",
        (
            (
                "mistakes",
                f"{MISTAKES}/2_a.py",
                f"is caught by the wrong check: {GREET} instead of {WELL}",
            ),
        ),
        {f"{MISTAKES}/2_a.py": swap(GREET, WELL)},
    ),
    Plant(
        "a mistake that is caught without its message",
        (
            (
                "mistakes",
                f"{MISTAKES}/2_a.py",
                f"{GREET} does not say 'be polite', but: {{'words': 'Goodbye, Ada!'}}",
            ),
        ),
        {f"{MISTAKES}/2_a.py": swap("a client relies on it", "be polite")},
    ),
    Plant(
        "a mistake for a check that is not there",
        (
            (
                "mistakes",
                f"{MISTAKES}/2_a.py",
                "is to be caught by test_9_other.py::test_x, which does not exist",
            ),
        ),
        {f"{MISTAKES}/2_a.py": swap(GREET, "test_9_other.py::test_x")},
    ),
    Plant(
        "an exercise without a check",
        (("structure", "checks/{L}", "exercise 3 has no check"),),
        {
            FACTS: add(exercise_3('["app/words.py"]')),
            WORDS: add(THIRD_REGION),
            PAGE: THIRD_HEADING,
        },
    ),
    Plant(
        "an exercise without a region",
        (("structure", FACTS, "exercise 3 has no region in any file"),),
        {
            FACTS: add(exercise_3("[]")),
            TOPIC_3: add(THIRD_FILE),
            PAGE: lambda text: criterion("test_3_topic.py::test_more")(
                str(THIRD_HEADING(text))
            ),
        },
    ),
    Plant(
        "a check that belongs to no exercise",
        (("structure", "checks/{L}/test_3_topic.py::test_more", "belongs to no exer"),),
        {
            TOPIC_3: add(THIRD_FILE),
            PAGE: criterion("test_3_topic.py::test_more"),
        },
    ),
    Plant(
        "a region that never ends",
        tuple((name, WORDS, "line 6: exercise 2 never ends") for name in QUICK),
        built={WORDS: swap("    # end exercise 2\n", "")},
    ),
    Plant(
        "a mistake that cannot be read",
        tuple(
            (name, f"{MISTAKES}/2_a.py", "lacks a line '# says: …'")
            for name in ("structure", "mistakes", "freshness")
        ),
        built={f"{MISTAKES}/2_a.py": swap("# says: a client relies on it\n", "")},
    ),
)

STRUCTURE = (
    Plant(
        "a check without a title",
        (("structure", f"checks/{{L}}/{GREET}", "has no docstring"),),
        {TOPIC_2: swap('    """Greet."""\n', "")},
    ),
    Plant(
        "too few mistakes",
        (("structure", MISTAKES, "4 known mistakes"),),
        {f"{MISTAKES}/2_e.py": delete},
    ),
    Plant(
        "a diagnosis that is not a guess",
        (("structure", f"{MISTAKES}/2_a.py", "does not begin with 'It looks as"),),
        {f"{MISTAKES}/2_a.py": swap("It looks as though the", "The")},
    ),
    Plant(
        "a hint that is missing",
        (("structure", FACTS, "exercise 2 has 2 hints instead of 3"),),
        {FACTS: swap('"Vague hint 2.", ', "")},
    ),
    Plant(
        "a file with a region that is not listed",
        (("structure", FACTS, "exercise 2 has a region in app/main.py, which is an "),),
        {MAIN: add('\n# exercise 2: Name it.\nLANGUAGE = "en"\n# end exercise 2\n')},
    ),
    Plant(
        "a listed file without a region",
        (("structure", FACTS, "exercise 2 lists app/main.py, which has no region o"),),
        {FACTS: swap('["app/words.py"]', '["app/words.py", "app/main.py"]')},
    ),
    Plant(
        "a stub for another file",
        (("structure", FACTS, "exercise 2 has a stub for app/main.py, which is no "),),
        {FACTS: add(stub("app/main.py", "pass"))},
    ),
    Plant(
        "a region number that lesson.toml lacks",
        (("structure", "solutions/{L}", "a region says exercise 3, which lesson.tom"),),
        {WORDS: add(THIRD_REGION)},
    ),
    Plant(
        "a slug that is no part of an address",
        (
            ("structure", FACTS, "the slug 'First_steps' is not words-with-dash"),
            ("prose", "docs/lessons/{N}-First_steps.md", "is missing"),
        ),
        {FACTS: swap("first-steps", "First_steps")},
    ),
    Plant(
        "regress that names no lesson",
        (("structure", FACTS, "regress names lesson_98, which is no earlier lesson"),),
        {FACTS: swap("regress = []", 'regress = ["lesson_98"]')},
    ),
    Plant(
        "supersedes that names no check",
        (("structure", FACTS, "supersedes lesson_01/test_9.py::test_x, which does "),),
        {
            FACTS: add(
                '\n[[supersedes]]\ncheck = "lesson_01/test_9.py::test_x"\nwhy = "."\n'
            )
        },
    ),
)

FRESHNESS = tuple(
    Plant(name, (("freshness", file, reason),), built={file: edit})
    for name, file, reason, edit in (
        (
            "a stale starter",
            "lessons/{L}/app/main.py",
            "is stale",
            add("# edited\n"),
        ),
        (
            "a starter that was never built",
            "lessons/{L}/app/main.py",
            "was never built",
            delete,
        ),
        (
            "a stale fragment",
            "docs/_generated/{L}/checks.md",
            "is stale",
            add("More.\n"),
        ),
        (
            "a stale signature",
            "checks/_generated/{L}.json",
            "is stale",
            lambda text: text.replace(f'"{GREET}": "', f'"{GREET}": "not '),
        ),
        (
            "an obsolete starter file",
            "lessons/{L}/app/old.py",
            "has no source any more",
            add("# old\n"),
        ),
        (
            "an obsolete fragment",
            "docs/_generated/{L}/old.md",
            "has no source any more",
            add("Old.\n"),
        ),
    )
)

UPWARDS = '''

def version() -> str:
    """Return it."""
    from app.main import app

    return app.version
'''

STYLE = tuple(
    Plant(name, (("style", "solutions/{L}", reason),), {WORDS: add(more)}, tried=STYLED)
    for name, reason, more in (
        (
            "a broken layer contract",
            "layers: requests flow down app.words is not allowed to import app.main",
            UPWARDS,
        ),
        (
            "a type error",
            "mypy: app/words.py:13: error: Incompatible return value type",
            '\n\ndef count() -> int:\n    """Return it."""\n    return "one"\n',
        ),
        (
            "a lint error",
            "ruff check: app/words.py:13:5: F841",
            '\n\ndef count() -> int:\n    """Return it."""\n    x = 2\n    return 1\n',
        ),
        (
            "a badly formatted solution",
            "ruff format: app/words.py:10:1: unformatted",
            '\nLANGUAGE  = "en"\n',
        ),
    )
)


def listing(file: str, code: str) -> str:
    """Return a listing as pages have them."""
    return f'\n```python title="{file}"\n{code}\n```\n'


PROSE = tuple(
    Plant(name, (("prose", PAGE, reason),), {PAGE: edit})
    for name, reason, edit in (
        (
            "a drifted listing",
            "the listing of app/words.py has drifted, near 'return f\"Good day, {nam",
            add(listing("app/words.py", '# ...\nreturn f"Good day, {name}!"')),
        ),
        (
            "a listing of a file that does not exist",
            "shows a listing of app/nothing.py, which the lesson does not have",
            add(listing("app/nothing.py", "pass")),
        ),
        (
            "a criterion that names a check that is not there",
            "SC-3 names test_9_other.py::test_x, which does not exist",
            criterion("test_9_other.py::test_x"),
        ),
        (
            "a criterion that names no check",
            "SC-3 names no check",
            swap(CRITERION, f"{CRITERION}- **SC-3** It is good.\n"),
        ),
        (
            "two criteria with one number",
            "has two criteria SC-2",
            swap(CRITERION, CRITERION * 2),
        ),
        (
            "a check that no criterion names",
            f"no success criterion names {GREET}",
            swap(CRITERION, ""),
        ),
        (
            "a broken link",
            "links to 99-nowhere.md, which does not exist",
            add("\n[Go](99-nowhere.md)\n"),
        ),
        (
            "a broken anchor",
            "links to #nowhere, but there is no such heading",
            add("\n[Go](#nowhere)\n"),
        ),
        (
            "a missing heading",
            "the headings: lacks Why it is so",
            swap("## Why it is so", "### Why it is so"),
        ),
        (
            "headings in another order",
            "the headings: are in another order",
            lambda text: (
                text.replace("## Why it is so", "## ?")
                .replace("## Stuck?", "## Why it is so")
                .replace("## ?", "## Stuck?")
            ),
        ),
        (
            "another title",
            "does not begin with '# {N} · First steps'",
            swap("· First steps", "· First step"),
        ),
        (
            "an exercise without a heading",
            "has no heading '### Exercise 2: Greet'",
            swap("### Exercise 2: Greet", "### Exercise 2: Greetings"),
        ),
        (
            "too many follow-ups",
            "has more than three follow-ups and risks",
            add("\n- a\n- b\n- c\n- d\n"),
        ),
        (
            "a missing include",
            "does not include mistakes.md",
            lambda text: re.sub(r'--8<-- "\w+/mistakes.md"', "", text),
        ),
        ("a missing page", "is missing", delete),
    )
)

PLANTS = (
    Plant("nothing", ()),
    *BEHAVIOUR,
    *FRESHNESS,
    *PROSE,
    *(replace(plant, tried=STATIC) for plant in STRUCTURE),
    Plant("nothing for the tools", (), tried=STYLED),
    *STYLE,
)
LESSONS = {f"lesson_{number:02d}": plant for number, plant in enumerate(PLANTS, 1)}
