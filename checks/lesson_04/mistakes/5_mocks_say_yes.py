"""It looks as though the tests ask a mock. It has every attribute that you name, and each of them is true."""
# caught by: test_5_own_tests.py::test_a_broken_service_is_noticed
# says: proves nothing
# top of tests/test_todo_service.py
from unittest.mock import AsyncMock
# in tests/test_todo_service.py
@pytest.fixture
def mock() -> AsyncMock:
    mock = AsyncMock()
    mock.count_for_owner.return_value = 0
    return mock


def test_a_todo_is_added(mock: AsyncMock) -> None:
    asyncio.run(TodoService(mock).add(ALICE, TodoIn(title="bread")))
    assert mock.add.was_awaited_once


def test_the_limit_is_asked_for(mock: AsyncMock) -> None:
    asyncio.run(TodoService(mock).add(ALICE, TodoIn(title="bread")))
    assert mock.count_for_owner.was_asked_for_alice


def test_a_todo_is_found(mock: AsyncMock) -> None:
    assert asyncio.run(TodoService(mock).get(ALICE, 1))
