"""It looks as though the service asks the clock of the machine. It has one of its own, which tests can set."""
# caught by: test_5_users.py::test_a_registered_user_is_answered
# says: all that the account consists of
# top of app/services/user_service.py
from datetime import datetime
# in app/services/user_service.py
user = NewUser(created_at=datetime.now(), **new.model_dump())
return await self.users.add(user)
