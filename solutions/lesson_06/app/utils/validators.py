"""Rules about single values. They ask nobody: no clock, no storage, no network."""

import re
from collections.abc import Iterable
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError, ValidatorFunctionWrapHandler
from pydantic_core import InitErrorDetails, PydanticCustomError

DATE = re.compile(r"\d{4}-\d\d-\d\d")
# The calendar goes from 1 to 9999; within these years every time zone has room in it.
YEARS = range(2, 9999)


def require_date(value: object) -> object:
    """Refuse numbers: nobody knows whether they count seconds or milliseconds."""
    # exercise 3: Let nothing pass but a datetime, and text that begins with a date.
    if isinstance(value, datetime) or (isinstance(value, str) and DATE.match(value)):
        return value
    raise PydanticCustomError(
        "datetime_text", "Input should be a time such as 2026-11-23T09:30:00Z"
    )
    # end exercise 3


def to_utc(moment: datetime) -> datetime:
    """Return the same moment in UTC."""
    # exercise 3: Return the moment in UTC; refuse it when its year is out of range.
    if moment.year not in YEARS:
        raise PydanticCustomError(
            "datetime_range", "Input should be in the years 2 to 9998"
        )
    return moment.astimezone(UTC)
    # end exercise 3


def require_zone(name: str) -> str:
    """Refuse what is not the name of a time zone in the IANA database."""
    # exercise 4: Refuse a name for which there is no time zone.
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError(
            "time_zone", "Input should be a time zone such as Europe/Berlin"
        ) from None
    return name
    # end exercise 4


def keep_quiet(address: object, judge: ValidatorFunctionWrapHandler) -> object:
    """Let `EmailStr` judge an address, but not speak: it would repeat pieces of it."""
    try:
        return judge(address)
    except ValidationError:
        raise PydanticCustomError(
            "value_error", "Input should be an address such as ada@example.com"
        ) from None


def drop_repetitions(names: Iterable[str]) -> list[str]:
    """Keep the first of those that are alike, in the order in which they came."""
    # exercise 1: Keep each name once, where it came first.
    return list(dict.fromkeys(names))
    # end exercise 1


def comes_before(first: datetime | None, second: datetime | None) -> bool:
    """Say whether two moments are in order. An unknown one is never in the way."""
    return first is None or second is None or first < second


def field_error(field: str, message: str) -> ValidationError:
    """Let a mistake of a whole model point at the field by which it can be mended."""
    mistake = InitErrorDetails(
        type=PydanticCustomError("value_error", message), loc=(field,), input=None
    )
    return ValidationError.from_exception_data("model", [mistake])
