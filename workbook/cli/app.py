"""Everything that ``workbook`` can do: importing it registers all commands."""

from workbook.cli import authors, learners
from workbook.cli.group import app

__all__ = ["app", "authors", "learners"]
