"""Keep what a run has found: as progress, and where the command line says."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from workbook.state import save_verdict, write_atomically
from workbook.verdict import Verdict


class Keeper:
    """Keep verdicts; ``is_lost`` when one could not be written where it had to."""

    def __init__(self, config: pytest.Config) -> None:
        self._root = config.rootpath
        # Learner code may have changed the working directory.
        self._folder = config.invocation_params.dir
        self._name = str(config.getoption("verdict_to") or "")
        self.is_lost = False

    def keep(self, verdict: Verdict) -> Verdict:
        """Keep a verdict; return it with a notice of what went wrong."""
        warnings = [self._write(verdict), save_verdict(self._root, verdict)]
        return replace(verdict, notices=(*verdict.notices, *filter(None, warnings)))

    def _write(self, verdict: Verdict) -> str:
        if not self._name:
            return ""
        try:
            write_atomically(
                Path(self._folder, self._name), json.dumps(verdict.to_json())
            )
        except OSError as error:
            self.is_lost = True
            return f"The verdict was not written to {self._name}: {error.strerror}."
        return ""
