"""It looks as though a helper raises errors of HTTP."""
# caught by: test_9_parts.py::test_rules_do_not_know_http
# says: there is no request there
# end of app/utils/planted.py
"""A helper that knows HTTP."""

from fastapi import HTTPException

__all__ = ["HTTPException"]
