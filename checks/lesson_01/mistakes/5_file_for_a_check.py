"""It looks as though a criterion has no check, or a whole file of them. Name the one check that proves it: the file, two colons, the function."""
# caught by: test_5_specification.py::test_criteria_and_checks_name_each_other
# says: no check proves is a wish
# in SPEC.md #5
- SC-3: `lesson_01/test_3_lifespan.py`
- SC-4: `lesson_01/test_4_openapi.py`
