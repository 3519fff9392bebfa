"""Content-Disposition is read as strictly as RFC 6266 is written."""

import pytest

from checks.probes.disposition import Disposition, disposition

GOOD = {
    "attachment": Disposition("attachment", None, None),
    "inline": Disposition("inline", None, None),
    "attachment; filename=a.txt": Disposition("attachment", "a.txt", None),
    'ATTACHMENT; FILENAME="a b.txt"': Disposition("attachment", "a b.txt", None),
    'attachment; filename="a\\"b.txt"': Disposition("attachment", 'a"b.txt', None),
    "attachment;filename*=utf-8''%E2%82%AC.txt": Disposition(
        "attachment", None, "€.txt"
    ),
    "attachment; filename*=UTF-8'en'a%20b.txt; filename=\"a;b\"": Disposition(
        "attachment", "a;b", "a b.txt"
    ),
    "attachment; filename=\"%41\"; filename*=UTF-8''%2541": Disposition(
        "attachment", "%41", "%41"
    ),
}
BROKEN = [
    'attachment; filename="so "so".txt"',
    "attachment; filename=a b.txt",
    'attachment; filename="Tulpenblüte.txt"',
    "attachment; filename=a.txt; filename*=UTF-8''a b.txt",
    "attachment; filename=\"a\nb.txt\"; filename*=UTF-8''a.txt",
    "attachment; filename=a.txt, filename*=UTF-8''a.txt",
]
NO_REAL_NAME = [
    "filename*=a.txt",
    "filename*=\"UTF-8''a.txt\"",
    "filename*=iso-8859-1''%FC.txt",
    "filename*=UTF-8''%FC.txt",
    "filename*=UTF-8''%E.txt",
]


@pytest.mark.parametrize("header", GOOD)
def test_what_is_right_is_understood(header: str) -> None:
    """Order, case, quotes and languages play no part."""
    assert disposition(header) == GOOD[header]


@pytest.mark.parametrize("header", BROKEN)
def test_a_broken_header_has_no_names(header: str) -> None:
    """What a browser would have to guess is not guessed; the kind is still known."""
    assert disposition(header) == Disposition("attachment", None, None)


@pytest.mark.parametrize("parameter", NO_REAL_NAME)
def test_an_extended_name_has_to_be_encoded(parameter: str) -> None:
    """A name that is no percent-encoded UTF-8 does not count."""
    found = disposition(f"attachment; filename=a.txt; {parameter}")

    assert found == Disposition("attachment", "a.txt", None)


def test_no_header_is_no_attachment() -> None:
    """A missing header says nothing."""
    assert disposition(None) == Disposition("", None, None)
