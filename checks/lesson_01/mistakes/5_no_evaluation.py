"""It looks as though a part of the record is still empty. Write a sentence below each of its four headings."""
# caught by: test_5_record.py::test_every_part_of_the_record_is_written
# says: nobody can learn from it
# in history/prompts/lesson-01/0001-first-contract.green.prompt.md #5
TODO
