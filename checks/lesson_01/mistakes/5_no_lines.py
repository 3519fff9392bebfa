"""It looks as though the outcome does not say where the change is. Add the lines, in the form start:end:path."""
# caught by: test_5_record.py::test_the_record_points_at_lines_of_code
# says: say where the change is
# in history/prompts/lesson-01/0001-first-contract.green.prompt.md #4
The lifespan in app/main.py records start and stop.
