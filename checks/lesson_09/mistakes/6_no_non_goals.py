"""It looks as though the non-goals are empty. Name one thing that a reader could expect of attachments and will not get."""
# caught by: test_6_specification.py::test_every_section_says_something
# says: something that nobody thought of
# in SPEC.md #3
- none
