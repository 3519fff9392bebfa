"""It looks as though a part of the record is still empty. Write a sentence below each of its four headings."""
# caught by: test_6_record.py::test_every_part_of_the_record_is_written
# says: the change and the doubts
# in history/prompts/lesson-09/0001-attachments.green.prompt.md #5
TODO
