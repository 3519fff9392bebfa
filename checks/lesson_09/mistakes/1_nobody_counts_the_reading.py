"""It looks as though the file is counted, and what comes from the network is not. By the time the service is called, all of it has been read."""
# caught by: test_1_limit.py::test_reading_stops_at_the_limit
# says: so many bytes were taken in
# in app/api/body_limit.py
return await self._receive()
