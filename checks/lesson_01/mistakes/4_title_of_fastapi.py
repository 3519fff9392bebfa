"""It looks as though the title is still FastAPI's. Name this API, not the framework."""
# caught by: test_4_openapi.py::test_the_description_names_this_api
# says: the first thing that a reader of /docs sees
# in app/main.py
API_TITLE = "FastAPI"
API_VERSION = "1.0.0"
