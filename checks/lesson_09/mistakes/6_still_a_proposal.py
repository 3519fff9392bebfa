"""It looks as though the decision is still a proposal. The code that follows it is written: accept it."""
# caught by: test_6_decision.py::test_the_decision_has_a_status_and_a_date
# says: no proposal any more
# in docs/adr/0009-count-the-bytes-ourselves.md #1
- **Status**: proposed
- **Date**: 2026-11-23
- **Decision-makers**:
