"""It looks as though the order is judged by the service alone. What a body shows by itself, its model can refuse."""
# caught by: test_2_reminders.py::test_the_models_know_the_order_themselves
# says: a rule about a value
# in app/schemas/todo.py
