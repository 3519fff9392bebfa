"""A failed check becomes what was sent, what was expected and what came back."""

import json
from pathlib import Path
from typing import Any

import pytest

from workbook.asgi import Answer, Headers, Request
from workbook.evidence import Comparison, gather, reason, shorten
from workbook.trouble import TookTooLong
from workbook.verdict import Evidence

NOWHERE = Path("/nobody/lives/here")


def answered(
    status: int = 200,
    body: Any = None,
    error: BaseException | None = None,
    sent: bytes = b"",
    method: str = "GET",
) -> Answer:
    """Return an answer to a request for /todos."""
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    request = Request(method, "/todos?page=1", (), sent)
    return Answer(request, status, Headers(), b"" if body is None else content, error)


def failed(
    operator: str, left: object, right: object, *answers: Answer, because: str = ""
) -> Evidence:
    """Gather the evidence of a comparison that failed in a check."""
    error = AssertionError(f"{because}\nassert {left} {operator} {right}")
    return gather(error, NOWHERE, answers, Comparison(operator, left, right))


def test_a_wrong_status_shows_the_whole_answer() -> None:
    """The status alone does not say what went wrong."""
    evidence = failed("==", 422, 404, answered(422, {"detail": "ü"}), because="Why.")

    assert evidence.sent == "GET /todos?page=1"
    assert (evidence.expected, evidence.got) == ("404", '422  {"detail": "ü"}')
    assert (evidence.because, evidence.details, evidence.error) == ("Why.", "", "")
    assert evidence.try_it == "curl -i 'localhost:8000/todos?page=1'"


def test_a_wrong_value_shows_its_answer_besides() -> None:
    """The value is a part of what came back."""
    evidence = failed("==", "up", "ok", answered(200, {"status": "up"}))

    assert (evidence.expected, evidence.got) == ("'ok'", "'up'")
    assert evidence.details == '200  {"status": "up"}'


def test_true_is_no_status() -> None:
    """`True == 1` in Python, and 1 is no answer."""
    evidence = failed("==", True, False, answered(1))

    assert (evidence.expected, evidence.got) == ("False", "True")


def test_an_exception_in_the_app_is_shown_with_its_line(tmp_path: Path) -> None:
    """The learner's line, not the check's."""
    file = tmp_path / "app.py"
    file.write_text("{}[9137]", encoding="utf-8")
    with pytest.raises(KeyError) as crash:
        exec(compile("{}[9137]", str(file), "exec"))
    answer = answered(500, b"Internal Server Error", crash.value)
    check = AssertionError("Why.\nassert 500 == 404")

    evidence = gather(check, tmp_path, [answer], Comparison("==", 500, 404))

    assert evidence.got == "500  KeyError: 9137"
    assert evidence.error == "KeyError: 9137"
    assert evidence.place is not None
    assert (evidence.place.line, evidence.place.code) == (1, "{}[9137]")


def test_an_answer_to_an_exception_is_shown_as_it_was_sent() -> None:
    """The app has answered, and then let the error go on to the server."""
    answer = answered(500, {"code": "internal_error"}, OSError("secret"))

    evidence = failed("==", "x", "y", answer)

    assert evidence.details == '500  {"code": "internal_error"}'


def test_an_exception_in_the_check_is_put_in_words() -> None:
    """A body without the key that the check looks for."""
    answer = answered(200, {})

    evidence = gather(KeyError("id"), NOWHERE, [answer])

    assert evidence.got == "there is no 'id' in it"
    assert evidence.details == "200  {}"
    assert gather(SystemExit(1), NOWHERE).got == "your code ended Python with sys.exit"
    unread = gather(TypeError("x"), NOWHERE).got
    assert unread == "what the check cannot read: TypeError: x"
    assert gather(OSError("x"), NOWHERE).got == "OSError: x"


def test_a_check_that_was_stopped_has_no_answer() -> None:
    """Nothing came back, and nothing was compared."""
    evidence = gather(TookTooLong(2), NOWHERE, [answered(0)])

    assert (evidence.got, evidence.details) == ("no end after 2 s", "")
    assert (evidence.expected, evidence.error) == ("", "")
    assert evidence.because.startswith("a loop without an end")


@pytest.mark.parametrize(
    ("operator", "right", "expected"),
    [
        ("==", 1, "1"),
        ("is", None, "None"),
        ("!=", 1, "anything but 1"),
        ("is not", None, "a value"),
        ("in", {404, 422}, "one of 404, 422"),
        ("in", [], "something"),
        ("in", "text", "something contained in 'text'"),
        ("not in", "text", "something that is not in 'text'"),
        ("==", [], "nothing"),
        ("in", iter([1]), ""),
        ("<", 3, "< 3"),
    ],
)
def test_every_comparison_has_words(
    operator: str, right: object, expected: str
) -> None:
    """What was expected is a phrase that can be read."""
    assert failed(operator, 7, right).expected == expected


@pytest.mark.parametrize(
    ("message", "because"),
    [
        ("Why it matters.\nassert 1 == 2", "Why it matters."),
        ("First.\nSecond.\nassert 1 == 2", "First.\nSecond."),
        ("assert 1 == 2", ""),
        ("", ""),
    ],
)
def test_the_reason_is_what_stands_behind_the_comma(message: str, because: str) -> None:
    """What pytest adds to it is left out."""
    assert reason(AssertionError(message)) == because
    assert reason(ValueError(message)) == ""


def test_a_request_with_a_body_can_be_tried_with_curl() -> None:
    """The command can be pasted into a shell."""
    answer = answered(201, {}, sent=b'{"title": "it\'s"}', method="POST")

    evidence = failed("==", 1, 2, answer)

    assert evidence.sent == 'POST /todos?page=1  {"title": "it\'s"}'
    assert evidence.try_it == (
        "curl -i -X POST -H 'content-type: application/json' "
        "-d '{\"title\": \"it'\"'\"'s\"}' 'localhost:8000/todos?page=1'"
    )


def test_of_two_dictionaries_the_difference_is_shown() -> None:
    """Ten fields that are right hide the one that is not."""
    wanted = {"a": 1, "b": 2, "c": None}
    evidence = failed("==", {**wanted, "b": 3}, wanted)

    assert (evidence.expected, evidence.got) == ("{'b': 2}", "{'b': 3}")


def test_of_dictionaries_with_other_names_everything_is_shown() -> None:
    """What is missing would not be seen otherwise."""
    evidence = failed("==", {"a": 1}, {"a": 1, "b": 2})

    assert (evidence.expected, evidence.got) == ("{'a': 1, 'b': 2}", "{'a': 1}")


def test_what_other_requests_prepared_cannot_be_tried_alone() -> None:
    """The todo that a check has created is not there when the command runs."""
    created = answered(201, {}, sent=b"{}", method="POST")

    assert failed("==", 1, 2, answered(), answered()).try_it
    assert not failed("==", 1, 2, created, answered()).try_it


def test_the_answer_that_was_compared_is_the_one_shown() -> None:
    """Another request may have followed before the comparison."""
    compared, other = answered(409, {"a": 1}), answered(200, {"b": 2})

    assert failed("==", 409, 201, compared, other).got == '409  {"a": 1}'


def test_a_body_too_long_to_paste_has_no_command() -> None:
    """It is cut in the middle where it is shown."""
    evidence = failed("==", 1, 2, answered(sent=b"x" * 500, method="PUT"))

    assert evidence.try_it == ""
    assert " … " in evidence.sent


def test_a_long_text_keeps_both_of_its_ends() -> None:
    """The end of a body is often what is wrong with it."""
    text = f"begin {'x' * 500} end"

    short = shorten(text)

    assert short.startswith("begin x")
    assert short.endswith("x end")
    assert len(short) < 170
    assert shorten("a\n  b") == "a b"


def test_of_what_was_printed_the_last_lines_are_shown() -> None:
    """A flood of prints does not hide the answer."""
    printed = "".join(f"line {number}\n" for number in range(100))

    few = gather(AssertionError(), NOWHERE, printed="one\ntwo\n").printed
    many = gather(AssertionError(), NOWHERE, printed=printed).printed

    assert few == "one\ntwo"
    assert many.split("\n")[0] == "… 95 lines before"
    assert many.split("\n")[1:] == [f"line {number}" for number in range(95, 100)]


def test_without_a_request_or_a_comparison_there_is_just_the_reason() -> None:
    """Checks about documents send nothing."""
    evidence = gather(AssertionError("Write it down."), NOWHERE)

    assert evidence.because == "Write it down."
    assert not any((evidence.sent, evidence.expected, evidence.got, evidence.try_it))


def test_the_line_of_the_check_stands_in_for_the_learners() -> None:
    """Somewhere one has to begin to look."""
    with pytest.raises(AssertionError) as error:
        assert answered().status_code == 404

    evidence = gather(error.value, NOWHERE)

    assert evidence.place is not None
    assert evidence.place.file.endswith("test_evidence.py")
    assert evidence.place.code == "assert answered().status_code == 404"
