"""Exercise 5: a request joins the trace that its caller has begun."""

import re
from random import Random

from checks.probes.log_lines import FINISHED, Log, values
from workbook.client import Client

HEX = "0123456789abcdef"
NOBODYS = "0" * 32
BROKEN = {
    "no header": "",
    "something else": "shop-17",
    "version ff": "ff-{trace}-{parent}-01",
    "a version that is no number": "zz-{trace}-{parent}-01",
    "flags that are no number": "00-{trace}-{parent}-zz",
    "a parent that is no number": "00-{trace}-g000000000000001-01",
    "a trace with another sign": "00-{trace_}-{parent}-01",
    "a parent with another sign": "00-{trace}-_000000000000001-01",
    "capital letters": "00-{TRACE}-{parent}-01",
    "a parent in capital letters": "00-{trace}-{PARENT}-01",
    "a trace of zeros": f"00-{NOBODYS}-{{parent}}-01",
    "a parent of zeros": "00-{trace}-0000000000000000-01",
    "a trace that is too long": "00-{trace}0-{parent}-01",
    "a missing part": "00-{trace}-{parent}",
    "one part more": "00-{trace}-{parent}-01-{parent}",
    "a digit too many": "00-{trace}-{parent}0-01",
    "a line break at the end": "00-{trace}-{parent}-01\n",
}


def some_hex(rng: Random, length: int) -> str:
    """Return hexadecimal digits; the first is a letter, so that its case matters."""
    return "a" + "".join(rng.choices(HEX, k=length - 1))


def test_a_valid_trace_goes_on(client: Client, log: Log, rng: Random) -> None:
    """The trace_id of the lines is the one in a valid traceparent."""
    traces = [some_hex(rng, 32) for _ in range(5)] + ["1234567890" * 3 + "12"]
    rest = [("00", "00"), ("00", "01"), ("00", "ff"), ("01", "01"), ("cc", "01")]
    rest += [("fe", "01")]
    for trace, (version, flags) in zip(traces, rest, strict=True):
        traceparent = f"{version}-{trace}-{some_hex(rng, 16)}-{flags}"
        client.get("/health", headers={"traceparent": traceparent})

    assert values(log.take_events(FINISHED), "trace_id") == traces, (
        "one click of a user becomes requests to many services. The trace id is what "
        "their logs have in common"
    )


def test_without_a_valid_trace_a_new_one_begins(
    client: Client, log: Log, rng: Random
) -> None:
    """A missing or malformed traceparent counts as none: each request gets a trace."""
    trace, parent = some_hex(rng, 32), some_hex(rng, 16)
    for text in BROKEN.values():
        loud = {"TRACE": trace.upper(), "PARENT": parent.upper()}
        odd_trace = f"{trace[:-1]}_"
        header = text.format(trace=trace, parent=parent, trace_=odd_trace, **loud)
        client.get("/health", headers={"traceparent": header} if header else {})
    found = dict(
        zip(BROKEN, values(log.take_events(FINISHED), "trace_id"), strict=True)
    )

    joined = [fault for fault, new in found.items() if trace[:-1] in str(new).lower()]
    assert joined == [], (
        "with these faults the trace was taken over. Half a header is not to be "
        "trusted: it may lead to somebody else's trace"
    )
    odd = [new for new in found.values() if not re.fullmatch("[0-9a-f]{32}", str(new))]
    assert odd == [], "a trace id has 32 hexadecimal digits, in small letters"
    assert NOBODYS not in found.values(), "a trace id of zeros is none"
    assert len(set(found.values())) == len(BROKEN), (
        "this is the number of different traces. Requests that nobody has put together "
        "stay apart"
    )
