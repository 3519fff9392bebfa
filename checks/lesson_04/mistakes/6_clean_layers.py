"""It looks as though a criterion is a matter of taste. Say how many, which status, or the same as what."""
# caught by: test_6_specification.py::test_every_criterion_can_be_measured
# says: is a matter of taste
# in SPEC.md #1
- **SC-3** `completed_at` is handled properly.
- **SC-4** The layers are clean.
