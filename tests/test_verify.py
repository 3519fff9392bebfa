"""`workbook verify`: what it tries, what it says, and what it does not fall over."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.tiny_notebook import write_notebook
from workbook.course import Course, CourseError
from workbook.mistakes import Mistake
from workbook.verdict import CheckResult, Evidence, Outcome, Trouble, Verdict
from workbook.verify import PROOFS, Flaw, Proven, verify
from workbook.verify.behaviour import mistake_flaw, told
from workbook.verify.prose import anchors, link_flaws, listing_flaws
from workbook.verify.style import findings

LESSON_3 = """
title = "Third steps"
slug = "third-steps"
minutes = 5
part = "Basics"
adds = "nothing yet"
learned = "You know nothing more."
"""

CHECK = "test_1.py::test_a"


def prove(root: Path, lesson: str, *only: str, fresh: bool = False) -> list[Proven]:
    """Try some proofs of one lesson."""
    course = Course(root)
    return list(verify(course, [course.find(lesson)], only, fresh=fresh))


def flaws(root: Path, lesson: str, *only: str) -> list[tuple[str, str, str]]:
    """Return what is wrong with a lesson: proof, file and reason."""
    return [
        (flaw.proof, flaw.file, flaw.reason)
        for item in prove(root, lesson, *only)
        for flaw in item.flaws
    ]


def change(root: Path, path: str, edit: Callable[[str], str]) -> None:
    """Change the text of a file."""
    file = root / path
    file.write_text(edit(file.read_text(encoding="utf-8")), encoding="utf-8")


def test_a_sound_course_has_no_flaw(tiny: Path) -> None:
    """The second lesson builds on the first, and keeps its promises."""
    proofs = ("structure", "solutions", "starters", "ablation", "mistakes", "prose")

    assert flaws(tiny, "1", *proofs) == []
    assert flaws(tiny, "2", *proofs) == []


def test_only_the_named_proofs_are_tried(tiny: Path) -> None:
    """In the order in which they are named."""
    tried = [item.proof for item in prove(tiny, "1", "prose", "structure")]

    assert tried == ["prose", "structure"]


def test_every_proof_is_tried_unless_some_are_named(tiny: Path) -> None:
    """Even where the first of them finds that the lesson cannot be read."""
    words = "solutions/lesson_01/app/words.py"
    change(tiny, words, lambda text: text.replace("# end exercise 2", ""))
    write_notebook(tiny)

    tried = prove(tiny, "1")

    assert [item.proof for item in tried] == list(PROOFS)
    assert all(item.flaws for item in tried)


def test_a_fresh_verify_believes_nothing(tiny: Path) -> None:
    """What several proofs need is still run only once."""
    prove(tiny, "1", "ablation")
    assert [item.executed for item in prove(tiny, "1", "ablation")] == [0]

    again = prove(tiny, "1", "ablation", "mistakes", fresh=True)

    assert [item.executed for item in again] == [2, 5]


def test_an_unknown_key_in_lesson_toml_is_named(tiny: Path) -> None:
    """Nothing can be proved about a course that cannot be read."""
    change(tiny, "checks/lesson_01/lesson.toml", lambda text: "hint = 1\n" + text)

    with pytest.raises(CourseError) as failed:
        prove(tiny, "1")

    assert failed.value.file.endswith("lesson.toml")
    assert failed.value.reason == "has keys that mean nothing: hint"


def test_a_contract_that_is_changed_on_purpose_may_break_a_suite(tiny: Path) -> None:
    """The lesson that supersedes a check says so."""
    words = "solutions/lesson_02/app/words.py"
    change(tiny, words, lambda text: text.replace("Hello, {name}!", "Hi, {name}!"))
    assert len(flaws(tiny, "2", "solutions", "starters")) == 2

    change(
        tiny,
        "checks/lesson_02/lesson.toml",
        lambda text: (
            f'{text}\n[[supersedes]]\nwhy = "Shorter."\n'
            'check = "lesson_01/test_2_topic.py::test_greet"\n'
        ),
    )

    assert flaws(tiny, "2", "structure", "solutions", "starters") == []


def test_a_solution_that_cannot_be_imported_is_told_once(tiny: Path) -> None:
    """And not once for every check."""
    words = "solutions/lesson_01/app/words.py"
    change(tiny, words, lambda text: text + "\nimport nowhere\n")

    ((proof, file, reason),) = flaws(tiny, "1", "solutions")

    assert (proof, file) == ("solutions", "solutions/lesson_01")
    assert reason.startswith("lesson_01: ")
    assert "imports nowhere, which is not installed here" in reason


def test_a_lesson_without_anything_lacks_everything(tiny: Path) -> None:
    """So `workbook new-lesson` can leave the rest to verify."""
    folder = tiny / "checks" / "lesson_03"
    folder.mkdir()
    (folder / "lesson.toml").write_text(LESSON_3, encoding="utf-8")

    assert flaws(tiny, "3", "structure", "solutions", "starters", "prose") == [
        ("structure", "checks/lesson_03/lesson.toml", "has no exercise"),
        (
            "structure",
            "checks/lesson_03/mistakes",
            "0 known mistakes; 5 are the least",
        ),
        ("solutions", "checks/lesson_03", "0 of 0 checks were run"),
        ("starters", "checks/lesson_03", "no check was run"),
        ("prose", "docs/lessons/03-third-steps.md", "is missing"),
    ]


def test_a_check_file_that_cannot_be_imported_is_a_flaw_of_its_lesson(
    tiny: Path,
) -> None:
    """Other lessons are proved all the same."""
    change(
        tiny,
        "checks/lesson_02/test_1_topic.py",
        lambda text: f"import nowhere\n{text}",
    )

    reason = (
        "checks/lesson_02/test_1_topic.py cannot be read: "
        "ModuleNotFoundError: No module named 'nowhere'"
    )

    assert flaws(tiny, "1", "solutions") == []
    assert flaws(tiny, "2", "solutions", "starters") == [
        (proof, "checks/lesson_02", reason) for proof in ("solutions", "starters")
    ]


def test_style_is_remembered_unless_the_memory_is_corrupt(tiny: Path) -> None:
    """A file that says something else is no proof."""
    for path in ("layers.toml", "lesson_01/app/main.py", "lesson_01/app/routes.py"):
        (tiny / "solutions" / path).unlink()  # what is left is checked in no time
    words = "solutions/lesson_01/app/words.py"
    change(tiny, words, lambda text: text + "\nimport os\n")
    first = flaws(tiny, "1", "style")
    (memory,) = (tiny / ".workbook" / "proofs").glob("style-*.json")
    memory.write_text('{"said": {"ruff check": "a.py:1:1: remembered"}}')
    assert [reason for *_, reason in flaws(tiny, "1", "style")] == [
        "ruff check: a.py:1:1: remembered"
    ]

    memory.write_text('{"said": "nothing"}', encoding="utf-8")

    assert flaws(tiny, "1", "style") == first
    assert {reason.split(":")[0] for *_, reason in first} >= {
        "ruff check",
        "ruff format",
    }


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "a.py:1:2: F401 no\nFound 1 error.\na.py:2: note: why\nb.py:3: error: x",
            ["a.py:1:2: F401 no", "b.py:3: error: x"],
        ),
        (
            "Kept\n----\n\nBroken contracts\n----\n\ndown\n\na -> b:\n- a -> b (l.1)\n",
            ["down a -> b: - a -> b (l.1)"],
        ),
        ("usage: no such\noption", ["usage: no such option"]),
    ],
    ids=["ruff and mypy", "import-linter", "a tool that does not start"],
)
def test_what_a_tool_says_becomes_sentences(said: str, expected: list[str]) -> None:
    """Without frames, sums and notes."""
    assert findings(said) == expected


def test_a_tool_that_finds_too_much_is_cut_short() -> None:
    """Nobody reads the ninth before the first is mended."""
    said = "\n".join(f"a.py:{line}:1: F401 unused" for line in range(20))

    assert len(findings(said)) == 8


def result(
    outcome: Outcome,
    evidence: Evidence | None = None,
    trouble: Trouble | None = None,
    check: str = f"{CHECK}[a case]",
) -> CheckResult:
    """Return what became of one check."""
    return CheckResult(
        check, 1, "It is so", outcome, evidence=evidence, trouble=trouble
    )


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        (
            result("broken", trouble=Trouble("syntax", "It is wrong.", "")),
            "It is wrong.",
        ),
        (result("failed", Evidence(got="500", because="it hurts")), "500 / it hurts"),
        (result("failed", Evidence(because="it hurts")), "it hurts"),
        (result("failed", Evidence(got="500  Oh", error="Oh")), "500  Oh"),
        (result("failed", Evidence(got="no JSON", error="Oh")), "no JSON / Oh"),
        (result("failed", Evidence()), "failed"),
        (result("skipped"), "skipped"),
    ],
)
def test_a_red_check_is_told_in_few_words(result: CheckResult, expected: str) -> None:
    """The best that there is: its trouble, its evidence, or else its outcome."""
    assert told(result) == expected


def verdict(*results: CheckResult) -> Verdict:
    """Return the verdict on a mistake; nothing that was run before a crash is red."""
    return Verdict("lesson_01", "", "", (), results, collected=1)


@pytest.mark.parametrize(
    ("found", "reason"),
    [
        (verdict(result("failed", Evidence(because="it hurts"))), ""),
        (verdict(result("passed")), "nobody catches it: all checks are green"),
        (
            verdict(result("failed", Evidence(because="it is late"))),
            f"{CHECK} does not say 'it hurts', but: it is late",
        ),
        (
            verdict(result("failed", check="test_2.py::test_b")),
            f"is caught by the wrong check: test_2.py::test_b instead of {CHECK}",
        ),
        (
            verdict(),
            f"is caught by the wrong check: a crash instead of {CHECK}",
        ),
    ],
    ids=["caught", "not caught", "another message", "another check", "a crash"],
)
def test_a_mistake_has_to_be_caught_by_its_check(found: Verdict, reason: str) -> None:
    """For one of its parameters at least, and with the words that it names."""
    mistake = Mistake("1_a", Path("1_a.py"), 1, "", CHECK, "it hurts", {}, {})

    assert mistake_flaw(mistake, found, {CHECK}) == reason


@pytest.mark.parametrize(
    ("heading", "anchor"),
    [
        ("## Why it is so", "why-it-is-so"),
        ("# 01 · First steps", "01-first-steps"),
        ("# 01 · First steps", "01--first-steps"),
        ("### Exercise 1: Answer `GET /health`", "exercise-1-answer-get-health"),
        ("## Words { #other }", "other"),
    ],
)
def test_a_heading_can_be_linked_to(heading: str, anchor: str) -> None:
    """As MkDocs writes it, as GitHub writes it, or as the page says itself."""
    assert anchor in anchors(f"Text\n\n{heading}\n\nText\n")


@pytest.mark.parametrize(
    ("link", "reasons"),
    [
        ("[a](https://example.org/nowhere)", []),
        ("[a](mailto:ada@example.org)", []),
        ("[a](other.md) and [b](other.md#words)", []),
        ("[a](#here)", []),
        ("```md\n[a](nowhere.md)\n```", []),
        ("Write `![a](nowhere.svg)`.", []),
        ("[`a`](nowhere.md)", ["links to nowhere.md, which does not exist"]),
        ("[a](../lessons)", []),
        ("[a](nowhere.md)", ["links to nowhere.md, which does not exist"]),
        ("![a](nowhere.svg)", ["links to nowhere.svg, which does not exist"]),
        (
            "[a](other.md#here)",
            ["links to other.md#here, but there is no such heading"],
        ),
    ],
)
def test_links_within_the_course_lead_somewhere(
    link: str, reasons: list[str], tmp_path: Path
) -> None:
    """Nobody goes out into the net for a proof."""
    page = tmp_path / "lessons" / "page.md"
    page.parent.mkdir()
    page.with_name("other.md").write_text("# Words\n", encoding="utf-8")

    found = link_flaws(f"# Here\n\n{link}\n", page)

    page.write_text("# Here\n", encoding="utf-8")
    assert [reason for reason, _ in found] == reasons


def test_notes_are_no_part_of_a_listing() -> None:
    """The site unfolds them; the file does not have them."""
    page = '```python title="app/a.py"\nx = 1  # (1)!\ny = 2\n```\n\n1. One.\n'

    assert list(listing_flaws(page, {"app/a.py": "x = 1\ny = 2\n"})) == []
    assert len(list(listing_flaws(page, {"app/a.py": "x = 2\ny = 2\n"}))) == 1


def test_headings_in_code_are_none() -> None:
    """A comment of a script begins like one."""
    assert anchors("```sh\n# not this\n```\n") == set()


def test_a_flaw_reads_as_one_line() -> None:
    """For logs; the next step stands below it in the terminal."""
    flaw = Flaw("lesson_01", "prose", "docs/a.md", "is missing", "Write it.")

    assert str(flaw) == "lesson_01 · prose · docs/a.md: is missing"
