"""It looks as though the non-goals are empty. Name one thing that a reader could expect and will not get."""
# caught by: test_5_specification.py::test_every_section_says_something
# says: the non-goals above all
# in SPEC.md #4
- none
