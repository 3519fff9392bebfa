"""Exercise 5: a request joins the trace that its caller has begun."""

from random import Random

import pytest

from checks.probes.log_lines import FINISHED, Log, values
from workbook.client import Client

HEX = "0123456789abcdef"
NEW = r"[0-9a-f]{32}"


def some_hex(rng: Random, length: int) -> str:
    """Return hexadecimal digits; the first is a letter, so that its case matters."""
    return "a" + "".join(rng.choices(HEX, k=length - 1))


def test_a_valid_trace_goes_on(client: Client, log: Log, rng: Random) -> None:
    """The trace_id of the lines is the one in a valid traceparent."""
    traces = [some_hex(rng, 32) for _ in range(3)]
    for trace, flags in zip(traces, ("00", "01", "ff"), strict=True):
        traceparent = f"00-{trace}-{some_hex(rng, 16)}-{flags}"
        client.get("/health", headers={"traceparent": traceparent})

    assert values(log.take_events(FINISHED), "trace_id") == traces, (
        "one click of a user becomes requests to many services. The trace id is what "
        "their logs have in common"
    )


BROKEN = {
    "no header": "",
    "something else": "shop-17",
    "a version that is not valid": "ff-{trace}-{parent}-01",
    "capital letters": "00-{trace_in_capitals}-{parent}-01",
    "a trace of zeros": "00-{zeros}-{parent}-01",
    "a parent of zeros": "00-{trace}-0000000000000000-01",
    "a short trace": "00-{short_trace}-{parent}-01",
    "a missing part": "00-{trace}-{parent}",
    "one part more": "00-{trace}-{parent}-01-{parent}",
    "a letter that is no digit": "00-{trace_with_g}-{parent}-01",
    "a line break at the end": "00-{trace}-{parent}-01\n",
}


@pytest.mark.parametrize("fault", BROKEN)
def test_without_a_valid_trace_a_new_one_begins(
    client: Client, log: Log, rng: Random, fault: str
) -> None:
    """A missing or malformed traceparent counts as none: each request gets a trace."""
    trace = some_hex(rng, 32)
    traceparent = BROKEN[fault].format(
        trace=trace,
        parent=some_hex(rng, 16),
        trace_in_capitals=trace.upper(),
        zeros="0" * 32,
        short_trace=trace[:31],
        trace_with_g=f"g{trace[1:]}",
    )
    headers = {"traceparent": traceparent} if traceparent else {}
    answers = [client.get("/health", headers=headers) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [200, 200]

    first, second = values(log.take_events(FINISHED), "trace_id")
    for new in (first, second):
        assert len(new) == 32, "a trace id has 32 digits"
        assert set(new) <= set(HEX), "all of them are hexadecimal, in small letters"
        assert new != "0" * 32, "a trace id of zeros is none"
        assert new != trace, (
            "half a header is not to be trusted: it leads to somebody else's trace"
        )
    assert first != second, "two requests that nobody has put together stay apart"
