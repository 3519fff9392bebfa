"""It looks as though a limit over 100 is let through, or cut down to 100 without a word.
One request could ask for everything, or a client takes 100 todos for all. Refuse it."""
# caught by: test_1_page.py::test_a_limit_over_100_is_refused_and_not_cut_down
# says: one request can ask for everything
# in app/utils/pagination.py
page: Annotated[int, Field(ge=1, le=MAX_PAGE)] = 1
limit: Annotated[int, Field(ge=1)] = 20
