"""Report a run of checks over a private channel, and keep it within its limits."""

import contextlib
import faulthandler
import os
import signal
import sys
from typing import NoReturn

import pytest

from workbook.channel import Channel, leave
from workbook.lesson_run import LessonRun
from workbook.limits import limit_this_process
from workbook.observed import to_json
from workbook.trouble import describe
from workbook.verdict import CheckResult, result_to_json


class ChannelPlugin:
    """Send what a run finds, and leave without tearing the interpreter down."""

    def __init__(self, run: LessonRun, channel: Channel) -> None:
        self.run = run
        self.channel = channel
        self.lesson = ""

    def begin(self) -> None:
        """Say what there is to execute; from here on learner code may run."""
        (self.lesson,) = self.run.suites
        self.run.reports = True
        self.run.on_begin = lambda check: self.channel.send("begin", check=check)
        self.run.on_result = self._send_result
        extent = to_json(self.run.extent(self.lesson))
        self.channel.send("start", pid=os.getpid(), extent=extent)
        faulthandler.enable(self.channel.fileno())
        if hasattr(faulthandler, "register"):
            faulthandler.register(signal.SIGUSR1, self.channel.fileno())
        limit_this_process(self.run.suites[self.lesson].facts.limits)

    def _send_result(self, result: CheckResult) -> None:
        self.channel.send("result", result=result_to_json(result))

    def pytest_internalerror(
        self, excinfo: pytest.ExceptionInfo[BaseException]
    ) -> None:
        """Say that the run itself broke down: learner code can reach everything."""
        self.channel.send("failure", failure=describe(excinfo.value))

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """Say that this was all, and leave; a usage error is for pytest to tell."""
        if not self.lesson:
            return
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError, ValueError):  # learner code has closed it
                stream.flush()
        status = int(session.exitstatus)
        observed = to_json(self.run.observed(self.lesson))
        self.channel.send("end", status=status, observed=observed)
        self.leave(status)

    def leave(self, status: int) -> NoReturn:
        """End this process."""
        leave(status)
