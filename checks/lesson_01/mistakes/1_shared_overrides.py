"""It looks as though every app gets the same overrides of dependencies. Let each app keep the ones that it was made with."""
# caught by: test_1_factory.py::test_two_calls_build_two_independent_apps
# says: what the next test finds
# top of app/main.py
from typing import Any

OVERRIDES: dict[Any, Any] = {}

# in app/main.py #1
app = FastAPI(title=API_TITLE, version=API_VERSION, lifespan=lifespan)
app.dependency_overrides = OVERRIDES
app.include_router(health.router)
return app
