"""It looks as though start and stop are printed. Use the module's logger, at level INFO: a server decides where records go."""
# caught by: test_3_lifespan.py::test_start_and_stop_are_recorded_once_each
# says: these two INFO records
# in app/main.py
print(f"{app.title} started")
try:
    yield
finally:
    print(f"{app.title} stopped")
