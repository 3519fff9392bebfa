"""It looks as though some headers of an HTTPException are known, and all others are dropped. Whoever raises it knows what it needs: hand on all of them."""
# caught by: test_2_told.py::test_headers_belong_to_the_error
# says: headers means them
# in app/core/error_handlers.py #2
code = HTTP_CODES.get(error.status_code, "http_error")
detail = ErrorDetail(loc=[], msg=str(error.detail), type=code)
known = ("Allow", "Retry-After", "WWW-Authenticate")
all_of_them = error.headers or {}
headers = {name: all_of_them[name] for name in known if name in all_of_them}
return respond(error.status_code, code, [detail], headers)
