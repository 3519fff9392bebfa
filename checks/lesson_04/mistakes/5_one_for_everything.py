"""It looks as though one test looks at everything. Write one for each reason to fail."""
# caught by: test_5_own_tests.py::test_there_are_three_tests
# says: A test for each reason
# in tests/test_todo_service.py
def test_the_service(service: TodoService, todos: FakeTodos) -> None:
    async def try_everything() -> None:
        done = await service.add(ALICE, TodoIn(title="tea", completed=True))
        assert todos.rows[done.id].completed_at is not None
        for title in ("bread", "milk"):
            await service.add(ALICE, TodoIn(title=title))
        await service.add(BOB, TodoIn(title="salt"))
        with pytest.raises(TooManyOpenTodos):
            await service.add(ALICE, TodoIn(title="salt"))
        with pytest.raises(TooManyOpenTodos):
            await service.replace(ALICE, done.id, TodoIn(title="tea"))

    asyncio.run(try_everything())
