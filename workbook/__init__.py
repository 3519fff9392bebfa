"""The engine of the workbook: it builds lessons, runs checks and proves the course."""

__version__ = "0.1.0"
