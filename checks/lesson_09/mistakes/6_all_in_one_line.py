"""It looks as though one line names checks for all criteria. Then nobody sees which of them proves which."""
# caught by: test_6_specification.py::test_every_criterion_is_proven_where_it_is_built
# says: a line for each criterion
# in SPEC.md #4
- SC-1, SC-2, SC-3, SC-4, SC-5, SC-6, SC-7, SC-8: `lesson_09/test_1_limit.py::test_one_byte_too_many_answers_413` `lesson_09/test_2_types.py::test_only_four_types_are_taken` `lesson_09/test_3_names.py::test_no_name_shapes_a_path` `lesson_09/test_4_download.py::test_a_download_is_saved_and_not_shown` `lesson_09/test_5_quota.py::test_a_todo_takes_ten_attachments`
