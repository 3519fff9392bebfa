"""It looks as though a reference points past the end of its file. Count the lines once more."""
# caught by: test_6_record.py::test_the_record_points_at_lines_of_code
# says: these lines do not exist
# in history/prompts/lesson-09/0001-attachments.green.prompt.md #4
What comes in is counted, `16:3000:app/api/body_limit.py`.
