"""It looks as though a test waits, so that the clock goes on. Two moments are different without that, too."""
# caught by: test_5_own_tests.py::test_the_tests_are_quick
# says: Nothing in here has to be waited for
# in tests/test_todo_service.py
def test_a_full_list_takes_no_other_open_todo(service: TodoService) -> None:
    async def add_three() -> None:
        for title in ("bread", "milk", "salt"):
            await service.add(ALICE, TodoIn(title=title))

    with pytest.raises(TooManyOpenTodos):
        asyncio.run(add_three())


def test_the_moment_stays(service: TodoService) -> None:
    async def replace_twice() -> list[Todo]:
        added = await service.add(ALICE, TodoIn(title="bread"))
        done = TodoIn(title="bread", completed=True)
        first = await service.replace(ALICE, added.id, done)
        await asyncio.sleep(2)
        return [first, await service.replace(ALICE, added.id, done)]

    first, second = asyncio.run(replace_twice())
    assert first.completed_at == second.completed_at


def test_somebody_elses_todo_is_not_found(service: TodoService) -> None:
    with pytest.raises(TodoNotFound):
        asyncio.run(service.get(BOB, 1))
