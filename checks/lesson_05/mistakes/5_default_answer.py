"""It looks as though the 422 still repeats the input of each mistake. FastAPI's own answer does so until answer_invalid is registered, and errors() holds it until loc, msg and type are picked."""
# caught by: test_5_broken.py::test_no_body_breaks_the_server
# says: somebody is woken at night
# in app/core/error_handlers.py #2
