"""Proof that a page is true: listings, success criteria, links, includes."""

import re
from collections.abc import Iterator
from pathlib import Path

from workbook.checks_index import load_checks
from workbook.course import Course, Lesson, Tree, read_text
from workbook.proofs import Proofs
from workbook.regions import strip_markers
from workbook.verify.flaw import Flaw

HEADINGS = (
    "What to build",
    "Where it belongs",
    "The ideas",
    "Exercises",
    "Check it",
    "Why it is so",
    "What goes wrong in real life",
    "Stuck?",
    "Follow-ups and risks",
)
FRAGMENTS = ("checks.md", "mistakes.md", "hints.md")
LISTING = re.compile(
    r'^```\w+ title="(?P<file>[^"]+)"[^\n]*\n(?P<code>.*?)^```$',
    re.MULTILINE | re.DOTALL,
)
ANNOTATION = re.compile(r"  # \(\d+\)!$", re.MULTILINE)
ELLIPSIS = re.compile(r"^\s*(?:# )?(?:\.\.\.|…)\s*$", re.MULTILINE)
FENCE = re.compile(r"^(```|~~~).*?^\1\s*$", re.MULTILINE | re.DOTALL)
INLINE_CODE = re.compile(r"`[^`\n]+`")
CRITERION = re.compile(r"^- \*\*(SC-\d+)\*\*(?P<text>.*(?:\n  +.*)*)", re.MULTILINE)
CHECK_ID = re.compile(r"`(test_\d+_\w+\.py::test_\w+)`")
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
MOST_FOLLOW_UPS = 3


def find_flaws(course: Course, lesson: Lesson, proofs: Proofs) -> Iterator[Flaw]:
    """What the page says about files, checks and other pages is so."""
    del proofs
    page = course.root / lesson.page
    if not page.is_file():
        yield Flaw(
            lesson.name, "prose", lesson.page, "is missing", "Write the lesson's page."
        )
        return
    text = read_text(page)
    known = {check.id for check in load_checks(course.root, lesson)}
    reasons = [
        *heading_flaws(text, lesson),
        *listing_flaws(text, course.compose(lesson)),
        *criteria_flaws(text, known),
        *include_flaws(text, lesson),
        *link_flaws(text, page),
    ]
    for reason, next_step in reasons:
        yield Flaw(lesson.name, "prose", lesson.page, reason, next_step)


def heading_flaws(text: str, lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Yield headings that are missing or out of order."""
    prose = FENCE.sub("", text)
    if not prose.startswith(f"# {lesson.label} · {lesson.title}\n"):
        yield f"does not begin with '# {lesson.label} · {lesson.title}'", "Mend it."
    found = re.findall(r"^## (.+?)\s*$", prose, re.MULTILINE)
    if tuple(found) != HEADINGS:
        missing = [heading for heading in HEADINGS if heading not in found]
        what = f"lacks {', '.join(missing)}" if missing else "are in another order"
        yield f"the headings: {what}", f"They are: {' · '.join(HEADINGS)}."
    for exercise in lesson.exercises:
        heading = f"### Exercise {exercise.number}: {exercise.title}"
        if heading not in prose.split("\n"):
            yield f"has no heading '{heading}'", "Learners are sent to that anchor."
    last = prose.partition("## Follow-ups and risks")[2]
    if len(re.findall(r"^(?:- |\d+\. )", last, re.MULTILINE)) > MOST_FOLLOW_UPS:
        yield "has more than three follow-ups and risks", "Keep the three that matter."


def listing_flaws(text: str, tree: Tree) -> Iterator[tuple[str, str]]:
    """Yield listings that their files do not contain; indentation and notes aside."""
    for listing in LISTING.finditer(text):
        file = listing["file"]
        if file not in tree:
            yield (
                f"shows a listing of {file}, which the lesson does not have",
                "Mend it.",
            )
            continue
        source = _flatten(strip_markers(tree[file]))
        for piece in ELLIPSIS.split(ANNOTATION.sub("", listing["code"])):
            wanted = _flatten(strip_markers(piece))
            if wanted and wanted not in source:
                first = wanted.split("\n")[0]
                yield (
                    f"the listing of {file} has drifted, near '{first}'",
                    f"Copy it from the composed file, or mend {file}.",
                )


def _flatten(code: str) -> str:
    return "\n".join(line.strip() for line in code.split("\n") if line.strip())


def criteria_flaws(text: str, known: set[str]) -> Iterator[tuple[str, str]]:
    """Yield success criteria and checks that do not know each other."""
    named: set[str] = set()
    seen: set[str] = set()
    for match in CRITERION.finditer(text):
        criterion = match[1]
        checks = set(CHECK_ID.findall(match["text"]))
        named |= checks
        if criterion in seen:
            yield f"has two criteria {criterion}", "Number them anew."
        seen.add(criterion)
        if not checks:
            yield f"{criterion} names no check", "Name the check that proves it."
        for check in sorted(checks - known):
            yield f"{criterion} names {check}, which does not exist", "Mend the id."
    for check in sorted(known - named):
        yield f"no success criterion names {check}", "Promise it, or drop the check."


def include_flaws(text: str, lesson: Lesson) -> Iterator[tuple[str, str]]:
    """Yield generated fragments that the page does not include."""
    for fragment in FRAGMENTS:
        line = f'--8<-- "{lesson.name}/{fragment}"'
        if line not in text.split("\n"):
            yield f"does not include {fragment}", f"Add the line {line}"


def link_flaws(text: str, page: Path) -> Iterator[tuple[str, str]]:
    """Yield relative links, and pictures, that lead nowhere."""
    prose = INLINE_CODE.sub("", FENCE.sub("", text))
    for target in LINK.findall(prose):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists():
            yield f"links to {target}, which does not exist", "Mend the link."
        elif anchor and file.suffix == ".md" and anchor not in anchors(read_text(file)):
            yield f"links to {target}, but there is no such heading", "Mend the anchor."


def anchors(text: str) -> set[str]:
    """Return the anchors of a page's headings, as Markdown viewers make them."""
    found = set()
    for heading in re.findall(r"^#+ (.+?)\s*$", FENCE.sub("", text), re.MULTILINE):
        words = re.sub(r"[^\w\- ]", "", heading.lower())
        found.add(words.replace(" ", "-"))
        found.add(re.sub(r"[-\s]+", "-", words))
        found.update(re.findall(r"\{ ?#([\w-]+) ?\}", heading))
    return found
