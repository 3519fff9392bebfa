"""It looks as though the tests see only that things work. Test that something is refused, and what is written."""
# caught by: test_5_own_tests.py::test_a_broken_service_is_noticed
# says: proves nothing
# in tests/test_todo_service.py
def test_a_todo_is_added(service: TodoService) -> None:
    todo = asyncio.run(service.add(ALICE, TodoIn(title="bread")))
    assert todo.title == "bread"


def test_a_completed_todo_is_added(service: TodoService) -> None:
    todo = asyncio.run(service.add(ALICE, TodoIn(title="bread", completed=True)))
    assert todo.completed


def test_two_todos_are_added(service: TodoService, todos: FakeTodos) -> None:
    for title in ("bread", "milk"):
        asyncio.run(service.add(ALICE, TodoIn(title=title)))
    assert len(todos.rows) == 2
