"""Report a run of checks over a private channel, and keep it within its limits."""

import contextlib
import faulthandler
import signal
import sys

import pytest

from workbook.channel import Channel, leave
from workbook.lesson_run import LessonRun
from workbook.limits import limit_this_process
from workbook.trouble import describe
from workbook.verdict import CheckResult, result_to_json


class ChannelPlugin:
    """Send what a run finds, and leave without tearing the interpreter down."""

    def __init__(self, run: LessonRun, channel: Channel) -> None:
        self.run = run
        self.channel = channel
        self.has_begun = False

    def begin(self, session: pytest.Session) -> None:
        """Say what will be executed; from here on learner code may run."""
        self.has_begun = True
        self.run.saves = False
        self.run.on_begin = lambda check: self.channel.send("begin", check=check)
        self.run.on_result = self._send_result
        self.channel.send("start", checks=[item.name for item in session.items])
        faulthandler.enable(self.channel.fileno())
        if hasattr(faulthandler, "register"):
            faulthandler.register(signal.SIGUSR1, self.channel.fileno())
        for suite in self.run.suites.values():
            limit_this_process(suite.facts.limits)

    def _send_result(self, result: CheckResult) -> None:
        self.channel.send("result", result=result_to_json(result))

    def pytest_internalerror(
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> None:
        """Say that the run itself broke down: learner code can reach everything."""
        self.channel.send("failure", failure=describe(excinfo.value))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Send the verdict and leave; a usage error is for pytest to tell."""
        if not self.has_begun:
            return
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):  # learner code has closed it
                stream.flush()
        status = int(session.exitstatus)
        for verdict in self.run.verdicts:
            self.channel.send("verdict", verdict=verdict.to_json(), status=status)
        leave(status)
