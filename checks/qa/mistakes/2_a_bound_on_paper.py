"""It looks as though a bound stands in the description and is not enforced."""
# caught by: test_2_models.py::test_what_a_schema_forbids_is_refused
# says: the description says that this value is wrong
# top of app/main.py
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from app.api.errors import documented
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    class Planted(BaseModel):
        model_config = ConfigDict(extra="forbid", strict=True)
        size: Annotated[int, Field(json_schema_extra={"maximum": 5})]

    @app.post("/planted", tags=["planted"], responses=documented(400, 422))
    async def planted(new: Planted) -> health.Health:
        """Take a size."""
        return health.Health(status="ok")
    return app
