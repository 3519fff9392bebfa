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
if moment.tzinfo is None:
    moment = moment.replace(tzinfo=UTC)
with suppress(OverflowError):
    in_utc = moment.astimezone(UTC)
    if in_utc.year in YEARS:
        return in_utc
raise PydanticCustomError(
    "datetime_range", "Input should be in the years 1973 to 9998"
)
