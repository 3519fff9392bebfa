"""It looks as though a rule refuses what the schema allows, and no example shows what is taken."""
# caught by: test_2_models.py::test_what_a_schema_allows_is_taken
# says: clients send what the description allows
# top of app/main.py
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, StringConstraints

from app.api.errors import documented


def refuse(word: str) -> str:
    raise ValueError("this is not the word")

# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    class Planted(BaseModel):
        model_config = ConfigDict(extra="forbid", strict=True)
        word: Annotated[str, AfterValidator(refuse), StringConstraints(pattern=r"^[^\x00]*$")]

    @app.post("/planted", tags=["planted"], responses=documented(400, 422))
    async def planted(new: Planted) -> health.Health:
        """Take a word."""
        return health.Health(status="ok")
    return app
