"""It looks as though 401 and 403 are described for operations that ask nobody to log in. They come with the lesson in which one can."""
# caught by: test_4_description.py::test_nobody_is_told_to_log_in_for_nothing
# says: passwords that nobody has
# top of app/api/v1/router.py
from app.schemas.error import ErrorEnvelope
# in app/api/v1/router.py
login = {401: {"model": ErrorEnvelope, "description": "You have to log in first."}}
router = APIRouter(
    prefix="/api/v1", responses={**documented(400, 422, 500, 503), **login}
)
