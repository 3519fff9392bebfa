"""It looks as though the outcome does not say where the change is. Add the lines, in the form start:end:path."""
# caught by: test_6_record.py::test_the_record_points_at_lines_of_code
# says: say where the change is
# in history/prompts/lesson-09/0001-attachments.green.prompt.md #4
What comes in is counted in app/api/body_limit.py.
