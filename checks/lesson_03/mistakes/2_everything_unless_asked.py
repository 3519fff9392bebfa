"""It looks as though a client that sends no page gets the whole list. Pages are there
to protect the server, and the clients that know nothing of them need it most."""
# caught by: test_2_envelope.py::test_without_parameters_you_get_20_at_most
# says: must not get everything
# in app/utils/pagination.py #2
start = (params.page - 1) * params.limit
is_asked = bool(params.model_fields_set & {"page", "limit"})
return Page(
    items=list(items[start : start + params.limit] if is_asked else items),
    page=params.page,
    limit=params.limit,
    total_count=len(items),
)
