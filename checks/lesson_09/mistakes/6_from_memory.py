"""It looks as though the sources name a page and no command. Run something that shows that the answer is right, and keep its output."""
# caught by: test_6_record.py::test_the_record_names_what_was_read_and_run
# says: weighs more than a page
# in history/prompts/lesson-09/0001-attachments.green.prompt.md #1
date: 2026-11-23
user: learner
surface: human
model: none
files:
  - app/utils/filetypes.py
sources:
  - url: https://www.rfc-editor.org/rfc/rfc6266
