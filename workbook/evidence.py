"""Turn a failed check into what was sent, what was expected and what came back."""

import shlex
from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass
from json import dumps, loads
from pathlib import Path
from typing import Any

from workbook.asgi import Answer, Request
from workbook.trouble import (
    HardExit,
    TookTooLong,
    describe,
    last_place,
    learners_place,
    one_line,
    show_value,
    text_of,
)
from workbook.verdict import Evidence, Place

WIDEST = 160
IN_WORDS = {
    "==": "{}",
    "is": "{}",
    "in": "something contained in {}",
    "not in": "something that is not in {}",
    "!=": "anything but {}",
    "is not": "anything but {}",
}
EMPTY_IN_WORDS = {"==": "nothing", "!=": "something", "in": "something"}
NO_WORDS = (b"", b"Internal Server Error")
"""What servers and Starlette send when an error has escaped the app."""
SAFE = frozenset({"GET", "HEAD", "OPTIONS"})


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
    crashed = _the_answer_that_crashed(error, tree, answers)
    answer = crashed or _the_answer_compared(answers, comparison)
    cause = _failure_in_the_app(error, answer)
    expected, got = "", _what_happened(error, tree)
    if isinstance(error, AssertionError):
        expected, got = _two_sides(comparison)
        if answer is not None and _is_about_status(comparison, answer):
            got = _short_answer(answer)
        elif crashed is not None:
            expected, got = "", _short_answer(crashed)
    place = learners_place(cause, tree) if cause is not None else None
    return Evidence(
        sent=_sent(answer.request) if answer else "",
        expected=expected,
        got=got,
        because=reason(error),
        error=describe(cause) if isinstance(cause, Exception) else "",
        place=place or _check_line(error),
        try_it=_curl(answer.request) if answer and _can_be_tried(answers) else "",
        printed=_last_lines(printed),
        details=_details(answer, got) if answer else "",
    )


def _the_answer_that_crashed(
    error: BaseException, tree: Path, answers: Sequence[Answer]
) -> Answer | None:
    """Return the first answer that the learner's code broke down on.

    A check may go on to look at something else; the crash is what came first.
    """
    if not isinstance(error, AssertionError):
        return None
    crashes = (item for item in answers if item.error is not None)
    return next((c for c in crashes if c.error and learners_place(c.error, tree)), None)


def _the_answer_compared(
    answers: Sequence[Answer], comparison: Comparison | None
) -> Answer | None:
    """Return the answer whose status was compared, or else the last one."""
    for answer in reversed(answers):
        if _is_about_status(comparison, answer):
            return answer
    return answers[-1] if answers else None


def _can_be_tried(answers: Sequence[Answer]) -> bool:
    """Say whether a person gets the same answer by sending the last request alone."""
    return all(answer.request.method in SAFE for answer in answers[:-1])


def reason(error: BaseException) -> str:
    """Return the message that the check's author wrote behind the comma."""
    if isinstance(error, TookTooLong):
        return "a loop without an end, or a wait for what never comes, keeps it busy"
    if not isinstance(error, AssertionError):
        return ""
    text = text_of(error)
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
        and comparison.left == answer.status_code != 0
    )


def _two_sides(comparison: Comparison | None) -> tuple[str, str]:
    if comparison is None:
        return "", ""
    comparison = _what_differs(comparison)
    return _expected(comparison), shorten(show_value(comparison.left))


def _what_differs(comparison: Comparison) -> Comparison:
    """Leave out of two dictionaries what is the same in both."""
    left, right = comparison.left, comparison.right
    if not (comparison.operator == "==" and type(left) is type(right) is dict):
        return comparison
    if left.keys() != right.keys():
        return comparison
    # By what is shown of them: a learner's object may break when it is compared.
    names = [n for n in left if show_value(left[n]) != show_value(right[n])]
    return Comparison("==", {n: left[n] for n in names}, {n: right[n] for n in names})


def _expected(comparison: Comparison) -> str:
    """Say in words what the other side of the comparison asked for."""
    right, operator = comparison.right, comparison.operator
    if operator in {"in", "not in"} and isinstance(right, Iterator):
        return ""
    if right is None and operator in {"!=", "is not"}:
        return "a value"
    if isinstance(right, Sized) and not isinstance(right, str) and not right:
        return EMPTY_IN_WORDS.get(operator, "")
    if operator == "in" and isinstance(right, set | frozenset | tuple | list):
        return shorten("one of " + ", ".join(sorted(map(show_value, right))))
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
    if in_check and isinstance(error, TypeError | IndexError | AttributeError):
        return f"what the check cannot read: {describe(error)}"
    if isinstance(error, TookTooLong):
        return f"no end after {error.seconds:g} s"
    if isinstance(error, SystemExit):
        call = "os._exit" if isinstance(error, HardExit) else "sys.exit"
        return f"your code ended Python with {call}"
    return describe(error)


def _check_line(error: BaseException) -> Place | None:
    return last_place(error, lambda file: Path(file).name.startswith("test_"))


def _sent(request: Request) -> str:
    body = shorten(request.body.decode("utf-8", errors="replace"))
    return f"{request.method} {shorten(request.target)}" + (f"  {body}" if body else "")


def _short_answer(answer: Answer) -> str:
    """Return the status, and the body; where a bug left none, the bug itself."""
    if answer.error is not None and answer.content in NO_WORDS:
        return f"{answer.status_code}  {describe(answer.error)}"
    return f"{answer.status_code}  {shorten(_body(answer))}".rstrip()


def _details(answer: Answer, got: str) -> str:
    """Return the whole answer where what the check got is only a part of it."""
    is_new = answer.status_code and not got.startswith(str(answer.status_code))
    return _short_answer(answer) if is_new else ""


def _body(answer: Answer) -> str:
    try:
        return dumps(loads(answer.content), ensure_ascii=False)
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
