"""Cut a flood of printed text short, before it fills the memory and the evidence."""

import contextlib
import sys
from collections.abc import Iterator

from _pytest.capture import CaptureIO, EncodedFile

MOST = 1 << 20
"""Characters that a check, or what it starts, may print before the rest is dropped."""


class Valve:
    """Stands in for the ``write`` of a stream until enough has been written."""

    def __init__(self, stream: CaptureIO | EncodedFile, most: int) -> None:
        self._write = stream.write
        self._left = most
        self.has_shut = False

    def __call__(self, text: str) -> int:
        """Write what there is room for; nobody is told that the rest is dropped."""
        if self._left > 0:
            self._write(text[: self._left])
        self.has_shut = self.has_shut or len(text) > self._left
        self._left -= len(text)
        return len(text)


@contextlib.contextmanager
def output_limit(most: int = MOST) -> Iterator[list[Valve]]:
    """Limit what is printed in the block, where pytest captures it."""
    streams = [
        stream
        for stream in (sys.stdout, sys.stderr)
        if isinstance(stream, CaptureIO | EncodedFile)
    ]
    valves = [Valve(stream, most) for stream in streams]
    for stream, valve in zip(streams, valves, strict=True):
        stream.write = valve  # type: ignore[method-assign]  # on this stream alone
    try:
        yield valves
    finally:
        for stream in streams:
            with contextlib.suppress(AttributeError):
                del stream.write
