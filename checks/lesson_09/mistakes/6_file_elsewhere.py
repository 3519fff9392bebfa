"""It looks as though the record names a file that is not there. Paths begin in the lesson's folder."""
# caught by: test_6_record.py::test_the_record_leads_to_real_files
# says: sends the reader away
# in history/prompts/lesson-09/0001-attachments.green.prompt.md #1
date: 2026-11-23
user: learner
surface: human
model: none
files:
  - utils/filetypes.py
sources:
  - url: https://www.rfc-editor.org/rfc/rfc6266
  - command: curl -s -F "file=@page.html;filename=cat.png" localhost:8000/api/v1/todos/1/attachments
    output: '{"code":"unsupported_file"}'
