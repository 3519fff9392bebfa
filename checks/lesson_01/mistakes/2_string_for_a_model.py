"""It looks as though the operation promises a Health and returns something else. Return Health(status="ok")."""
# caught by: test_2_health.py::test_health_answers_200_and_says_ok
# says: anything but 200 counts as down
# in app/api/v1/routers/health.py
@router.get("/health")
async def read_health() -> Health:
    """Tell that the process is up."""
    return "ok"
