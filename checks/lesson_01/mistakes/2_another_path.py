"""It looks as though the operation stands at another path. The contract says /health, without a prefix."""
# caught by: test_2_health.py::test_health_answers_200_and_says_ok
# says: anything but 200 counts as down
# in app/api/v1/routers/health.py
@router.get("/api/v1/health")
async def read_health() -> Health:
    """Tell that the process is up."""
    return Health(status="ok")
