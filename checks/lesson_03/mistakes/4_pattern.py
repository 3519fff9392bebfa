"""It looks as though a pattern says which orders are allowed. It refuses the right ones,
but who reads /docs cannot pick from a pattern."""
# caught by: test_4_sort.py::test_the_description_lists_the_orders
# says: pick an order from a list
# top of app/schemas/todo.py
from typing import Annotated

from pydantic import Field
# in app/schemas/todo.py
sort: Annotated[str, Field(pattern="^-?(created_at|due_at|title)$")] = "created_at"
