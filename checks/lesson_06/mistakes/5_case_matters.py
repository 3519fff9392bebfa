"""It looks as though capitals make another account. Write the address small before it is stored or compared."""
# caught by: test_5_once.py::test_a_mailbox_registers_once
# says: all of these reach one person
# in app/schemas/user.py
email: Email
display_name: DisplayName
