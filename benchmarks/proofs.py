"""How long ``workbook verify`` takes: cold, per lesson and mistake, and unchanged.

python benchmarks/proofs.py
"""

import time
from pathlib import Path

from workbook.course import Course
from workbook.mistakes import load_mistakes
from workbook.verify import verify

ROOT = Path(__file__).resolve().parents[1]


def main() -> None:
    """Verify twice and print both times."""
    course = Course(ROOT)
    mistakes = {
        lesson.name: len(load_mistakes(ROOT, lesson)) for lesson in course.lessons
    }
    for title, fresh in (("everything anew", True), ("nothing changed", False)):
        started = time.perf_counter()
        proven = list(verify(course, course.lessons, fresh=fresh))
        seconds = time.perf_counter() - started
        runs = sum(item.executed for item in proven)
        flaws = sum(len(item.flaws) for item in proven)
        print(f"{title}: {seconds:.1f} s, {runs} runs of checks, {flaws} flaws")
        for lesson in course.lessons:
            mine = [item for item in proven if item.lesson == lesson.name]
            total = sum(item.seconds for item in mine)
            caught = sum(item.seconds for item in mine if item.proof == "mistakes")
            count = mistakes[lesson.name]
            print(
                f"  {lesson.name}  {total:6.2f} s, of which {caught:6.2f} s for "
                f"{count} mistakes ({caught / max(count, 1):.2f} s each)"
            )


if __name__ == "__main__":
    main()
