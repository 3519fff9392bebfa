"""It looks as though the decision was accepted by nobody. Say who."""
# caught by: test_6_decision.py::test_the_decision_has_a_status_and_a_date
# says: a decision is a proposal
# in docs/adr/0009-count-the-bytes-ourselves.md #1
- **Status**: accepted
- **Date**: 2026-11-23
- **Decision-makers**:
