"""What ``workbook run`` serves: the learner's app, with its documentation from here.

Uvicorn imports this module again at every reload, and with it the learner's ``app``.
Uvicorn also loads that one, so that whatever is wrong with it is said in the same words
as without the workbook.
"""

from uvicorn import Config

from workbook.local_docs import LocalDocs, find_files

_learners = Config("app.main:app", log_config=None, proxy_headers=False)
_learners.load()
_files = find_files()

app = LocalDocs(_learners.loaded_app, _files) if _files else _learners.loaded_app
