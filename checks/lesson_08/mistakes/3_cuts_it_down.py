"""It looks as though what is wrong with an id is taken out, and the rest is kept. Then two ids become one, and the client knows neither."""
# caught by: test_3_ids.py::test_any_other_id_is_replaced
# says: these were offered twice
# in app/core/context.py
safe = re.sub(r"[^A-Za-z0-9._-]", "", offered or "")[:64]
return safe or uuid4().hex
