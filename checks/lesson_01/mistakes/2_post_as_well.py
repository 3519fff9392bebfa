"""It looks as though the operation also takes POST. Health is only read: GET is all that it needs."""
# caught by: test_2_health.py::test_health_can_only_be_read
# says: there is nothing to post
# in app/api/v1/routers/health.py
@router.get("/health")
@router.post("/health")
async def read_health() -> Health:
    """Tell that the process is up."""
    return Health(status="ok")
