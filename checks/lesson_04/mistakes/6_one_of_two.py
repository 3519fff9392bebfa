"""It looks as though only one of the two criteria is written. completed_at is SC-3, the imports are SC-4."""
# caught by: test_6_specification.py::test_four_criteria_are_there
# says: need a criterion each
# in SPEC.md #1
- **SC-3** `completed_at` is `null` in 100 % of the open todos and in 0 % of the completed ones.
# in SPEC.md #5
- SC-3: `lesson_04/test_2_times.py::test_completed_at_tells_since_when`
