"""It looks as though the handler answers with a sentence. Clients expect a list of mistakes, each with its place."""
# caught by: test_2_reminders.py::test_both_refusals_look_the_same
# says: for a client it is the same mistake
# in app/core/error_handlers.py
return JSONResponse({"detail": str(error)}, status.HTTP_422_UNPROCESSABLE_CONTENT)
