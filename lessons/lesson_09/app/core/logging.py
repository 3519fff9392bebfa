"""How the application writes its log: one JSON object a line, on standard output."""

import json
import logging
import re
import sys
from collections.abc import Mapping
from datetime import UTC, datetime
from math import isfinite

from app.core.context import current_context

HANDLER_NAME = "app-json"
REDACTED = "[redacted]"
SENSITIVE = r"password|passwd|secret|token|authorization|cookie|api.?key"
SECRET_NAME = re.compile(SENSITIVE, re.IGNORECASE)
# A secret within a text: behind its name, or behind the word for those who bear it.
# It ends with its quotes; without any, with the word. Cookies go on after a semicolon.
SECRET_TEXT = re.compile(
    rf"""(?P<before>(?:{SENSITIVE})[\w-]*["']?\s*[:=]\s*|\bbearer\s+)
         (?:"(?:[^"\\]|\\.)*"? | '(?:[^'\\]|\\.)*'?
           |(?:(?:bearer|basic|token)\s+)?[^\s&"',]+(?:(?<=;)\s+[^\s&"',]+)*)""",
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
# What every record has. Anything else on a record was handed over as extra; uvicorn
# hands over its messages once more, in colours.
OF_EVERY_RECORD = {
    *vars(logging.makeLogRecord({})),
    *("asctime", "color_message", "message", "taskName"),
}


class JsonFormatter(logging.Formatter):
    """Writes a record as one line, whatever is in it."""

    def format(self, record: logging.LogRecord) -> str:
        """Write the line; without its extras where one of them cannot be written."""
        try:
            return self._line_of(record)
        except Exception:  # noqa: BLE001 - an extra may contain itself, or have no text
            bare = {k: v for k, v in vars(record).items() if k in OF_EVERY_RECORD}
            lost = {"extras": "could not be written"}
            return self._line_of(logging.makeLogRecord(bare | lost))

    def _line_of(self, record: logging.LogRecord) -> str:
        fields = {
            "timestamp": datetime.fromtimestamp(record.created, UTC).isoformat(),
            "level": record.levelname,
            "logger": record.name,
            "event": record.getMessage(),
            **context_fields(),
        }
        known = OF_EVERY_RECORD | set(fields)
        fields |= {k: value for k, value in vars(record).items() if k not in known}
        if record.exc_info:
            fields["exception"] = self.formatException(record.exc_info)
        return json.dumps(redact(fields), default=str)


def context_fields() -> dict[str, str | int | None]:
    """Return what is known about the request during which something is logged."""
    context = current_context()
    if context is None:
        return {"request_id": None, "trace_id": None, "user_id": None}
    return dict(vars(context))


def redact(value: object, name: str = "") -> object:
    """Replace what is called like a secret, at any depth, and what looks like one."""
    if SECRET_NAME.search(name):
        return REDACTED
    if isinstance(value, Mapping):
        return {str(key): redact(item, str(key)) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [redact(item) for item in value]
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float) and isfinite(value):  # JSON has no nan
        return value
    return SECRET_TEXT.sub(rf"\g<before>{REDACTED}", str(value))


def configure_logging() -> None:
    """Let the root logger write JSON. Once or twice makes no difference."""
    root = logging.getLogger()
    for handler in [item for item in root.handlers if item.name == HANDLER_NAME]:
        root.removeHandler(handler)
    handler = logging.StreamHandler(sys.stdout)
    handler.name = HANDLER_NAME
    handler.setFormatter(JsonFormatter())
    root.addHandler(handler)
    logging.getLogger("app").setLevel(logging.INFO)
    adopt_server_logs()


def adopt_server_logs() -> None:
    """Let the server's own records become JSON too. Its access lines say less."""
    for name in ("uvicorn", "uvicorn.access"):
        logging.getLogger(name).handlers.clear()
    logging.getLogger("uvicorn").propagate = True
    logging.getLogger("uvicorn.access").propagate = False
