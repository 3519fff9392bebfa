"""Turn a failed check into what was sent, what was expected and what came back."""

import json
import shlex
import traceback
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from workbook.asgi import Answer, Request
from workbook.trouble import (
    TookTooLong,
    describe,
    learners_place,
    one_line,
    show_path,
    show_value,
)
from workbook.verdict import Evidence, Place

WIDEST = 160
IN_WORDS = {
    "==": "{}",
    "is": "{}",
    "in": "something contained in {}",
    "not in": "nothing of {}",
    "!=": "anything but {}",
    "is not": "anything but {}",
}


@dataclass(frozen=True, slots=True)
class Comparison:
    """The two sides of the comparison in an ``assert`` that failed."""

    operator: str
    left: Any
    right: Any


def gather(
    error: BaseException,
    tree: Path,
    answers: Sequence[Answer] = (),
    comparison: Comparison | None = None,
    printed: str = "",
) -> Evidence:
    """Say what a red check saw, in the words of HTTP where there was a request."""
    answer = answers[-1] if answers else None
    cause = _failure_in_the_app(error, answer)
    expected, got = (
        _two_sides(comparison) if isinstance(error, AssertionError) else ("", "")
    )
    if answer is not None and _is_about_status(comparison, answer):
        expected, got = _expected(comparison), _short_answer(answer)
    elif isinstance(error, TookTooLong):
        got = f"no end after {error.seconds:g} s"
    elif not isinstance(error, AssertionError):
        got = _what_happened(error, tree)
    place = learners_place(cause, tree) if cause is not None else None
    return Evidence(
        sent=_sent(answer.request) if answer else "",
        expected=expected,
        got=got,
        because=reason(error),
        error=describe(cause) if isinstance(cause, Exception) else "",
        place=place or _check_line(error),
        try_it=_curl(answer.request) if answer else "",
        printed=_last_lines(printed),
        details=_details(answer, got) if answer else "",
    )


def reason(error: BaseException) -> str:
    """Return the message that the check's author wrote behind the comma."""
    if isinstance(error, TookTooLong):
        return "a loop without an end, or a wait for what never comes, keeps it busy"
    if not isinstance(error, AssertionError):
        return ""
    text = str(error)
    if text.startswith("assert "):
        return ""
    return text.partition("\nassert ")[0].strip()


def _failure_in_the_app(
    error: BaseException, answer: Answer | None
) -> BaseException | None:
    if not isinstance(error, AssertionError):
        return error
    return answer.error if answer is not None else None


def _is_about_status(comparison: Comparison | None, answer: Answer) -> bool:
    return (
        comparison is not None
        and isinstance(comparison.left, int)
        and not isinstance(comparison.left, bool)
        and comparison.left == answer.status_code
    )


def _two_sides(comparison: Comparison | None) -> tuple[str, str]:
    if comparison is None:
        return "", ""
    return _expected(comparison), shorten(show_value(comparison.left))


def _expected(comparison: Comparison | None) -> str:
    if comparison is None:
        return ""
    right, operator = comparison.right, comparison.operator
    if operator == "in" and isinstance(right, set | frozenset | tuple | list):
        options = sorted(map(show_value, right))
        return shorten("one of " + ", ".join(options)) if options else "something"
    return IN_WORDS.get(operator, operator + " {}").format(shorten(show_value(right)))


def shorten(text: str, widest: int = WIDEST) -> str:
    """Cut a text in the middle, so that both of its ends can be seen."""
    text = one_line(text)
    if len(text) <= widest:
        return text
    return f"{text[: widest - 40]} … {text[-36:]}"


def _what_happened(error: BaseException, tree: Path) -> str:
    """Describe an exception that is not a failed assertion."""
    in_check = learners_place(error, tree) is None
    if in_check and isinstance(error, KeyError) and error.args:
        return f"there is no {error.args[0]!r} in it"
    if isinstance(error, SystemExit):
        return "your code ended Python with sys.exit"
    return describe(error)


def _check_line(error: BaseException) -> Place | None:
    frames = traceback.extract_tb(error.__traceback__)
    for frame in reversed(frames):
        if Path(frame.filename).name.startswith("test_"):
            return Place(show_path(frame.filename), frame.lineno or 1, frame.line or "")
    return None


def _sent(request: Request) -> str:
    body = shorten(request.body.decode("utf-8", errors="replace"))
    return f"{request.method} {shorten(request.target)}" + (f"  {body}" if body else "")


def _short_answer(answer: Answer) -> str:
    if answer.error is not None:
        return f"{answer.status_code}  {describe(answer.error)}"
    if not answer.status_code:
        return "no answer"
    return f"{answer.status_code}  {shorten(_body(answer))}".rstrip()


def _details(answer: Answer, got: str) -> str:
    """Return the whole answer where what the check got is only a part of it."""
    is_new = answer.status_code and not got.startswith(str(answer.status_code))
    return _short_answer(answer) if is_new else ""


def _body(answer: Answer) -> str:
    try:
        return json.dumps(json.loads(answer.content), ensure_ascii=False)
    except ValueError:
        return answer.text


def _curl(request: Request) -> str:
    words = ["curl", "-i"]
    if request.method != "GET":
        words += ["-X", request.method]
    if request.body:
        body = request.body.decode("utf-8", errors="replace")
        if len(body) > WIDEST:
            return ""
        words += ["-H", "content-type: application/json", "-d", body]
    words.append(f"localhost:8000{request.target}")
    return " ".join(shlex.quote(word) for word in words)


def _last_lines(printed: str, count: int = 5) -> str:
    lines = printed.rstrip("\n").split("\n")
    shown = [shorten(line) for line in lines[-count:]]
    if len(lines) > count:
        shown.insert(0, f"… {len(lines) - count} lines before")
    return "\n".join(shown).strip()
