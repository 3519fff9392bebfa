"""The notebooks of the course: find, judge, run and render them, hand out copies.

Not to be confused with `workbook.notebook`, which is what a notebook itself imports.
"""
