"""It looks as though the record names a file that is not there. Paths begin in the lesson's folder."""
# caught by: test_6_record.py::test_the_record_leads_to_real_files
# says: sends the reader away
# in history/prompts/lesson-04/0001-layers.refactor.prompt.md #1
date: 2026-11-23
user: learner
surface: human
model: none
files:
  - services/todo_service.py
sources:
  - url: https://fastapi.tiangolo.com/tutorial/dependencies/
  - command: python -c "import app.api.v1.routers.user_todos"
    output: "FastAPIError: Invalid args for response field!"
