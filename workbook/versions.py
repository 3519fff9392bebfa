"""Which versions of Python and of packages there are here."""

import platform
from functools import cache
from importlib.metadata import distributions


@cache
def installed_versions() -> tuple[str, ...]:
    """Return Python's version and ``name=version`` of every package, in order.

    Asked once for each process: every package has a file to be read.
    """
    found = (package.metadata for package in distributions())
    packages = sorted(f"{facts['Name']}={facts['Version']}" for facts in found)
    return platform.python_version(), *packages
