"""It looks as though a check is named that does not exist. Copy its name from the file in checks/lesson_04."""
# caught by: test_6_specification.py::test_criteria_and_checks_name_each_other
# says: copy it from the file
# in SPEC.md #5
- SC-3: `lesson_04/test_2_times.py::test_completed_at_tells_since_when`
- SC-4: `lesson_04/test_2_service.py::test_services_know_nothing_of_http`
- SC-4: `lesson_04/test_4_users.py::test_the_layers_are_clean`
