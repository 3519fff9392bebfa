"""It looks as though every worry was written down. Keep the three that matter most."""
# caught by: test_6_specification.py::test_there_are_three_risks_at_most
# says: ten are forgotten together
# in SPEC.md #5
- A form is written to a temporary file before the operation sees it.
- All todos together have no limit.
- A picture may be a page behind its first bytes.
- Two processes share no folder.
