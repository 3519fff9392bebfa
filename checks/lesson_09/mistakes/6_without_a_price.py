"""It looks as though the decision costs nothing. Think of the disk, and of the next version of FastAPI."""
# caught by: test_6_decision.py::test_the_decision_names_its_price
# says: who hides that is not believed
# in docs/adr/0009-count-the-bytes-ourselves.md #4
- none
