"""It looks as though the decision has no bad side. Name what is worse than before."""
# caught by: test_6_decision.py::test_the_decision_names_its_price
# says: is an advertisement
# in docs/adr/0001-build-the-app-in-a-factory.md #5
- none
