"""It looks as though only the errors of clients are described. 500 and 503 come too, and a client has to tell them apart."""
# caught by: test_4_description.py::test_every_operation_tells_its_errors
# says: ready for all four
# in app/api/v1/router.py
router = APIRouter(prefix="/api/v1", responses=documented(400, 422))
