"""It looks as though part of the path is a parameter, so any address answers. Write the path as it is."""
# caught by: test_2_health.py::test_an_unknown_path_answers_404
# says: must not look as if it worked
# in app/api/v1/routers/health.py
@router.get("/{what}")
async def read_health(what: str) -> Health:
    """Tell that the process is up."""
    return Health(status="ok")
