"""It looks as though the tests go through the whole application. Make a service by hand, and give it the fake."""
# caught by: test_5_own_tests.py::test_the_tests_need_no_http
# says: makes its service by hand
# top of tests/test_todo_service.py
from fastapi.testclient import TestClient

from app.main import create_app
# in tests/test_todo_service.py
@pytest.fixture
def client() -> TestClient:
    return TestClient(create_app())


def test_a_todo_is_created(client: TestClient) -> None:
    assert client.post("/api/v1/todos", json={"title": "tea"}).status_code == 201


def test_a_missing_todo_is_not_found(client: TestClient) -> None:
    assert client.get("/api/v1/todos/1").status_code == 404


def test_a_completed_todo_has_a_moment(client: TestClient) -> None:
    done = client.post("/api/v1/todos", json={"title": "tea", "completed": True})
    assert done.json()["completed_at"] is not None
