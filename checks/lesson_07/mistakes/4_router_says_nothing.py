"""It looks as though the router describes no errors, so FastAPI describes the 422 that it would send itself."""
# caught by: test_4_description.py::test_the_form_of_fastapi_is_gone
# says: a form that is never sent
# in app/api/v1/router.py
router = APIRouter(prefix="/api/v1")
