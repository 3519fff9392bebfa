"""It looks as though an operation names no response model. FastAPI then takes the type behind the arrow, and that is Todo: what the application keeps, and not what a client may see."""
# caught by: test_4_description.py::test_the_description_tells_what_goes_out
# says: described as Todo, which is what the application keeps
# in app/api/v1/routers/todos.py #4
@router.get("/{todo_id}")
