"""It looks as though the record describes the options and not the choice. Write it down, with its reason."""
# caught by: test_6_decision.py::test_the_decision_says_what_was_chosen
# says: what it was meant to achieve
# in docs/adr/0009-count-the-bytes-ourselves.md #2
