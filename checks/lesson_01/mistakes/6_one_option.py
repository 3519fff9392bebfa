"""It looks as though only the chosen way is described. Add the one that you did not take."""
# caught by: test_6_decision.py::test_there_was_something_to_decide
# says: what else could have been done
# in docs/adr/0001-build-the-app-in-a-factory.md #2
1. **A factory.** `create_app()` builds a new application on every call.
