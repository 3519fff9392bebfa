"""It looks as though a check is named that does not exist. Copy its name from the file in checks/lesson_09."""
# caught by: test_6_specification.py::test_criteria_and_checks_name_each_other
# says: copy it from the file
# in SPEC.md #4
- SC-1: `lesson_09/test_1_limit.py::test_one_byte_too_many_answers_413`
- SC-2: `lesson_09/test_1_limit.py::test_reading_stops_at_the_limit`
- SC-3: `lesson_09/test_1_memory.py::test_a_large_upload_takes_little_memory`
- SC-4: `lesson_09/test_2_types.py::test_only_four_types_are_taken`
- SC-5: `lesson_09/test_3_names.py::test_no_name_shapes_a_path`
- SC-6: `lesson_09/test_4_download.py::test_downloads_are_safe`
- SC-6: `lesson_09/test_4_download.py::test_a_download_is_saved_and_not_shown`
- SC-7: `lesson_09/test_1_leftovers.py::test_a_refused_file_leaves_nothing`
- SC-8: `lesson_09/test_5_quota.py::test_a_todo_takes_ten_attachments`
