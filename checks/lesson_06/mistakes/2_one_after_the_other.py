"""It looks as though the two times of a PATCH are judged one after the other. Change both, and judge what comes of it."""
# caught by: test_2_changes.py::test_a_patch_of_both_times_is_judged
# says: judged by each other
# end of app/services/todo_service.py


async def change_one_by_one(self, owner_id, todo_id, changes):
    todo = await self.get(owner_id, todo_id)
    for name, value in changes.model_dump().items():
        todo = await self._keep(todo, replace(todo, **{name: value}))
    return todo


TodoService.change = change_one_by_one
