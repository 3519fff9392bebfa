"""Run notebooks in kernels of their own, as many at once as there are cores.

What runs them comes with the extra for maintainers and is imported when it is needed.
"""

import asyncio
import contextlib
import os
import re
import time
from collections.abc import AsyncIterator, Callable, Coroutine, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbook.notebooks.rules import KERNEL
from workbook.notebooks.source import Notebook

if TYPE_CHECKING:
    from nbclient import NotebookClient

DEADLINE_SECONDS = 30.0
STARTUP_SECONDS = 120
ANSI = re.compile(r"\x1b\[[0-9;]*m")

Output = dict[str, Any]
"""One output of a cell, as nbformat describes it."""


class ToolsMissing(ModuleNotFoundError):
    """What runs notebooks is not installed; ``install`` is the command that does."""

    install = 'pip install -e ".[dev]"'


@dataclass(frozen=True, slots=True)
class Run:
    """What came out: the outputs of every cell, or why there is no such thing."""

    outputs: tuple[tuple[Output, ...], ...]
    seconds: float
    failed: str = ""


Done = Callable[[Notebook, Run], object]


def execute(
    notebooks: Iterable[Notebook],
    scratch: Path,
    done: Done,
    deadline: float = DEADLINE_SECONDS,
) -> None:
    """Run notebooks, each in the folder it is in; call ``done`` as each one ends.

    ``scratch`` is a folder that IPython may fill, and ``deadline`` is in seconds.
    Raises `ToolsMissing`.
    """
    try:
        import ipykernel
        import nbclient
        import nbformat
    except ModuleNotFoundError as error:
        raise ToolsMissing(str(error), name=error.name) from None
    del ipykernel, nbclient, nbformat
    scratch.mkdir(parents=True, exist_ok=True)
    _to_the_end(_execute_all(notebooks, scratch, done, deadline))


def _to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Run a coroutine on a loop that the messages of a kernel can pass through."""
    with asyncio.Runner(loop_factory=asyncio.SelectorEventLoop) as runner:
        runner.run(work)


async def _execute_all(
    notebooks: Iterable[Notebook], scratch: Path, done: Done, deadline: float
) -> None:
    free = asyncio.Semaphore(os.cpu_count() or 1)

    async def take_turn(notebook: Notebook) -> None:
        async with free:
            run = await _execute_one(notebook, scratch, deadline)
        done(notebook, run)

    async with asyncio.TaskGroup() as group:
        for notebook in notebooks:
            group.create_task(take_turn(notebook))


async def _execute_one(notebook: Notebook, scratch: Path, deadline: float) -> Run:
    import nbformat
    from nbclient import NotebookClient

    read: Callable[..., Any] = nbformat.reads  # which has no types
    node = read(notebook.text, as_version=4)
    client = NotebookClient(
        node,
        resources={"metadata": {"path": str(notebook.file.parent)}},
        timeout=None,
        startup_timeout=STARTUP_SECONDS,
        kernel_name=KERNEL,
        extra_arguments=["--log-level=ERROR"],
    )
    started = time.perf_counter()
    failed = await _why_it_fails(client, notebook, scratch, deadline)
    outputs = tuple(tuple(cell.get("outputs", ())) for cell in node.cells)
    return Run(outputs, round(time.perf_counter() - started, 2), failed)


async def _why_it_fails(
    client: "NotebookClient", notebook: Notebook, scratch: Path, deadline: float
) -> str:
    """Execute the cells; the outputs go into them. Return an empty string if it can."""
    from nbclient.exceptions import CellExecutionError, DeadKernelError

    cell, clock = "", asyncio.timeout(deadline)
    try:
        async with _kernel(client, scratch), clock:
            for index, node in enumerate(client.nb.cells):
                cell = notebook.cells[index].id
                await client.async_execute_cell(node, index)
    except CellExecutionError as error:
        return f"cell {cell}: {last_line(error.ename, error.evalue)}"
    except (TimeoutError, DeadKernelError):
        # nbclient takes being cancelled for the death of its kernel.
        what = f"did not end within {deadline:g} seconds"
        return f"cell {cell}: {what if clock.expired() else 'the kernel died'}"
    except RuntimeError as error:
        return f"the kernel does not start: {error}"
    return ""


@contextlib.asynccontextmanager
async def _kernel(client: "NotebookClient", scratch: Path) -> AsyncIterator[None]:
    """Start a kernel, and end it whatever happens.

    nbclient has the same, but it takes Ctrl-C for itself.
    """
    from jupyter_core.utils import ensure_async

    manager = client.create_kernel_manager()
    manager.transport_encryption = "auto"
    await client.async_start_new_kernel(env=kernel_environment(scratch))
    try:
        channels = await client.async_start_new_kernel_client()
        try:
            client.reset_execution_trackers()
            yield
        finally:
            channels.stop_channels()
    finally:
        await ensure_async(manager.shutdown_kernel(now=True))


def kernel_environment(scratch: Path) -> dict[str, str]:
    """Return the variables of a kernel: the reference, and nobody's own settings."""
    left_out = {"MPLBACKEND", "MATPLOTLIBRC", "PYTHONSTARTUP", "WORKBOOK_SEED"}
    kept = {key: value for key, value in os.environ.items() if key not in left_out}
    return {
        **kept,
        "IPYTHONDIR": str(scratch.resolve()),
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYDEVD_DISABLE_FILE_VALIDATION": "1",  # else it warns about frozen modules
        "SOURCE_DATE_EPOCH": "0",  # no plot says when it was drawn
        "WORKBOOK_TARGET": "solutions",
    }


def last_line(kind: str, message: str) -> str:
    """Return what a cell died of, as the last line of a traceback says it."""
    lines = ANSI.sub("", f"{kind}: {message}").strip().splitlines()
    return lines[0] if len(lines) == 1 else f"{lines[0]} {lines[-1].strip()}"
