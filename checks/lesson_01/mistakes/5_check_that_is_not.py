"""It looks as though a check is named that does not exist. Copy its name from the file in checks/lesson_01."""
# caught by: test_5_specification.py::test_criteria_and_checks_name_each_other
# says: copy its name from the file
# in SPEC.md #5
- SC-3: `lesson_01/test_3_lifespan.py::test_start_and_stop_are_recorded_once_each`
- SC-3: `lesson_01/test_3_lifespan.py::test_the_lifespan_works`
- SC-4: `lesson_01/test_4_openapi.py::test_every_operation_has_a_tag_and_a_summary`
