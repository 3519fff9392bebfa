"""It looks as though the path ends with a slash, so /health is only sent on to it. Write the path as the contract has it."""
# caught by: test_2_health.py::test_health_answers_200_and_says_ok
# says: anything but 200 counts as down
# in app/api/v1/routers/health.py
@router.get("/health/")
async def read_health() -> Health:
    """Tell that the process is up."""
    return Health(status="ok")
