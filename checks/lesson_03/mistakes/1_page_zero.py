"""It looks as though pages are counted from 0. The page promises that the first one
is page 1, so page=0 is a mistake of the client."""
# caught by: test_1_page.py::test_a_page_that_cannot_be_is_refused
# says: no server can guess what was meant
# in app/utils/pagination.py
page: Annotated[int, Field(ge=0, le=MAX_PAGE)] = 1
limit: Annotated[int, Field(ge=1, le=100)] = 20
