"""It looks as though the decision is accepted, but by nobody. Name who decided, or leave it proposed."""
# caught by: test_6_decision.py::test_the_decision_has_a_status_and_a_date
# says: proposed until somebody accepts it
# in docs/adr/0001-build-the-app-in-a-factory.md #1
- **Status**: accepted
- **Date**: 2026-11-23
- **Decision-makers**:
