"""It looks as though the sources name a page and no command. Run something that shows that the answer is right, and keep its output."""
# caught by: test_5_record.py::test_the_record_names_what_was_read_and_run
# says: one from memory cannot
# in history/prompts/lesson-01/0001-first-contract.green.prompt.md #1
date: 2026-11-23
user: learner
surface: human
model: none
files:
  - app/main.py
sources:
  - url: https://fastapi.tiangolo.com/advanced/events/
