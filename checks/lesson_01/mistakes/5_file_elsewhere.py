"""It looks as though the record names a file that is not there. Paths begin in the lesson's folder."""
# caught by: test_5_record.py::test_the_record_leads_to_real_files
# says: arrive at the work
# in history/prompts/lesson-01/0001-first-contract.green.prompt.md #1
date: 2026-11-23
user: learner
surface: human
model: none
files:
  - main.py
sources:
  - url: https://fastapi.tiangolo.com/advanced/events/
  - command: curl -i localhost:8000/health
    output: HTTP/1.1 200 OK
