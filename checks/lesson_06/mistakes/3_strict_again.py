"""It looks as though all text is refused, since the model is strict. Field(strict=False) has to stay beside AwareDatetime."""
# caught by: test_3_moments.py::test_moments_come_back_in_utc
# says: other hands at the same moment
# in app/schemas/todo.py
Moment = Annotated[
    AwareDatetime, BeforeValidator(require_date), AfterValidator(to_utc)
]
