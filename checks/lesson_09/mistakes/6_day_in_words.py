"""It looks as though a field of the front matter is empty or not in its form. A date reads 2026-11-23; where there is nothing, write none."""
# caught by: test_6_record.py::test_the_front_matter_is_complete
# says: found again by these fields
# in history/prompts/lesson-09/0001-attachments.green.prompt.md #1
date: yesterday
user: learner
surface: human
model: none
files:
  - app/utils/filetypes.py
sources:
  - url: https://www.rfc-editor.org/rfc/rfc6266
  - command: curl -s -F "file=@page.html;filename=cat.png" localhost:8000/api/v1/todos/1/attachments
    output: '{"code":"unsupported_file"}'
