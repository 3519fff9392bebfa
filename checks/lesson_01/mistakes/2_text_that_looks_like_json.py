"""It looks as though the JSON is written by hand and sent as text. Return a model and let FastAPI write the JSON and its label."""
# caught by: test_2_health.py::test_health_is_labelled_as_json
# says: by its content type
# top of app/api/v1/routers/health.py
from fastapi.responses import PlainTextResponse

# in app/api/v1/routers/health.py
@router.get("/health", response_class=PlainTextResponse)
async def read_health() -> str:
    """Tell that the process is up."""
    return '{"status": "ok"}'
