"""Turn what Python says about a broken app into one sentence for a learner."""

import os
import re
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from workbook.verdict import Place, Trouble

FOLDER_OF_THE_APP = re.compile(
    r'(?:(?<=")[^"]*?|(?:[A-Za-z]:)?[/\\]\S*?)[/\\](?=app[/\\])'
)
"""The part of a path that differs from one machine to the next."""
ADDRESS = re.compile(" at 0x[0-9A-Fa-f]+")
NEEDLES = {
    "import cycle": "partially initialized module",
    "no yield": "object is not an async iterator",
    "no provider": "Invalid args for response field",
}
"""What Python says in these cases, where the type of the exception is not enough."""

CLASS_IN_QUESTION = re.compile(r"<class '(?:[\w.]+\.)?(\w+)'> is a valid")
"""The type about which FastAPI asks whether a request could hold it."""

MOST_SAID = 10_000
"""Characters of an exception's message that are looked at: it can have millions."""
STUB_MESSAGE = re.compile(r"^exercise (\d+)$")


class AppTrouble(Exception):
    """The app cannot be used; every check that needs it says the same."""

    def __init__(self, trouble: Trouble, waits_for: int = 0) -> None:
        super().__init__(trouble.sentence)
        self.trouble = trouble
        self.waits_for = waits_for


class MissingPiece(Exception):
    """A seam that the page promises is not there. The text is for the learner."""

    def __init__(self, sentence: str, next_step: str, file: Path | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.next_step = next_step
        self.file = file


class TookTooLong(BaseException):
    """Raised by the soft alarm. Not an `Exception`, so that apps do not catch it.

    ``stacks`` are those of the other threads: FastAPI runs ``def`` endpoints there.
    """

    def __init__(
        self, seconds: float, stacks: Iterable[traceback.StackSummary] = ()
    ) -> None:
        super().__init__(f"still running after {seconds:g} s")
        self.seconds = seconds
        self.stacks = tuple(stacks)


class HardExit(SystemExit):
    """Raised in place of ``os._exit``, which would end the run without a word."""


GUARDS = (TookTooLong, KeyboardInterrupt)
"""What ends the code of a learner from outside; it is never swallowed."""


EXPLANATIONS: tuple[tuple[str, type[BaseException], str, str], ...] = (
    (
        "syntax",
        SyntaxError,
        "Python cannot read {where}: {said}.",
        "Look at that line and the one above it, then run the checks again.",
    ),
    (
        "import cycle",
        ImportError,
        "{where} takes part in an import cycle: two modules import each other.",
        "Let the lower layer stop importing the higher one.",
    ),
    (
        "missing name",
        ImportError,
        "An import in {where} asks for a name that is not there: {said}.",
        "Check the spelling, and whether the name is defined in that module.",
    ),
    (
        "exit",
        HardExit,
        "Your code ends Python with os._exit while {doing}.",
        "Remove that call: an app raises an exception, its server decides.",
    ),
    (
        "exit",
        SystemExit,
        "Your code ends Python with sys.exit while {doing}.",
        "Remove that call: an app raises an exception, its server decides.",
    ),
    (
        "too slow",
        TookTooLong,
        "It was stopped while {doing}: {said}.",
        "Look for a loop without an end, or for work that belongs into the lifespan.",
    ),
    (
        "no yield",
        TypeError,
        "The lifespan has no `yield`: it ends before the app begins to serve.",
        "What stands before `yield` runs at the start, what follows it at the stop.",
    ),
    (
        "no provider",
        RuntimeError,
        "An operation in {where} asks for a {said}, and nothing provides one.",
        "Annotate that parameter with Annotated[…, Depends(the provider)].",
    ),
    (
        "encoding",
        UnicodeDecodeError,
        "{where} is not saved as UTF-8.",
        "Save the file with UTF-8 encoding.",
    ),
    (
        "missing name",
        NameError,
        "{where} uses a name that it does not know: {said}.",
        "Import or define the name before that line.",
    ),
)
"""Kind, exception, sentence, next step; the first that fits is told."""


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield an exception and everything it came from, groups included."""
    todo, seen = [error], set[int]()
    while todo:
        current = todo.pop(0)
        if id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        if isinstance(current, BaseExceptionGroup):
            todo.extend(current.exceptions)
        todo.extend(
            item
            for item in (current.__cause__, current.__context__)
            if item is not None
        )


def unwritten_exercise(error: BaseException) -> int:
    """Return the number in ``NotImplementedError("exercise N")``, or 0."""
    for item in chain(error):
        if isinstance(item, NotImplementedError) and item.args:
            match = STUB_MESSAGE.match(text_of(item))
            if match is not None:
                return int(match[1])
    return 0


def show_path(file: str | Path) -> str:
    """Return a path as the person at the keyboard would type it."""
    try:
        shown = os.path.relpath(file)
    except (OSError, ValueError):  # no such folder any more; another drive on Windows
        return str(file)
    is_far_away = shown.startswith(f"..{os.sep}..{os.sep}..{os.sep}")
    return str(file) if is_far_away else shown


def learners_place(error: BaseException, tree: Path) -> Place | None:
    """Return the deepest line of the learner's own code in a traceback."""
    places = (
        _named_place(item) or _place_in_stack(item, tree) for item in chain(error)
    )
    return next((place for place in places if place is not None), None)


def _named_place(error: BaseException) -> Place | None:
    """Return the line that an exception names itself."""
    if isinstance(error, SyntaxError) and error.filename:
        code = (error.text or "").strip()
        return Place(show_path(error.filename), error.lineno or 1, code)
    endpoint = getattr(error, "endpoint_ctx", None) or {}  # a ResponseValidationError
    if endpoint.get("file"):
        return Place(show_path(endpoint["file"]), endpoint.get("line") or 1)
    return None


def _place_in_stack(error: BaseException, tree: Path) -> Place | None:
    # Of a deep recursion this is a million frames: none of them is read but the last.
    walked = traceback.walk_tb(error.__traceback__)
    stacks = [[(frame.f_code.co_filename, line, "") for frame, line in walked]]
    for stack in error.stacks if isinstance(error, TookTooLong) else ():
        stacks += [[(f.filename, f.lineno or 1, f.line or "") for f in stack]]
    for frames in stacks:
        names = {name for name, _, _ in frames}
        own = {name for name in names if Path(name).is_relative_to(tree)}
        for file, line, code in reversed(frames):
            if file in own:
                read = code or traceback.FrameSummary(file, line, "").line
                return Place(show_path(file), line, read or "")
    return None


def describe(error: BaseException) -> str:
    """Return ``KeyError: 9137``, on one line and of bearable length."""
    name = type(error).__name__
    if name == "ResponseValidationError":
        return _describe_wrong_return(error)
    if isinstance(error, MemoryError):
        return f"{name}: your code asks for more memory than the checks allow"
    said, broken = _spoken(str, error)
    if broken:
        return f"{name}, whose __str__ fails with {broken}"
    text = ADDRESS.sub("", FOLDER_OF_THE_APP.sub("", one_line(said[:MOST_SAID])))
    text = text if len(text) <= 200 else text[:199] + "…"
    return f"{name}: {text}" if text else name


def _describe_wrong_return(error: BaseException) -> str:
    """Say what FastAPI means by a ``ResponseValidationError``."""
    faults: Sequence[Mapping[str, Any]] = getattr(error, "errors", list)()
    fault = faults[0] if faults else {}
    where = ".".join(str(part) for part in fault.get("loc", ())[1:])
    said = one_line(str(fault.get("msg", "")))
    value = show_value(fault.get("input"))
    value = value if len(value) <= 60 else value[:59] + "…"
    what = f"{where} is {value}" if where else f"it returned {value}"
    return f"the endpoint's return value does not fit its return type: {what} ({said})"


def one_line(text: str) -> str:
    """Return a text on one line, without what a terminal would take for a command."""
    shown = " ".join(text.split())
    if shown.isprintable():
        return shown
    return "".join(
        c if c.isprintable() else c.encode("unicode_escape").decode() for c in shown
    )


def text_of(error: BaseException) -> str:
    """Return what an exception says; nothing when its ``__str__`` fails."""
    return _spoken(str, error)[0][:MOST_SAID]


def show_value(value: object) -> str:
    """Return the ``repr`` of a learner's value, which may fail."""
    shown, broken = _spoken(repr, value)
    return f"<{type(value).__name__}>" if broken else ADDRESS.sub("", shown)


def _spoken(speak: Callable[[Any], str], value: object) -> tuple[str, str]:
    """Let an object of the learner's speak; return the name of what it fails with."""
    try:
        return speak(value), ""
    except GUARDS:
        raise
    except BaseException as broken:  # noqa: BLE001 - even SystemExit
        return "", type(broken).__name__


def explain(error: BaseException, tree: Path, doing: str) -> Trouble:
    """Say in one sentence why ``doing`` (such as "importing app.main") failed."""
    place = learners_place(error, tree)
    where = place.file if place else "your app"
    if isinstance(error, MissingPiece):
        file = Place(show_path(error.file), 1) if error.file else None
        return Trouble("missing piece", error.sentence, error.next_step, file)
    if isinstance(error, ModuleNotFoundError):
        return _missing_module(error, place, where, tree)
    for kind, matches, sentence, next_step in EXPLANATIONS:
        if isinstance(error, matches):
            if NEEDLES.get(kind, "") not in text_of(error):
                continue
            said = _message(error)
            text = sentence.format(where=where, said=said, doing=doing)
            return Trouble(kind, text, next_step, place)
    return Trouble(
        "error",
        f"Your code failed while {doing}: {describe(error).rstrip('.')}.",
        "The line above is where it happened."
        if place
        else "Run it by hand to see more: workbook run",
        place,
    )


def _message(error: BaseException) -> str:
    """Return what Python says, with paths as the learner would type them."""
    text = str(getattr(error, "msg", None) or text_of(error))
    if asked := CLASS_IN_QUESTION.search(text):
        return asked[1]
    path = getattr(error, "path", None)
    return text.replace(path, show_path(path)) if path else text


def _missing_module(
    error: ModuleNotFoundError, place: Place | None, where: str, tree: Path
) -> Trouble:
    name = error.name or "a module"
    first = tree / "app" / name.partition(".")[0]
    if first.is_dir() or first.with_suffix(".py").is_file():
        return Trouble(
            "missing module",
            f"{where} imports {name}, which is a part of app.",
            f"Write the whole name: app.{name}",
            place,
        )
    if name.partition(".")[0] == "app":
        file = name.replace(".", "/")
        return Trouble(
            "missing module",
            f"{where} imports {name}, but there is neither {file}.py nor a package "
            f"{file}/.",
            "Check the spelling, or create the file the page asks for.",
            place,
        )
    return Trouble(
        "missing package",
        f"{where} imports {name}, which is not installed here.",
        f"Check the spelling; if the lesson needs it: pip install {name}",
        place,
    )
