"""It looks as though a field of the front matter is empty or not in its form. A date reads 2026-11-23; where there is nothing, write none."""
# caught by: test_5_record.py::test_the_front_matter_is_complete
# says: searched by these fields
# in history/prompts/lesson-01/0001-first-contract.green.prompt.md #1
date: yesterday
user: learner
surface: human
model: none
files:
  - app/main.py
sources:
  - url: https://fastapi.tiangolo.com/advanced/events/
  - command: curl -i localhost:8000/health
    output: HTTP/1.1 200 OK
