"""It looks as though a test counts calls of the repository. How often a service asks is its own affair; look at what comes of it."""
# caught by: test_5_own_tests.py::test_a_right_service_passes
# says: by counting calls
# top of tests/test_todo_service.py
from unittest.mock import AsyncMock
# in tests/test_todo_service.py
def test_the_repository_is_asked_once(todos: FakeTodos) -> None:
    asked = AsyncMock(wraps=todos)
    asyncio.run(TodoService(asked).add(ALICE, TodoIn(title="bread")))
    asked.count_for_owner.assert_awaited_once()


def test_a_full_list_takes_no_other_open_todo(service: TodoService) -> None:
    async def add_three() -> None:
        for title in ("bread", "milk", "salt"):
            await service.add(ALICE, TodoIn(title=title))

    with pytest.raises(TooManyOpenTodos):
        asyncio.run(add_three())


def test_the_todos_of_others_take_no_room(service: TodoService) -> None:
    async def fill_two_lists() -> Todo:
        for owner_id in (ALICE, ALICE, BOB):
            await service.add(owner_id, TodoIn(title="bread"))
        return await service.add(BOB, TodoIn(title="milk"))

    assert asyncio.run(fill_two_lists()).owner_id == BOB


def test_a_completed_todo_has_a_moment(service: TodoService) -> None:
    todo = asyncio.run(service.add(ALICE, TodoIn(title="tea", completed=True)))
    assert todo.completed_at is not None
