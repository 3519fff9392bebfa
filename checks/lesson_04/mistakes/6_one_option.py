"""It looks as though there was nothing to decide. Describe a second way that you would take seriously."""
# caught by: test_6_decision.py::test_there_was_something_to_decide
# says: what speaks for another one
# in docs/adr/0004-layers-or-feature-packages.md #2
1. **Layers.** `routers`, `services` and `repositories` are packages, and imports point one way.
