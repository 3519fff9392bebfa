"""It looks as though a reference points past the end of its file. Look the line numbers up once more."""
# caught by: test_5_record.py::test_the_record_points_at_lines_of_code
# says: leads nowhere is worse than none
# in history/prompts/lesson-01/0001-first-contract.green.prompt.md #4
The lifespan records start and stop, `20:2800:app/main.py`.
