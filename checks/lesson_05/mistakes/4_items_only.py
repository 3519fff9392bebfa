"""It looks as though a list sends its items and nothing else of the page. Page has more than items; a model of your own drops the rest."""
# caught by: test_4_answers.py::test_lists_leave_without_what_is_inside
# says: there are other pages
# top of app/api/v1/routers/todos.py
from app.schemas.common import Out


class Items(Out):
    items: list[TodoRead]


# in app/api/v1/routers/todos.py #3
@router.get("/overdue", response_model=Items)
