"""It looks as though page or limit is declared as text. Declare an int, and FastAPI
refuses what is no number before your code runs."""
# caught by: test_1_page.py::test_what_is_no_number_is_refused
# says: no server should guess
# in app/utils/pagination.py
page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
limit: str = "20"
