"""It looks as though the router has no tag. Give it a list with one word; every operation on it is then filed there."""
# caught by: test_4_openapi.py::test_every_operation_has_a_tag_and_a_summary
# says: looks for the tag first
# in app/api/v1/routers/health.py
router = APIRouter(tags=[])
