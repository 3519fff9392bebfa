"""It looks as though one route serves two methods, and FastAPI gives both the same operationId. Declare one operation for each method."""
# caught by: test_4_openapi.py::test_every_operation_has_an_id_of_its_own
# says: two that are alike overwrite each other
# in app/api/v1/routers/health.py
@router.api_route("/health", methods=["GET", "HEAD"])
async def read_health() -> Health:
    """Tell that the process is up."""
    return Health(status="ok")
