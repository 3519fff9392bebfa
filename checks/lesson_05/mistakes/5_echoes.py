"""It looks as though the 422 holds the errors as Pydantic gives them, with the input in each. Pick loc, msg and type."""
# caught by: test_5_text.py::test_half_an_emoji_is_refused
# says: an answer that repeats it cannot be sent
# top of app/core/error_handlers.py
from fastapi.encoders import jsonable_encoder
# in app/core/error_handlers.py #1
detail = jsonable_encoder(error.errors())
return JSONResponse({"detail": detail}, status.HTTP_422_UNPROCESSABLE_CONTENT)
