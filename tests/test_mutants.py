"""The mutants of an exercise, and the report on them."""

from pathlib import Path

import pytest

from benchmarks.mutation.explained import load_explained, name_of
from benchmarks.mutation.find import Mutant, find_mutants, mutants_of
from benchmarks.mutation.report import render, tally
from benchmarks.mutation.run import Fate, Ran, fate_of
from workbook.course import CourseError
from workbook.verdict import CheckResult, Trouble, Verdict

ROUTER = '''\
"""Numbers."""

router = Router(tags=["numbers"])


# exercise 2: Answer a number.
@router.get("/number")
# end exercise 2
def number(above: int = 0) -> int:
    """Answer."""
    # exercise 1: Find a number that is great enough.
    if above > 3 and above != 5:
        record("great")
        return above
    # end exercise 1
    return 3
'''


def changes(text: str, exercise: int) -> set[str]:
    found = mutants_of("app/numbers.py", text)
    return {item.change for item in found if item.exercise == exercise}


def in_exercise(*lines: str) -> str:
    return "\n".join(["# exercise 1: Do it.", *lines, "# end exercise 1", ""])


def test_only_exercises_are_mutated() -> None:
    for item in mutants_of("app/numbers.py", ROUTER):
        before, after = ROUTER.split("\n"), item.text.split("\n")
        assert after[:5] == before[:5]
        assert after[-3:] == before[-3:]
        assert "def number(above: int = 0) -> int:" in after


def test_a_mutant_says_where_it_is_and_what_it_changes() -> None:
    found = changes(ROUTER, 1)

    assert (
        "number: if above > 3 and above != 5: → if above >= 3 and above != 5:" in found
    )
    assert "number: return above → return None" in found
    assert 'number: record("great") → pass' in found
    assert 'number: @router.get("/number") → nothing' in changes(ROUTER, 2)


def test_every_mutant_compiles_and_is_there_once() -> None:
    found = [item.text for item in mutants_of("app/numbers.py", ROUTER)]

    assert len(found) == len(set(found))
    for text in found:
        compile(text, "mutant", "exec")


def test_the_order_is_always_the_same() -> None:
    tree = {"b.py": ROUTER, "a.py": ROUTER, "SPEC.md": "# exercise 1: Write."}

    found = list(find_mutants(tree))

    assert found == list(find_mutants(tree))
    assert [item.path for item in found] == sorted(item.path for item in found)


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("x = f(a, b)", "x = f(b, a)"),
        ("x = f(a=1)", "x = f()"),
        ("x = [1, *y]", "x = [*y]"),
        ("x = {1: 2}", "x = {}"),
        ("x: A | B = c", "x: A = c"),
        ("x: A | B = c", "x: A | B"),
        ("x: Annotated[int, Field()]", "x: int"),
        ("x: Annotated[int, A, B]", "x: Annotated[int, B]"),
        ('x: Literal["a", "b"]', 'x: Literal["b"]'),
        ("x = a or b", "x = b"),
        ("x = 5", "x = 4"),
        ('x = f"so {n}"', 'x = f"XXso XX{n}"'),
        ("x = [n for n in m if n]", "x = [n for n in m if True]"),
        ("def f(a=1): g()", "def f(a): g()"),
        ("class A(B, C): x = 1", "class A(C): x = 1"),
        ("if a: f()", "if True: f()"),
    ],
)
def test_what_apis_are_made_of_is_mutated_as_well(line: str, after: str) -> None:
    found = {item.text for item in mutants_of("app/x.py", in_exercise(line))}

    assert in_exercise(after) in found


@pytest.mark.parametrize(
    "line", ["import os", "from os import path", '"""Text."""', "...", "pass"]
)
def test_what_has_no_effect_or_is_surely_missed_is_left_alone(line: str) -> None:
    assert not changes(in_exercise(line), 1)


def verdict(outcome: str, trouble: str = "") -> Verdict:
    result = CheckResult("test_1_x.py::test_x", 1, "X.", outcome)  # type: ignore[arg-type]  # a word of the table below
    return Verdict(
        lesson="lesson_05",
        title="Schemas",
        target="solutions",
        exercises=((1, "X"),),
        results=(result,),
        collected=1,
        trouble=Trouble(trouble, "It is so.", "Do it.") if trouble else None,
    )


@pytest.mark.parametrize(
    ("outcome", "trouble", "fate"),
    [
        ("passed", "", "survived"),
        ("failed", "", "killed"),
        ("passed", "too slow", "killed"),
        ("passed", "ended early", "killed"),
        ("passed", "syntax", "stillborn"),
    ],
)
def test_a_verdict_decides_the_fate(outcome: str, trouble: str, fate: Fate) -> None:
    assert fate_of(verdict(outcome, trouble)) == fate


def ran(change: str, fate: Fate) -> Ran:
    return Ran(Mutant("app/x.py", 1, change, change), fate, Path(change))


def entry(**changed: object) -> str:
    facts = {
        "lesson": "lesson_05",
        "file": "app/x.py",
        "exercise": 1,
        "kind": "equivalent",
        "why": "It is so.",
        "changes": ["f: a → b"],
        **changed,
    }
    lines = [f"{key} = {value!r}" for key, value in facts.items() if value is not None]
    return "\n".join(["[[mutants]]", *lines])


def test_an_explained_survivor_is_no_survivor(tmp_path: Path) -> None:
    file = tmp_path / "explained.toml"
    file.write_text(entry() + "\n" + entry(kind="open", changes=["f: c → d"]))
    runs = [
        ran("f: a → b", "survived"),
        ran("f: c → d", "survived"),
        ran("f: e → f", "survived"),
        ran("f: g → h", "stillborn"),
        *[ran(f"f: {n} → {n + 1}", "killed") for n in range(19)],
    ]

    found = tally("lesson_05", runs, load_explained(file))

    assert found.row() == "| lesson_05 | 23 | 1 | 19 | 1 | 1 | 1 | 95.0% |"
    assert [item.mutant.change for item in found.survivors] == ["f: e → f"]
    assert not found.stale


def test_an_explanation_of_what_is_killed_is_stale(tmp_path: Path) -> None:
    file = tmp_path / "explained.toml"
    file.write_text(entry())
    explained = load_explained(file)
    killed = ran("f: a → b", "killed")

    assert tally("lesson_05", [killed], explained).stale == [
        name_of("lesson_05", killed.mutant)
    ]
    assert not tally("lesson_06", [], explained).stale


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"why": None}, "why"),
        ({"why": " "}, "no reason"),
        ({"kind": "dull"}, "no kind"),
        ({"changes": None}, "changes"),
        ({"note": "x"}, "note"),
        ({"changes": "f: a"}, "list"),
    ],
)
def test_an_incomplete_explanation_is_refused(
    tmp_path: Path, changed: dict[str, object], said: str
) -> None:
    file = tmp_path / "explained.toml"
    file.write_text(entry(**changed))

    with pytest.raises(CourseError, match=said):
        load_explained(file)


def test_a_report_keeps_the_lessons_that_were_not_run() -> None:
    first = tally("lesson_05", [ran("f: a → b", "survived")], {})
    second = tally("lesson_06", [ran("f: c → d", "killed")], {})
    cured = tally("lesson_05", [ran("f: a → b", "killed")], {})

    report = render([second], render([first]))

    assert report == render([first, second])
    assert "## lesson_05" in report
    assert "| lesson_06 | 1 | 0 | 1 | 0 | 0 | 0 | 100.0% |" in report
    assert "## lesson_05" not in render([cured], report)
