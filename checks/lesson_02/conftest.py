"""Let every check begin with an empty store, also while exercise 7 is not done."""

import sys
from itertools import count
from typing import Any

import pytest


@pytest.fixture(autouse=True)
def an_empty_store() -> None:
    """Empty what all stores share.

    The starter's stores share their todos, which is for exercise 7 to mend. Until then
    no check of another exercise shall fail because of what an earlier one left behind.
    """
    store: Any = getattr(sys.modules.get("app.core.store"), "TodoStore", object)
    if isinstance(vars(store).get("todos"), dict):
        store.todos = {}
    if isinstance(vars(store).get("ids"), count):
        store.ids = count(1)
