"""What the build knows lets a run tell not started from wrong, and guess well."""

import json
from pathlib import Path

import pytest

from workbook.compose_cache import write_tree
from workbook.manifest import (
    Manifest,
    Signature,
    diagnose,
    digest,
    load_manifest,
    region_digest,
    scrub,
)
from workbook.verdict import CheckResult, Evidence, Outcome

STUB = "    # exercise 1: A.\n    raise X\n    # end exercise 1\n"
DONE = STUB.replace("raise X", "return 1")
MANIFEST = Manifest(
    checks={"test_1_a.py::test_a": "A"},
    files={"test_1_a.py": digest("text")},
    stubs={
        "1": {"a.py": [region_digest(("raise X",))], "b.py": [region_digest(())]},
        "2": {"c.py": [region_digest(())]},
    },
    starter={"a.py": digest("def f():\n")},
    mistakes=(Signature("1_a", 1, "a", "It looks as though.", {"a": "1"}),),
)


def test_a_manifest_reads_back_as_it_was_written(tmp_path: Path) -> None:
    """It is kept as a file beside the checks."""
    write_tree(tmp_path, {"checks/_generated/lesson_01.json": MANIFEST.to_json()})

    assert load_manifest(tmp_path, "lesson_01") == MANIFEST
    assert json.loads(MANIFEST.to_json())["schema"] == 1


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"checks": 1, "files": 2}'])
def test_a_manifest_that_cannot_be_read_is_an_empty_one(
    tmp_path: Path, text: str
) -> None:
    """Checks run without it, too."""
    write_tree(tmp_path, {"checks/_generated/lesson_01.json": text})

    assert load_manifest(tmp_path, "lesson_01") == Manifest()
    assert load_manifest(tmp_path, "lesson_02") == Manifest()


@pytest.mark.parametrize(
    ("files", "unstarted"),
    [
        ({"a.py": STUB, "b.py": "# exercise 1: B.\n\n# end exercise 1"}, {1}),
        ({"a.py": STUB, "b.py": "# exercise 1: B.\nx\n# end exercise 1"}, set()),
        ({"a.py": DONE, "b.py": "# exercise 1: B.\n# end exercise 1"}, set()),
        ({"a.py": STUB}, set()),
        ({"a.py": STUB, "b.py": "no marks"}, set()),
        ({"a.py": STUB, "b.py": "# exercise 1: B."}, set()),
        ({"c.py": "# exercise 2: C.\n# end exercise 2"}, {2}),
    ],
    ids=["stubs", "one written", "other written", "deleted", "unmarked", "open", "2"],
)
def test_an_exercise_is_unstarted_while_all_its_regions_are_stubs(
    tmp_path: Path, files: dict[str, str], unstarted: set[int]
) -> None:
    """Whatever else was done to a file counts as work."""
    write_tree(tmp_path, files)

    assert MANIFEST.unstarted(tmp_path) == unstarted


def test_indentation_and_blank_lines_do_not_make_a_stub_written() -> None:
    """An editor may have touched them."""
    assert region_digest(("    raise X", "")) == region_digest(("raise X",))
    assert digest("a \r\nb") == digest("a\nb")


def test_edited_checks_are_noticed(tmp_path: Path) -> None:
    """So are deleted ones; line ends and blanks at the end are not edits."""
    assert MANIFEST.edited_checks(tmp_path) == ["test_1_a.py"]
    write_tree(tmp_path, {"test_1_a.py": "text  "})
    assert MANIFEST.edited_checks(tmp_path) == []
    write_tree(tmp_path, {"test_1_a.py": "other"})
    assert MANIFEST.edited_checks(tmp_path) == ["test_1_a.py"]


@pytest.mark.parametrize(
    ("got", "scrubbed"),
    [
        ("404", "404"),
        ("201  {'id': 9137}", "201"),
        ("500  KeyError: 9137", "500  KeyError"),
        ("{'id': 9137, 'title': 'Tea'}", "{'': #, '': ''}"),
        ("a1b2c3d4 and 7", "# and 7"),
        ("12345", "#"),
        ("ModuleNotFoundError: No module named 'a'", "ModuleNotFoundError"),
        ("first\nsecond", "first"),
        ("x" * 200, "x" * 120),
    ],
)
def test_random_parts_are_taken_out_and_the_status_is_kept(
    got: str, scrubbed: str
) -> None:
    """Otherwise no two runs could be compared, and all statuses would be alike."""
    assert scrub(got) == scrubbed


def result(
    check: str, got: str = "", *, outcome: Outcome = "failed", error: str = ""
) -> CheckResult:
    """Return a result whose evidence holds what it got."""
    expected = "" if got.startswith("no end") else "something"
    evidence = Evidence(got=got, error=error, expected=expected)
    return CheckResult(check, 1, "A title", outcome, evidence=evidence)


def knows(**mistakes: dict[str, str]) -> Manifest:
    """Return a manifest with mistakes by their diagnoses."""
    signatures = (
        Signature(name, 1, next(iter(fails)), name, fails)
        for name, fails in mistakes.items()
    )
    return Manifest(mistakes=tuple(signatures))


TWO = knows(status={"a": "200"}, both={"a": "404", "b": "404"})


@pytest.mark.parametrize(
    ("results", "diagnoses"),
    [
        ([result("a", "200")], ("status",)),
        ([result("a[x]", "200"), result("a[y]", "200")], ("status",)),
        ([result("a", "404"), result("b", "404")], ("both",)),
        ([result("a", "200"), result("b", outcome="passed")], ("status",)),
        ([result("b", "404")], ()),
        ([result("a", "200"), result("c", "1")], ()),
        ([result("a", outcome="passed")], ()),
        ([], ()),
    ],
    ids=[
        *("one", "cases", "two", "green", "other check", "one more"),
        *("all green", "nothing"),
    ],
)
def test_a_mistake_is_recognised_by_the_checks_it_fails(
    results: list[CheckResult], diagnoses: tuple[str, ...]
) -> None:
    """All of them and no others, except where an exercise is not started."""
    assert diagnose(TWO, tuple(results)) == diagnoses


def test_an_unstarted_exercise_does_not_hide_a_mistake() -> None:
    """The mistake also fails a check that is not started yet."""
    waiting = result("b", outcome="not started")

    assert diagnose(TWO, (result("a", "404"), waiting)) == ("both",)


@pytest.mark.parametrize(
    ("known", "seen", "is_alike"),
    [
        ("200", result("a", "200"), True),
        ("400", result("a", "400  {'title': 1}"), True),
        ("200", result("a", "404"), False),
        ("''", result("a", "'Hi'"), True),
        ("''", result("a", "{'word': 'Hi'}"), False),
        ("''", result("a", "404"), False),
        ("500  KeyError", result("a", "500  KeyError: 'a'", error="x"), True),
        ("500  KeyError", result("a", "500  TypeError: 'a'", error="x"), False),
        ("500  KeyError", result("a", "400"), False),
        ("''", result("a", "no end after 10 s"), False),
        ("no end after # s", result("a", "no end after 10 s"), True),
    ],
)
def test_a_fault_of_another_kind_is_another_mistake(
    known: str, seen: CheckResult, is_alike: bool
) -> None:
    """A crash is not explained by a wrong word, nor a 404 by a 200."""
    manifest = knows(diagnosis={"a": known})

    assert diagnose(manifest, (seen,)) == (("diagnosis",) if is_alike else ())


def test_of_several_mistakes_the_most_alike_wins() -> None:
    """Where nothing tells them apart, two are given, but not three."""
    fails = {"a": "404", "b": "[1]"}
    manifest = knows(exact=fails, other={**fails, "b": "[]"})
    exact = (result("a", "404"), result("b", "[1]"))
    strange = (result("a", "404"), result("b", "{}"))

    assert diagnose(manifest, exact) == ("exact",)
    assert diagnose(manifest, strange) == ("exact", "other")
    three = knows(exact=fails, other={**fails, "b": "[]"}, third={**fails, "b": "''"})
    assert diagnose(three, strange) == ()


@pytest.mark.parametrize(
    ("beside", "diagnoses"),
    [
        (result("b", "[]"), ("close",)),
        (result("b", "(1, 2)"), ("close", "far")),
        (result("b", "404"), ()),
        (result("b", "no end after 10 s"), ()),
    ],
    ids=["the same as one", "like both", "a status", "a hang"],
)
def test_the_other_checks_have_to_be_alike(
    beside: CheckResult, diagnoses: tuple[str, ...]
) -> None:
    """The check that is about the mistake got the same; the others decide."""
    manifest = knows(
        close={"a": "200", "b": "[]"}, far={"a": "200", "b": "{}"}, other={"a": "200"}
    )

    assert diagnose(manifest, (result("a", "200"), beside)) == diagnoses


def test_a_check_without_evidence_is_explained_by_nothing() -> None:
    """A skipped or lost check says nothing about the code."""
    bare = CheckResult("a", 1, "A title", "failed")

    assert diagnose(TWO, (bare,)) == ()
