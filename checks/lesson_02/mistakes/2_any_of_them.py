"""It looks as though some todo of the owner is returned, whichever the address names."""
# caught by: test_2_read.py::test_location_leads_to_the_todo
# says: the address names one todo of three
# in app/api/v1/routers/todos.py
owned = store.owned_by(owner_id)
if not owned:
    raise HTTPException(status.HTTP_404_NOT_FOUND, f"There is no todo {todo_id}.")
return owned[0]
