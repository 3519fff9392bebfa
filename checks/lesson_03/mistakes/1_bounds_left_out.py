"""It looks as though the largest limit itself is refused. lt means less than; le means
less than or equal."""
# caught by: test_1_page.py::test_the_bounds_themselves_are_allowed
# says: both ends are part of that
# in app/utils/pagination.py
page: Annotated[int, Field(ge=1, lt=MAX_PAGE)] = 1
limit: Annotated[int, Field(ge=1, lt=100)] = 20
