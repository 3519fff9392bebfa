"""It looks as though every worry was written down. Keep the three that matter most."""
# caught by: test_5_specification.py::test_there_are_three_risks_at_most
# says: nobody works on
# in SPEC.md #6
- The records may not be shown.
- The title may change.
- Somebody may forget a router.
- Monitors may ask too often.
