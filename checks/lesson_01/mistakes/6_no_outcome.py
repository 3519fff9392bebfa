"""It looks as though the options are there, but not the choice. Say which one you take, and for what reason."""
# caught by: test_6_decision.py::test_the_decision_says_what_was_chosen
# says: what was decided here
# in docs/adr/0001-build-the-app-in-a-factory.md #3
