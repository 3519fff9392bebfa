"""It looks as though only one of the two criteria is written. Start and stop are SC-3, the description is SC-4."""
# caught by: test_5_specification.py::test_four_criteria_are_there
# says: need a criterion each
# in SPEC.md #1
- **SC-3** One run leaves exactly 1 record of its start and 1 of its stop.
# in SPEC.md #5
- SC-3: `lesson_01/test_3_lifespan.py::test_start_and_stop_are_recorded_once_each`
