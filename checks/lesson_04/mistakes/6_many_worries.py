"""It looks as though every worry was written down. Keep the three that matter most."""
# caught by: test_6_specification.py::test_there_are_three_risks_at_most
# says: ten are forgotten together
# in SPEC.md #6
- Counting and adding are two steps.
- The limit may have to differ from user to user.
- Somebody may import a repository in a router.
- The fake may forget what a database does.
