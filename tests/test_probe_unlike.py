"""The probe that shows only what differs."""

from checks.probes.unlike import unlike

TIMES = 50


def test_what_is_alike_is_left_out() -> None:
    """Nothing differs, and both sides are equal."""
    for number in range(TIMES):
        got, wanted = unlike({"a": number, "b": [1]}, {"a": number, "b": [1]})
        assert got == wanted
        assert got == {}
        assert (repr(got), repr(wanted)) == ("nothing", "nothing")


def test_what_differs_is_shown_on_both_sides() -> None:
    """The names that differ, with what came and what should have come."""
    assert repr(
        unlike({"a": "x y", "b": [], "c": ""}, {"a": "x", "b": 1, "c": 2})[0]
    ) == ("a: 'x y', b: nothing, c: ''")
    for number in range(TIMES):
        got, wanted = unlike({"a": number, "b": (7, "x")}, {"a": number, "b": (8, "y")})
        assert got != wanted
        assert (repr(got), repr(wanted)) == ("b: 7 x", "b: 8 y")


def test_what_is_missing_differs() -> None:
    """A name that is not there is shown as None, and many are counted."""
    wanted_names = {f"name_{number}": "there" for number in range(TIMES)}
    got, wanted = unlike({}, wanted_names)
    assert got != wanted
    assert repr(got).startswith(
        "name_0: None, name_1: None, name_2: None (and 47 more)"
    )
