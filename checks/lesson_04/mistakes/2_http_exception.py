"""It looks as though the service answers in HTTP. Raise an error of the domain; the application knows its status."""
# caught by: test_2_service.py::test_services_know_nothing_of_http
# says: Raise an error of the domain
# top of app/services/todo_service.py
from fastapi import HTTPException
# in app/services/todo_service.py #2
todo = await self.todos.get_for_owner(owner_id, todo_id)
if todo is None:
    raise HTTPException(404, f"There is no todo {todo_id}.")
return todo
