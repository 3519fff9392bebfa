"""What `workbook build` knows about a lesson, for runs that have no solutions.

``checks/_generated/lesson_NN.json`` lists the checks, what an unwritten exercise
looks like, and how each known mistake shows. With it a run can tell "not started"
from "wrong", notice edited checks, and recognise a mistake.
"""

import hashlib
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from json import dumps, loads
from pathlib import Path
from typing import Any

from workbook.regions import RegionError, find_regions
from workbook.verdict import CheckResult, Evidence

SCHEMA = 1
SAME = 2
CRASH = re.compile(r"\s*([A-Z]\w+)(?::|$)")
EXCEPTION = re.compile(r"([A-Z]\w+(?:Error|Exception|Warning)): ")
STATUS = re.compile(r"^\d{3}(?=  |$)")


@dataclass(frozen=True, slots=True)
class Signature:
    """How one known mistake shows: its diagnosis and what the failing checks got."""

    name: str
    exercise: int
    caught_by: str
    diagnosis: str
    fails: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Manifest:
    """The generated facts of one lesson.

    ``needs`` lists, for each exercise, its checks that are red in the starter, and
    red in the solution without that exercise.
    """

    checks: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    stubs: Mapping[str, Mapping[str, list[str]]] = field(default_factory=dict)
    starter: Mapping[str, str] = field(default_factory=dict)
    needs: Mapping[str, list[str]] = field(default_factory=dict)
    mistakes: tuple[Signature, ...] = ()

    def to_json(self) -> str:
        """Return the text of the generated file."""
        data = {
            "schema": SCHEMA,
            "checks": dict(self.checks),
            "files": dict(self.files),
            "stubs": dict(self.stubs),
            "starter": dict(self.starter),
            "needs": dict(self.needs),
            "mistakes": [asdict(item) for item in self.mistakes],
        }
        return dumps(data, indent=1, ensure_ascii=False) + "\n"

    def unwritten(self, tree: Path) -> dict[int, list[str]]:
        """Return, for each exercise, the files where its region is still a stub.

        An exercise is *not started* when that is the case for all of its files
        (`is_unstarted`). A file without its marks counts as written.
        """
        return {
            int(number): [
                path
                for path, stubs in files.items()
                if stub_digests(tree / path, int(number)) == stubs
            ]
            for number, files in self.stubs.items()
        }

    def unstarted(self, tree: Path) -> set[int]:
        """Return the exercises of which every region is still a stub."""
        untouched = self.unwritten(tree)
        return {
            number
            for number, paths in untouched.items()
            if paths and len(paths) == len(self.stubs[str(number)])
        }

    def edited_checks(self, folder: Path) -> list[str]:
        """Return the check files that differ from the course's own."""
        return [
            name
            for name, known in self.files.items()
            if not (folder / name).is_file() or digest_file(folder / name) != known
        ]


def load_manifest(root: Path, lesson: str) -> Manifest:
    """Read a lesson's manifest; an empty one when it was never built."""
    file = root / "checks" / "_generated" / f"{lesson}.json"
    try:
        data: dict[str, Any] = loads(file.read_text(encoding="utf-8"))
        return Manifest(
            checks=data["checks"],
            files=data["files"],
            stubs=data["stubs"],
            starter=data["starter"],
            needs=data["needs"],
            mistakes=tuple(Signature(**item) for item in data["mistakes"]),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Manifest()


def started_elsewhere(
    manifest: Manifest, results: tuple[CheckResult, ...], unstarted: set[int]
) -> set[int]:
    """Return the exercises that were solved outside of their marks.

    Their regions are as the starter has them, and yet most of the checks are green
    that are red without the exercise. (A few become green by other exercises.)
    """
    green = {item.check for item in results if item.outcome == "passed"}
    needs = {number: set(manifest.needs.get(str(number), ())) for number in unstarted}
    return {n for n, checks in needs.items() if 2 * len(checks & green) > len(checks)}


def digest(text: str) -> str:
    """Return a short content hash that ignores line ends and trailing blanks."""
    lines = [line.rstrip() for line in text.replace("\r\n", "\n").split("\n")]
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()[:16]


def digest_file(file: Path) -> str:
    """Return `digest` of a file's text."""
    return digest(file.read_text(encoding="utf-8", errors="replace"))


def region_digest(body: tuple[str, ...]) -> str:
    """Return a hash of a region body that ignores indentation and blank lines."""
    return digest("\n".join(line.strip() for line in body if line.strip()))


def stub_digests(file: Path, exercise: int) -> list[str]:
    """Return the hashes of an exercise's regions in a learner's file."""
    try:
        regions = find_regions(file.read_text(encoding="utf-8").replace("\r\n", "\n"))
    except (OSError, UnicodeDecodeError, RegionError):
        return []
    return [region_digest(r.body) for r in regions if r.exercise == exercise]


def scrub(got: str) -> str:
    """Reduce what a check got to its kind, so that runs with other values compare.

    Of an answer that is its status and the exception, if there was one; of an
    exception its name; of a value its shape without texts and numbers.
    """
    line = got.partition("\n")[0]
    if status := _status(line):
        crash = CRASH.match(line[len(status) :])
        return f"{status}  {crash[1]}" if crash else status
    if exception := EXCEPTION.match(line):
        return exception[1]
    shape = re.sub(r"datetime\.datetime\([^)]*\)", "datetime", line)
    shape = re.sub(r"'[^']*'|\"[^\"]*\"", "''", shape)
    return re.sub(r"[0-9a-f]{6,}|\d{2,}", "#", shape)[:120]


def _status(got: str) -> str:
    match = STATUS.match(got)
    return match[0] if match else ""


def diagnose(manifest: Manifest, results: tuple[CheckResult, ...]) -> tuple[str, ...]:
    """Return the diagnoses of the known mistakes that explain all red checks.

    A mistake explains them when the same checks are red, not counting those whose
    exercise is not started; when the check that is about the mistake got the same,
    and no other got something of another kind. Of several mistakes, those win whose
    checks are most alike. At most two diagnoses are returned: more would be guessing.
    """
    waiting = {item.function for item in results if item.outcome == "not started"}
    executed = {item.function for item in results}
    failed = {
        item.function: item for item in reversed(results) if item.outcome == "failed"
    }
    scored: list[tuple[int, str]] = []
    for mistake in manifest.mistakes:
        fails = {name for name in mistake.fails if name in executed} - waiting
        if fails == set(failed) and mistake.caught_by in failed:
            likeness = {n: like(mistake.fails[n], failed[n]) for n in failed}
            if likeness[mistake.caught_by] == SAME and all(likeness.values()):
                scored.append((sum(likeness.values()), mistake.diagnosis))
    best = max((score for score, _ in scored), default=0)
    winners = list(dict.fromkeys(text for score, text in scored if score == best))
    return tuple(winners) if len(winners) <= 2 else ()


def like(known: str, result: CheckResult) -> int:
    """Compare what a check got with a known mistake: 2 the same, 1 alike, 0 not.

    Statuses have to be the same; where the app crashed or hung, so has the kind of
    exception.
    """
    seen = result.evidence or Evidence()
    got = scrub(seen.got)
    if known == got:
        return SAME
    if seen.error or not seen.expected:
        return int(known.partition(":")[0] == got.partition(":")[0])
    return int(_status(known) == _status(got))
