"""It looks as though all errors are described for all operations. Then a client cannot see that reading a todo never answers 409."""
# caught by: test_4_description.py::test_what_only_some_operations_answer_is_told_there
# says: handled in vain
# in app/api/v1/router.py
router = APIRouter(
    prefix="/api/v1", responses=documented(400, 404, 409, 422, 500, 503)
)
