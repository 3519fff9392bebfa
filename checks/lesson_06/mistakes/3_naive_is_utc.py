"""It looks as though a time without an offset is taken for UTC. Most of those who leave it out mean the clock on their wall."""
# caught by: test_3_refusals.py::test_text_that_names_no_moment_is_refused
# says: a server that fills in an
# in app/schemas/todo.py
Moment = Annotated[
    datetime,
    Field(strict=False),
    BeforeValidator(require_date),
    AfterValidator(to_utc),
]
# in app/utils/validators.py #2
if moment.year not in YEARS:
    raise PydanticCustomError(
        "datetime_range", "Input should be in the years 2 to 9998"
    )

if moment.tzinfo is None:
    return moment.replace(tzinfo=UTC)
return moment.astimezone(UTC)
