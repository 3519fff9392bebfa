"""``workbook docs``: the site, served and written."""

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import pytest

from tests.servers import Recorder, free_port, wait_for
from tests.terminal import Answer
from workbook.cli import docs as docs_module
from workbook.cli.docs import serve_site

Command = Callable[..., Answer]

SETTINGS = """\
site_name: Tiny
theme: {name: material, font: false}
plugins: [search]
markdown_extensions: [workbook.site]
exclude_docs: _generated/
validation: {omitted_files: ignore}
"""


@pytest.fixture
def course(tiny: Path) -> Path:
    """The tiny course, with the settings of a site."""
    (tiny / "mkdocs.yml").write_text(SETTINGS, encoding="utf-8")
    (tiny / "docs/index.md").write_text("# Welcome\n", encoding="utf-8")
    return tiny


def test_the_site_is_served_at_a_port_of_its_own(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It says where, and follows what is saved."""
    serve, port = Recorder(), free_port()

    status = serve_site(port, serve=serve)

    assert status == 3
    assert serve.folder == course
    assert serve.command[1:4] == ["-m", "mkdocs", "serve"]
    assert "--livereload" in serve.command
    assert "--open" not in serve.command
    assert serve.environment["NO_MKDOCS_2_WARNING"] == "1"
    assert capsys.readouterr().out == (
        "the site of the course\n"
        f"  address   http://127.0.0.1:{port}/\n"
        "  files     docs\n"
        "  stop      Ctrl-C\n\n"
    )


@pytest.mark.usefixtures("course")
def test_when_its_port_is_taken_the_next_one_serves(
    taken: socket.socket,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    """And it says so."""
    usual = taken.getsockname()[1]
    monkeypatch.setattr(docs_module, "PORT", usual)
    serve = Recorder()

    serve_site(None, open_browser=True, serve=serve)

    assert f"  note      port {usual} is taken\n" in capsys.readouterr().out
    assert f"127.0.0.1:{usual}" not in serve.command
    assert "--open" in serve.command


def test_the_command_line_reaches_the_server(
    workbook: Command, course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The options stand for what they say."""
    del course
    asked = []

    def record(port: int | None, *, open_browser: bool) -> int:
        asked.append((port, open_browser))
        return 0

    monkeypatch.setattr(docs_module, "serve_site", record)

    assert workbook("docs", "--open", "-p", "8123").status == 0
    assert asked == [(8123, True)]


def test_it_serves_until_it_is_stopped(course: Path) -> None:
    """The whole way, from the command to a page, and to a page that was changed."""
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "workbook", "docs", "-p", str(port)],
        cwd=course,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        page = wait_for(f"http://127.0.0.1:{port}/")
        (course / "docs/index.md").write_text("# Be welcome\n", encoding="utf-8")
        wait_for(f"http://127.0.0.1:{port}/", until=b"Be welcome")
    finally:
        process.send_signal(signal.SIGTERM)
        said, _ = process.communicate(timeout=20)

    assert b"livereload" in page
    assert f"http://127.0.0.1:{port}/" in said
    assert process.returncode == 0


def test_the_site_can_be_written(workbook: Command, course: Path) -> None:
    """More than once, and into the same folder."""
    for _ in range(2):
        answer = workbook("docs", "--build", "public")

        assert (answer.status, answer.err) == (0, "")
        assert answer.out == "  site      public   3 pages\n"
    assert "Welcome" in (course / "public/index.html").read_text(encoding="utf-8")


def test_a_warning_is_a_failure(workbook: Command, course: Path) -> None:
    """What is published leads nowhere that is not there."""
    (course / "docs/index.md").write_text("# Hi\n\n[x](no.md)\n", encoding="utf-8")

    answer = workbook("docs", "--build", "public")

    assert answer.status == 1
    assert answer.err.startswith("✘ The site is not built.\nWARNING ")
    assert "'no.md'" in answer.err
    assert "INFO" not in answer.err


@pytest.mark.parametrize("name", ["docs", "mkdocs.yml"])
def test_nothing_but_a_site_is_replaced(
    name: str, workbook: Command, course: Path
) -> None:
    """MkDocs empties the folder first."""
    answer = workbook("docs", "--build", name)

    assert answer.status == 2
    assert answer.err == (
        f"✘ {name} has files that are no site; they would be removed.\n"
        "  next      Name a folder that is new or empty.\n"
    )
    assert (course / "docs/index.md").is_file()


def test_an_empty_folder_is_taken(workbook: Command, course: Path) -> None:
    """It may be prepared, with rights of its own."""
    (course / "public").mkdir()

    assert workbook("docs", "--build", "public").status == 0


@pytest.mark.usefixtures("course")
def test_what_is_not_installed_is_named(
    workbook: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the command that installs it."""
    monkeypatch.setattr(
        docs_module,
        "find_spec",
        lambda name: None if name in {"mkdocs", "material"} else find_spec(name),
    )

    answer = workbook("docs")

    assert answer.status == 2
    assert answer.err == (
        "✘ The site needs packages that are not installed: mkdocs, material.\n"
        '  next      With your virtual environment active: pip install -e ".[docs]"\n'
    )


def test_a_course_without_a_site_says_so(workbook: Command) -> None:
    """Somebody has taken the settings away."""
    answer = workbook("docs")

    assert answer.status == 2
    assert answer.err == (
        "✘ mkdocs.yml is missing.\n  next      git restore mkdocs.yml\n"
    )
