"""It looks as though the operation returns a bare string. Return an instance of Health: it becomes an object in JSON."""
# caught by: test_2_health.py::test_health_answers_200_and_says_ok
# says: expects exactly this
# in app/api/v1/routers/health.py
@router.get("/health")
async def read_health() -> str:
    """Tell that the process is up."""
    return "ok"
