"""It looks as though the limit has no upper bound. One request can then ask for the
whole table."""
# caught by: test_1_page.py::test_a_limit_over_100_is_refused_and_not_cut_down
# says: one request can ask for everything
# in app/utils/pagination.py
page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
limit: Annotated[int, Field(ge=1)] = 20
