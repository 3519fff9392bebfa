"""It looks as though the count has another name. The contract says total_count, and a
client cannot guess that you meant the same."""
# caught by: test_2_envelope.py::test_every_list_comes_in_an_envelope
# says: can then read them all
# in app/utils/pagination.py #1
class Page(BaseModel, Generic[Item]):
    items: list[Item]
    page: int
    limit: int
    total: int
# in app/utils/pagination.py #2
start = (params.page - 1) * params.limit
return Page(
    items=list(items[start : start + params.limit]),
    page=params.page,
    limit=params.limit,
    total=len(items),
)
