"""What Python says about a broken app becomes one sentence for a learner."""

import traceback
from collections.abc import Callable
from pathlib import Path
from typing import NoReturn

import pytest

from workbook.trouble import (
    MissingPiece,
    TookTooLong,
    chain,
    describe,
    explain,
    learners_place,
    one_line,
    show_path,
    show_value,
    text_of,
    unwritten_exercise,
)
from workbook.verdict import Place


def raised(source: str, file: Path) -> BaseException:
    """Run code as if it stood in a file, and return what it raises."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
    code = compile(source, str(file), "exec")
    with pytest.raises(BaseException) as caught:  # noqa: PT011 - any exception at all
        exec(code, {})
    return caught.value


def test_a_chain_holds_causes_contexts_and_groups_once_each() -> None:
    """What happened first may be hidden deep inside."""
    deepest, other = KeyError("deep"), ValueError("other")
    deepest.__context__ = other
    other.__cause__ = deepest
    group = BaseExceptionGroup("several", [deepest, TypeError("type")])
    outer = RuntimeError("outer")
    outer.__cause__ = group

    names = [type(error).__name__ for error in chain(outer)]

    assert names == [
        "RuntimeError",
        "ExceptionGroup",
        "KeyError",
        "TypeError",
        "ValueError",
    ]


@pytest.mark.parametrize(
    ("error", "number"),
    [
        (NotImplementedError("exercise 3"), 3),
        (ExceptionGroup("g", [NotImplementedError("exercise 12")]), 12),
        (NotImplementedError(), 0),
        (NotImplementedError("exercise"), 0),
        (NotImplementedError("exercise 3, perhaps"), 0),
        (RuntimeError("exercise 3"), 0),
    ],
    ids=["stub", "inside a group", "bare", "no number", "more words", "other"],
)
def test_only_the_stub_says_not_started(error: BaseException, number: int) -> None:
    """A learner's own NotImplementedError is a failure like any other."""
    assert unwritten_exercise(error) == number


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        (("app", "main.py"), str(Path("app", "main.py"))),
        (("..", "..", "x.py"), str(Path("..", "..", "x.py"))),
        (("..", "..", "..", "x.py"), None),
    ],
    ids=["below", "near", "far"],
)
def test_a_path_is_shown_as_one_would_type_it(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    parts: tuple[str, ...],
    shown: str | None,
) -> None:
    """Up to two folders up it is relative; farther away it is clearer in full."""
    here = tmp_path / "a" / "b" / "c"
    here.mkdir(parents=True)
    monkeypatch.chdir(here)
    file = here.joinpath(*parts).resolve()

    assert show_path(file) == (shown or str(file))


def test_a_path_is_shown_even_when_the_working_directory_is_gone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Learner code may change into a folder and delete it."""
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    gone.rmdir()

    assert show_path("/x/app/main.py") == "/x/app/main.py"
    monkeypatch.chdir(tmp_path)


def test_the_place_is_the_deepest_line_of_the_learner(tmp_path: Path) -> None:
    """Lines of libraries, and of the check, are not theirs."""
    file = tmp_path / "app" / "main.py"
    error = raised("import json\ndef f():\n    json.loads('{')\nf()\n", file)

    place = learners_place(error, tmp_path)

    assert place == Place(show_path(file), 3, "json.loads('{')")
    assert learners_place(error, tmp_path / "elsewhere") is None


def test_a_syntax_error_is_placed_where_it_is(tmp_path: Path) -> None:
    """It never ran, so no traceback leads there."""
    file = tmp_path / "app" / "main.py"
    with pytest.raises(SyntaxError) as broken:
        compile("x = (\n", str(file), "exec")

    place = learners_place(broken.value, tmp_path)

    assert place == Place(show_path(file), 1, "x = (")


def test_the_place_may_be_in_another_thread(tmp_path: Path) -> None:
    """A `def` endpoint that never ends is found in the stacks of the threads."""
    file = tmp_path / "app" / "main.py"
    frame = traceback.FrameSummary(str(file), 7, "read", line="while True: pass")
    stack = traceback.StackSummary.from_list([frame])

    place = learners_place(TookTooLong(10, [stack]), tmp_path)

    assert place == Place(show_path(file), 7, "while True: pass")


class Odd(Exception):
    """Its message cannot be had."""

    def __str__(self) -> NoReturn:
        raise LookupError


class Unshown:
    """It has no representation."""

    def __repr__(self) -> NoReturn:
        raise LookupError


@pytest.mark.parametrize(
    ("error", "text"),
    [
        (KeyError(9137), "KeyError: 9137"),
        (ValueError(), "ValueError"),
        (ValueError("a\n   b"), "ValueError: a b"),
        (ValueError("x" * 300), f"ValueError: {'x' * 199}…"),
        (ValueError(f"{object()}"), "ValueError: <object object>"),
        (ValueError("in /tmp/lesson/app/a.py:1"), "ValueError: in app/a.py:1"),
        (ValueError('"C:\\A B\\app\\a.py", line 1'), 'ValueError: "app\\a.py", line 1'),
        (ValueError("\x1b[31m\ud800"), r"ValueError: \x1b[31m\ud800"),
        (Odd(), "Odd, whose __str__ fails with LookupError"),
    ],
    ids=[
        "key",
        "bare",
        "lines",
        "long",
        "address",
        "path",
        "quoted",
        "odd sign",
        "odd",
    ],
)
def test_an_exception_is_described_on_one_line(error: BaseException, text: str) -> None:
    """Nothing in it may do something to a terminal, or to us."""
    assert describe(error) == text


def failing(with_what: BaseException) -> Exception:
    """Return an exception, and a value, that fails when it is shown."""

    class Odd(Exception):
        def __str__(self) -> str:
            raise with_what

        __repr__ = __str__

    return Odd()


@pytest.mark.parametrize("error", [ZeroDivisionError(), SystemExit(0)])
def test_what_fails_when_it_is_shown_is_named(error: BaseException) -> None:
    """Even when it would end Python."""
    odd = failing(error)

    assert describe(odd) == f"Odd, whose __str__ fails with {type(error).__name__}"
    assert show_value(odd) == "<Odd>"
    assert text_of(odd) == ""


@pytest.mark.parametrize("guard", [TookTooLong(1), KeyboardInterrupt()])
@pytest.mark.parametrize("show", [describe, show_value, text_of])
def test_an_alarm_while_something_is_shown_is_heard(
    show: Callable[[BaseException], str], guard: BaseException
) -> None:
    """A learner's method may have no end, and Ctrl-C is for the whole run."""
    with pytest.raises(type(guard)):
        show(failing(guard))


def test_a_message_of_millions_of_characters_is_cut() -> None:
    """Looking at all of it would take longer than the check."""
    error = ValueError("no " * 5_000_000)

    assert len(text_of(error)) == 10_000
    assert describe(error).startswith("ValueError: no no no")


def test_the_place_of_a_deep_recursion_is_found(tmp_path: Path) -> None:
    """In a moment, though every call has a frame of its own."""
    source = "def deep():\n    return deep() + 1\ndeep()"
    error = raised(source, tmp_path / "app" / "deep.py")

    place = learners_place(error, tmp_path)

    assert place is not None
    assert (place.line, place.code) == (2, "return deep() + 1")


def test_values_are_shown_without_their_addresses() -> None:
    """Two runs show the same; a representation that fails is no obstacle."""
    assert show_value(object()) == "<object object>"
    assert show_value(Unshown()) == "<Unshown>"


def test_umlauts_are_no_commands() -> None:
    """What people write is left as it is."""
    assert one_line("grüße ☕\t–  ok") == "grüße ☕ – ok"


@pytest.mark.parametrize(
    ("source", "kind", "sentence", "next_step"),
    [
        (
            "import nowhere.at_all",
            "missing package",
            "{file} imports nowhere, which is not installed here.",
            "Check the spelling; if the lesson needs it: pip install nowhere",
        ),
        (
            "from json import nonsense",
            "missing name",
            "An import in {file} asks for a name that is not there",
            "Check the spelling",
        ),
        (
            "raise ImportError('x, of partially initialized module y')",
            "import cycle",
            "{file} takes part in an import cycle",
            "Let the lower layer stop importing the higher one.",
        ),
        (
            "raise SystemExit",
            "exit",
            "Your code ends Python with sys.exit while importing app.main.",
            "Remove that call",
        ),
        (
            "b'\\xff'.decode()",
            "encoding",
            "{file} is not saved as UTF-8.",
            "Save the file",
        ),
        (
            "nonsense",
            "missing name",
            "{file} uses a name that it does not know: name 'nonsense' is not",
            "Import or define the name",
        ),
        (
            "raise ValueError('bad.')",
            "error",
            "Your code failed while importing app.main: ValueError: bad.",
            "The line above is where it happened.",
        ),
    ],
    ids=["package", "name", "cycle", "exit", "encoding", "unknown name", "other"],
)
def test_every_kind_of_trouble_has_its_sentence(
    tmp_path: Path, source: str, kind: str, sentence: str, next_step: str
) -> None:
    """It names the file and says what to do."""
    file = tmp_path / "lesson" / "main.py"
    error = raised(source, file)

    trouble = explain(error, tmp_path / "lesson", "importing app.main")

    assert trouble.kind == kind
    assert trouble.sentence.startswith(sentence.format(file=show_path(file)))
    assert trouble.sentence.endswith((".", ")."))
    assert not trouble.sentence.endswith("..")
    assert trouble.next_step.startswith(next_step)
    assert trouble.place == Place(show_path(file), 1, source)


def test_a_module_of_the_app_is_told_from_a_package(tmp_path: Path) -> None:
    """Nobody is sent to install what stands in the folder."""
    (tmp_path / "app" / "store").mkdir(parents=True)
    (tmp_path / "app" / "words.py").touch()

    def sentence(name: str) -> str:
        error = ModuleNotFoundError(f"No module named {name!r}", name=name)
        return explain(error, tmp_path, "importing").sentence

    assert sentence("words") == "your app imports words, which is a part of app."
    assert sentence("store.x") == "your app imports store.x, which is a part of app."
    assert sentence("app.thing") == (
        "your app imports app.thing, but there is neither app/thing.py nor a package "
        "app/thing/."
    )
    assert "which is not installed here" in sentence("numpy")
    nameless = explain(ModuleNotFoundError(), tmp_path, "importing")
    assert (
        nameless.sentence == "your app imports a module, which is not installed here."
    )


def test_a_missing_piece_speaks_for_itself(tmp_path: Path) -> None:
    """Its sentence was written for the learner."""
    file = tmp_path / "app" / "main.py"

    with_file = explain(MissingPiece("It is gone.", "Get it.", file), tmp_path, "x")
    without = explain(MissingPiece("It is gone.", "Get it."), tmp_path, "x")

    assert (with_file.sentence, with_file.next_step) == ("It is gone.", "Get it.")
    assert with_file.place == Place(show_path(file), 1)
    assert without.place is None


def test_what_has_no_place_is_to_be_run_by_hand(tmp_path: Path) -> None:
    """Outside the learner's code there is no line to look at."""
    trouble = explain(TypeError("x"), tmp_path, "calling create_app()")

    assert trouble.next_step == "Run it by hand to see more: workbook run"


def test_being_stopped_says_after_how_long(tmp_path: Path) -> None:
    """The seconds are those of the limit."""
    trouble = explain(TookTooLong(2.5), tmp_path, "starting the app")

    assert trouble.sentence == (
        "It was stopped while starting the app: still running after 2.5 s."
    )


def test_what_memory_ran_out_of_is_a_limit() -> None:
    """A `MemoryError` says nothing by itself."""
    said = describe(MemoryError())

    assert said == "MemoryError: your code asks for more memory than the checks allow"
