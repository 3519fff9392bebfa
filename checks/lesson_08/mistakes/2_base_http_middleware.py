"""It looks as though this is BaseHTTPMiddleware. It gets an answer that has only begun: the duration is that of the beginning."""
# caught by: test_2_stream.py::test_the_line_comes_with_the_last_part
# says: tells the duration
# top of app/core/middleware.py
from starlette.middleware.base import BaseHTTPMiddleware, RequestResponseEndpoint
from starlette.requests import Request
from starlette.responses import Response
# in app/core/middleware.py #1
async def dispatch(request: Request, call_next: RequestResponseEndpoint) -> Response:
    context = begin_context(
        choose_request_id(request.headers.get(REQUEST_ID_HEADER)),
        choose_trace_id(request.headers.get("traceparent")),
    )
    exchange = Exchange(scope, send, context.request_id)
    try:
        response = await call_next(request)
        exchange.status = response.status_code
        response.headers[REQUEST_ID_HEADER] = context.request_id
    except Exception:
        exchange.status = 500
        raise
    finally:
        exchange.log()
    return response

await BaseHTTPMiddleware(self.app, dispatch)(scope, receive, send)
