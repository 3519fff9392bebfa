"""It looks as though a criterion says that something works, but not how one would notice. Say how many, which status, or the same as what."""
# caught by: test_5_specification.py::test_every_criterion_can_be_measured
# says: must come to the same answer
# in SPEC.md #1
- **SC-3** Starting and stopping work well.
- **SC-4** The description of the API is good.
