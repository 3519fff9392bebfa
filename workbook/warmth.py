"""Import what runs of checks need before there is one."""

import contextlib
import importlib
from collections.abc import Iterable

WARM = ("asyncio", "fastapi", "workbook.compose_cache")
USED_BY_MOST = (
    *("anyio._backends._asyncio", "fastapi.telemetry._runtime"),
    *("pydantic.dataclasses", "encodings.ascii", "resource"),
)
"""What a run imports at its first request; not every system or version has them."""


def warm_up(modules: Iterable[str]) -> None:
    """Import what a lesson says it needs; raise `ImportError` when there is no such."""
    for module in modules:
        importlib.import_module(module)


def warm_up_for_all() -> None:
    """Import what every lesson needs."""
    warm_up(WARM)
    for module in USED_BY_MOST:
        with contextlib.suppress(ImportError):
            importlib.import_module(module)
    from fastapi import FastAPI

    # The first route of a process imports a good deal more.
    FastAPI().get("/", response_model=dict[str, str])(lambda: None)
