"""Exercise regions: find them, strip their marks, put stubs or other bodies in."""

import pytest

from workbook.regions import (
    RegionError,
    default_stub,
    find_regions,
    number_within_file,
    rewrite,
    strip_markers,
    stub_for,
)

FILE = """\
import os


class Store:
    # exercise 1: Hold the todos.
    def __init__(self) -> None:
        self.todos = {}
    # end exercise 1

    def get(self, number):
        # exercise 2: Look it up.
        return self.todos[number]
        # end exercise 2


# exercise 1: One store for all.
store = Store()
# end exercise 1
"""


def test_a_region_knows_its_exercise_its_task_and_its_lines() -> None:
    """Everything that a mark says is read from it."""
    region = find_regions(FILE)[1]

    assert (region.exercise, region.title) == (2, "Look it up.")
    assert region.body == ("        return self.todos[number]",)
    assert region.code == "return self.todos[number]"
    assert FILE.split("\n")[region.start].strip() == "# exercise 2: Look it up."
    assert FILE.split("\n")[region.end].strip() == "# end exercise 2"


def test_regions_of_one_exercise_are_numbered() -> None:
    """A stub or a mistake can name the second region of an exercise."""
    ordinals = [
        (region.exercise, ordinal)
        for region, ordinal in number_within_file(find_regions(FILE))
    ]

    assert ordinals == [(1, 1), (2, 1), (1, 2)]


def test_markdown_marks_are_comments_of_html() -> None:
    """A specification has gaps, too."""
    text = "# Goal\n<!-- exercise 5: Say why. -->\nBecause.\n<!-- end exercise 5 -->\n"

    (region,) = find_regions(text)

    assert (region.exercise, region.title, region.code) == (5, "Say why.", "Because.")


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("# exercise 1: A.\nx", 1, "exercise 1 never ends"),
        ("x\n# end exercise 1", 2, "an exercise ends that never began"),
        (
            "# exercise 1: A.\n# exercise 2: B.\n# end exercise 2",
            2,
            "an exercise begins inside another one",
        ),
        (
            "# exercise 1: A.\n# end exercise 2",
            2,
            "exercise 1 is closed as 2",
        ),
    ],
    ids=["open", "stray", "nested", "mixed up"],
)
def test_marks_that_do_not_pair_up_are_refused(
    text: str, line: int, reason: str
) -> None:
    """The error names the line, for the author to find it."""
    with pytest.raises(RegionError) as refused:
        find_regions(text)

    assert (refused.value.line, refused.value.reason) == (line, reason)
    assert str(refused.value) == f"line {line}: {reason}"


def test_stripping_leaves_a_formatted_file_formatted() -> None:
    """Blank lines on both sides of a mark do not add up."""
    marked = "a\n\n\n# exercise 1: B.\n\n\nb\n\n\n# end exercise 1\n\nc\n"

    assert strip_markers(marked) == "a\n\n\nb\n\n\nc\n"


def test_stripping_a_mark_at_the_end_leaves_one_newline() -> None:
    """A file that ends with a mark ends like any other."""
    assert strip_markers("a\n\n# exercise 1: B.\nb\n\n# end exercise 1\n") == "a\n\nb\n"


def test_what_is_no_mark_stays() -> None:
    """A comment about an exercise is a comment."""
    text = "# exercise 1\n# see exercise 2: it is hard\nx = 1  # exercise 3: no\n"

    assert strip_markers(text) == text


def test_rewriting_keeps_marks_and_indents_the_new_body() -> None:
    """The new body is dedented text; blank lines in it stay blank."""
    text = rewrite(
        FILE, lambda region, _: "a\n\nif b:\n    c" if region.exercise == 2 else None
    )

    assert (
        "        # exercise 2: Look it up.\n"
        "        a\n\n        if b:\n            c\n"
        "        # end exercise 2\n"
    ) in text
    assert "self.todos = {}" in text


def test_rewriting_with_nothing_empties_the_region() -> None:
    """The two marks then stand together."""
    text = rewrite(FILE, lambda region, _: "" if region.exercise == 2 else None)

    assert "# exercise 2: Look it up.\n        # end exercise 2" in text


@pytest.mark.parametrize(
    ("index", "stub"),
    [(0, ""), (1, 'raise NotImplementedError("exercise 2")'), (2, "")],
    ids=["in a class", "in a function", "in a module"],
)
def test_only_a_gap_in_a_function_can_raise(index: int, stub: str) -> None:
    """Elsewhere the starter could not even be imported."""
    region = find_regions(FILE)[index]

    assert default_stub(FILE, region, is_python=True) == stub


def test_a_whole_function_is_no_gap_in_a_function() -> None:
    """The decorator above it counts: the whole operation is missing."""
    text = "# exercise 1: A.\n@route\ndef read():\n    return 1\n# end exercise 1\n"

    assert default_stub(text, find_regions(text)[0], is_python=True) == ""


def test_a_method_in_a_function_is_in_a_function() -> None:
    """What counts is the innermost place."""
    text = (
        "def make():\n    class A:\n        def b(self):\n"
        "            # exercise 1: B.\n            return 1\n"
        "            # end exercise 1\n"
    )

    stub = default_stub(text, find_regions(text)[0], is_python=True)

    assert stub == 'raise NotImplementedError("exercise 1")'


def test_other_languages_have_no_stub_of_their_own() -> None:
    """A Dockerfile cannot raise."""
    text = "# exercise 1: Run.\nRUN x\n# end exercise 1\n"

    assert stub_for(text, find_regions(text)[0], 1, "Dockerfile", {}) == ""


@pytest.mark.parametrize(
    ("ordinal", "stub"), [(1, "yield"), (2, "second")], ids=["all", "the second"]
)
def test_a_lesson_may_give_stubs_by_file_or_by_region(ordinal: int, stub: str) -> None:
    """The more exact one wins."""
    stubs = {"app/main.py": "yield", "app/main.py#2": "second"}
    region = find_regions(FILE)[1]

    assert stub_for(FILE, region, ordinal, "app/main.py", stubs) == stub
