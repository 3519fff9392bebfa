"""It looks as though the time of a registration is cut to whole seconds. Keep the moment that the clock tells."""
# caught by: test_5_users.py::test_a_registered_user_is_answered
# says: all that the account consists of
# in app/services/user_service.py
now = self.clock.now().replace(microsecond=0)
return await self.users.add(NewUser(created_at=now, **new.model_dump()))
