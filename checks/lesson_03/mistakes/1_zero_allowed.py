"""It looks as though 0 is let through as a page, or as a limit. The first page is page 1,
and a limit of 0 shows nothing, so both begin at 1."""
# caught by: test_1_page.py::test_a_value_below_1_is_refused
# says: asks for something that cannot be
# in app/utils/pagination.py
page: Annotated[int, Field(ge=0, le=MAX_PAGE)] = 1
limit: Annotated[int, Field(ge=1, le=100)] = 20
