"""It looks as though a field of the front matter is empty or not in its form. A date reads 2026-11-23; where there is nothing, write none."""
# caught by: test_6_record.py::test_the_front_matter_is_complete
# says: found again by these fields
# in history/prompts/lesson-04/0001-layers.refactor.prompt.md #1
date: yesterday
user: learner
surface: human
model: none
files:
  - app/services/todo_service.py
sources:
  - url: https://fastapi.tiangolo.com/tutorial/dependencies/
  - command: python -c "import app.api.v1.routers.user_todos"
    output: "FastAPIError: Invalid args for response field!"
