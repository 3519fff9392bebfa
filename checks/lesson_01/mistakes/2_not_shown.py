"""It looks as though the operation is kept out of the description. Leave include_in_schema alone."""
# caught by: test_4_openapi.py::test_every_operation_has_a_tag_and_a_summary
# says: does not exist for a reader of /docs
# in app/api/v1/routers/health.py
@router.get("/health", include_in_schema=False)
async def read_health() -> Health:
    """Tell that the process is up."""
    return Health(status="ok")
