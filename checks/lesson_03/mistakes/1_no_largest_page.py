"""It looks as though the page has no upper bound. A number that is too large for a
database would end as a 500; the bound makes it a 422."""
# caught by: test_1_page.py::test_a_page_over_the_largest_is_refused
# says: the largest one is part of the contract
# in app/utils/pagination.py
page: Annotated[int, Field(ge=1)] = 1
limit: Annotated[int, Field(ge=1, le=100)] = 20
