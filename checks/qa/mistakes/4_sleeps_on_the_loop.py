"""It looks as though an async handler waits without an await."""
# caught by: test_4_waiting.py::test_no_operation_blocks_the_event_loop
# says: all requests share one event loop
# top of app/main.py
import time
# end of app/main.py


build = create_app


def create_app() -> FastAPI:
    """Build the application with one more operation."""
    app = build()

    @app.get("/planted", tags=["planted"])
    async def planted() -> health.Health:
        """Take some time."""
        time.sleep(0.15)
        return health.Health(status="ok")
    return app
