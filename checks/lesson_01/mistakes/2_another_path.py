"""It looks as though nothing stands at /health. Does a decorator of the router give the function that path, without a prefix, and does create_app() include the router?"""
# caught by: test_2_health.py::test_health_answers_200_and_says_ok
# says: anything but 200 counts as down
# in app/api/v1/routers/health.py
@router.get("/api/v1/health")
async def read_health() -> Health:
    """Tell that the process is up."""
    return Health(status="ok")
