"""The files of the tiny course's app, lesson by lesson, as texts."""

MAIN = '''
"""The application."""

from fastapi import FastAPI

from app.routes import router


def create_app() -> FastAPI:
    """Build an application of its own at every call."""
    app = FastAPI()
    app.include_router(router)
    return app


app = create_app()
'''

ROUTES = '''
"""HTTP: parse, delegate, answer."""

from fastapi import APIRouter

from app.words import greeting

router = APIRouter()


# exercise 1: Answer at /health that all is well.
@router.get("/health")
async def health() -> dict[str, str]:
    """Say that all is well."""
    return {"status": "ok"}


# end exercise 1


@router.get("/hello/{name}")
async def hello(name: str) -> dict[str, str]:
    """Greet somebody."""
    return {"words": greeting(name)}
'''

WORDS = '''
"""What the app says."""


def greeting(name: str) -> str:
    """Return a greeting."""
    # exercise 2: Greet the person by name.
    return f"Hello, {name}!"
    # end exercise 2
'''

MORE_ROUTES = '''
"""HTTP: parse, delegate, answer."""

from fastapi import APIRouter

from app.words import farewell, greeting

router = APIRouter()


@router.get("/health")
async def health() -> dict[str, str]:
    """Say that all is well."""
    return {"status": "ok"}


# exercise 1: Answer at /version with the number 2.
@router.get("/version")
async def version() -> dict[str, int]:
    """Say which version this is."""
    return {"version": 2}


# end exercise 1


@router.get("/hello/{name}")
async def hello(name: str) -> dict[str, str]:
    """Greet somebody."""
    return {"words": greeting(name)}


@router.get("/bye/{name}")
async def bye(name: str) -> dict[str, str]:
    """Say goodbye to somebody."""
    return {"words": farewell(name)}
'''

MORE_WORDS = '''
"""What the app says."""


def greeting(name: str) -> str:
    """Return a greeting."""
    return f"Hello, {name}!"


def farewell(name: str) -> str:
    """Return a farewell."""
    # exercise 2: Say goodbye by name.
    return f"Goodbye, {name}."
    # end exercise 2
'''

CHECK = '''
"""{title}."""

from workbook.client import Client


def test_{name}(client: Client) -> None:
    """{title}."""
    assert client.get("{path}").json() == {expected}, "a client relies on it"
'''

LAYERS = """
[tool.importlinter]
root_package = "app"

[[tool.importlinter.contracts]]
name = "requests flow down"
type = "layers"
layers = ["app.main", "app.routes", "app.words"]
"""
