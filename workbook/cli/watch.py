"""``workbook watch``: save, and the verdict is there."""

import contextlib
import threading
import time
from concurrent.futures import CancelledError
from pathlib import Path
from queue import Empty, SimpleQueue

from workbook.asking import Question, Reply
from workbook.cli.canvas import Canvas
from workbook.cli.desk import Desk
from workbook.cli.errands import ERRANDS, Errand
from workbook.cli.keys import Pressed, single_keys
from workbook.cli.refusal import Refused
from workbook.cli.screen import ask, can_ask, say, style, wrapped
from workbook.course import Lesson
from workbook.reception import Reception, Waiting
from workbook.report import Style, render_verdict
from workbook.verdict import Verdict
from workbook.watch import (
    Answered,
    Asked,
    Impossible,
    LessonWatch,
    News,
    Progress,
    Saved,
)
from workbook.watch import saves as report_saves

KEY_SECONDS = 0.03
"""How long a key may wait to be noticed."""
DRAW_SECONDS = 0.1
"""Progress is shown in runs that take longer than that, and not more often."""
MEANINGFUL = frozenset({*ERRANDS, "n", "q"})
"""Keys that also mean something on the screen of a command."""
KEYS = "h hint   d diff   e edit   r reset   n next   v all failures   q quit"


def watch_lesson(
    given: str | None, *, plain: bool = False, polling: bool = False
) -> int:
    """Check a lesson at every save, then the next one, until somebody quits."""
    desk = Desk.open()
    lesson: Lesson | None = desk.lesson(given)
    try:
        while lesson is not None:
            desk.existing_folder(lesson)
            lesson = Watching(desk, lesson, plain=plain).stay(polling=polling)
    except KeyboardInterrupt:
        say()
    return 0


class Watching:
    """Somebody at work on one lesson, with its verdict in front of them."""

    def __init__(self, desk: Desk, lesson: Lesson, *, plain: bool) -> None:
        self.desk = desk
        self.lesson = lesson
        self.plain = plain
        self.verbose = False
        self.verdict: Verdict | None = None
        self.canvas = Canvas()
        self.news: SimpleQueue[News] = SimpleQueue()
        self.began = self.drawn = time.perf_counter()
        self.doing = "warming up"
        self.last_word = ""

    def stay(self, *, polling: bool) -> Lesson | None:
        """Answer saves and keys; return the lesson to go on with, or nothing."""
        stop = threading.Event()
        root, name = self.desk.root, self.lesson.name
        files = threading.Thread(
            target=self.report, args=[stop, polling], name="saves", daemon=True
        )
        self.canvas.clear()
        self.canvas.state(f"  warming up lesson {self.lesson.short} …")
        files.start()
        try:
            folder = self.desk.folder(self.lesson)
            with (
                LessonWatch(root, name, folder, self.news.put) as watch,
                Reception(root, lambda question: self.answer(question, watch)),
            ):
                return self.answer_keys(watch)
        finally:
            stop.set()
            files.join()
            self.canvas.leave()

    def report(self, stop: threading.Event, polling: bool) -> None:
        """Pass on what is saved."""
        root, name = self.desk.root, self.lesson.name
        for saved in report_saves(root, name, stop, polling=polling):
            self.news.put(saved)

    def answer(self, question: Question, watch: LessonWatch) -> Waiting | None:
        """Let `workbook check` have a verdict of this lesson; `None` about others."""
        desk = Desk(self.desk.course, Path(question["here"]))
        try:
            if desk.lesson(question["lesson"]) != self.lesson:
                return None
            desk.existing_folder(self.lesson)
        except (Refused, ValueError):
            return None
        asked = watch.ask()

        def wait(seconds: float) -> Reply | None:
            try:
                outcome = asked.result(seconds)
            except CancelledError:
                return None
            return reply(outcome, question)

        return wait

    def answer_keys(self, watch: LessonWatch) -> Lesson | None:
        """Do what the keys stand for, until one of them leads away."""
        key = ""
        while True:
            if not key:
                with single_keys() as pressed:
                    key = self.wait_for_key(pressed, watch).lower()
            if key == "q":
                return None
            if key == "n" and (following := self.following()):
                return following
            key = self.obey(key, watch)

    def obey(self, key: str, watch: LessonWatch) -> str:
        """Do what a key stands for; return another that was pressed meanwhile."""
        if key in ERRANDS:
            key = self.step_aside(ERRANDS[key], watch)
            if key:
                return key
        if key == " ":
            self.begin("checking")
            watch.check_again()
        self.verbose ^= key == "v"
        self.draw()
        return ""

    def wait_for_key(self, pressed: Pressed, watch: LessonWatch) -> str:
        """Show news until a key is pressed."""
        while not (key := pressed()):
            try:
                self.take(self.news.get(timeout=KEY_SECONDS), watch)
            except Empty:
                self.show_doing()
        return key

    def take(self, news: News, watch: LessonWatch) -> None:
        """Show one piece of news."""
        match news:
            case Saved():
                self.begin("checking")
                watch.check_again()
            case Asked():
                self.begin("checking")
            case Progress(result, executed, collected):
                number = result.exercise
                self.doing = f"checking exercise {number}: {executed} of {collected}"
                self.show_doing()
            case Answered(verdict):
                self.verdict = verdict
                self.doing, self.last_word = "", self.how_long()
                self.draw()
            case Impossible(reason):
                self.doing = ""
                self.canvas.show(wrapped(reason) + f"\n\n  {KEYS}")

    def begin(self, doing: str) -> None:
        """Begin to wait for a verdict."""
        self.began = self.drawn = time.perf_counter()
        self.doing = doing

    def show_doing(self) -> None:
        """Show what takes so long, and since when."""
        now = time.perf_counter()
        if self.doing and now - self.drawn >= DRAW_SECONDS:
            self.drawn = now
            self.canvas.state(f"  {self.doing} … {now - self.began:.0f} s")

    def how_long(self) -> str:
        """Say when the verdict came, and what brings the next one."""
        took = time.perf_counter() - self.began
        now = time.strftime("%H:%M:%S")
        return f"  {now}, in {took:.2f} s. Save in lessons/{self.lesson.name} to go on."

    def draw(self) -> None:
        """Show the verdict and the keys."""
        if self.verdict is not None:
            shown = render_verdict(
                self.verdict, style(plain=self.plain), verbose=self.verbose
            )
            self.canvas.show(f"{shown}\n  {KEYS}")
            self.canvas.state(self.last_word)

    def step_aside(self, errand: Errand, watch: LessonWatch) -> str:
        """Let a command have the screen; news leads back, and any key.

        Return the key when it stands for something itself: to ask for the next hint
        is not to ask twice.
        """
        key = ""
        self.canvas.clear()
        try:
            errand(self.desk, self.lesson, self.verdict)
            has_been_read = errand is ERRANDS["e"]
        except Refused as refused:
            say(wrapped(refused.reason))
            say(wrapped(refused.next_step))
            has_been_read = False
        if not has_been_read:
            say("\n  any key leads back")
            key = self.wait_to_lead_back(watch)
        self.canvas.clear()
        return key if key in MEANINGFUL else ""

    def wait_to_lead_back(self, watch: LessonWatch) -> str:
        """Return the key that was pressed, or nothing when there is news."""
        with single_keys() as pressed:
            while not (key := pressed().lower()):
                with contextlib.suppress(Empty):
                    self.take(self.news.get(timeout=KEY_SECONDS), watch)
                    break
        return key

    def following(self) -> Lesson | None:
        """Return the next lesson; ask first while this one does not pass."""
        following = self.desk.course.following(self.lesson)
        passed = self.verdict is not None and self.verdict.passed
        if following is None or passed or not can_ask():
            return following
        self.canvas.clear()
        short = self.lesson.short
        question = f"Lesson {short} does not pass yet. Go on to {following.short}?"
        return following if ask(question) else None


def reply(outcome: Answered | Impossible, question: Question) -> Reply | None:
    """Return what ``workbook check`` prints, and its exit status."""
    if isinstance(outcome, Impossible):
        return None  # a process of its own has room for the whole story
    style = Style.for_encoding(
        question["encoding"],
        plain=question["plain"],
        color=question["color"],
        width=question["columns"],
    )
    shown = render_verdict(outcome.verdict, style, verbose=question["verbose"])
    return 0 if outcome.verdict.passed else 1, shown.rstrip("\n")
