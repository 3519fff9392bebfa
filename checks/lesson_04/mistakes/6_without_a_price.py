"""It looks as though the decision costs nothing. Count the files that one new field of a todo touches."""
# caught by: test_6_decision.py::test_the_decision_names_its_price
# says: who hides that is not believed
# in docs/adr/0004-layers-or-feature-packages.md #5
- none
