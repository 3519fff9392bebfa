"""It looks as though the version is still the one that FastAPI writes by itself. Choose your own."""
# caught by: test_4_openapi.py::test_the_description_names_this_api
# says: a version should be a decision
# in app/main.py
API_TITLE = "Todo API"
API_VERSION = "0.1.0"
