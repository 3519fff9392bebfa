"""Rules about single values. They ask nobody: no clock, no storage, no network."""

import re
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import ValidationError, ValidatorFunctionWrapHandler
from pydantic_core import InitErrorDetails, PydanticCustomError

DATE = re.compile(r"\d{4}-\d\d-\d\d")
# Before 1973 some offsets have seconds, which no text of a moment has room for. The
# calendar ends with 9999, and the clocks of some towns are ahead of UTC.
YEARS = range(1973, 9999)


def require_date(value: object) -> object:
    """Refuse numbers: nobody knows whether they count seconds or milliseconds."""
    if isinstance(value, datetime) or (isinstance(value, str) and DATE.match(value)):
        return value
    raise PydanticCustomError(
        "datetime_text", "Input should be a time such as 2026-11-23T09:30:00Z"
    )


def to_utc(moment: datetime) -> datetime:
    """Return the same moment in UTC."""
    with suppress(OverflowError):
        in_utc = moment.astimezone(UTC)
        if in_utc.year in YEARS:
            return in_utc
    raise PydanticCustomError(
        "datetime_range", "Input should be in the years 1973 to 9998"
    )


def require_zone(name: str) -> str:
    """Refuse what is not the name of a time zone in the IANA database."""
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise PydanticCustomError(
            "time_zone", "Input should be a time zone such as Europe/Berlin"
        ) from None
    return name


def keep_quiet(address: object, judge: ValidatorFunctionWrapHandler) -> object:
    """Let `EmailStr` judge an address, but not speak: it would repeat pieces of it.

    It would also take "Ada <ada@example.com>", which is a name with an address.
    """
    if isinstance(address, str) and "<" not in address:
        with suppress(ValidationError):
            return judge(address.strip())
    raise PydanticCustomError(
        "value_error", "Input should be an address such as ada@example.com"
    )


def write_small(text: object) -> object:
    """Write text in small letters before it is counted: a few letters become two."""
    return text.lower() if isinstance(text, str) else text


def drop_repetitions(names: Iterable[str]) -> list[str]:
    """Keep the first of those that are alike, in the order in which they came."""
    return list(dict.fromkeys(names))


def comes_before(first: datetime | None, second: datetime | None) -> bool:
    """Say whether two moments are in order. An unknown one is never in the way."""
    return first is None or second is None or first < second


def field_error(field: str, message: str) -> ValidationError:
    """Let a mistake of a whole model point at the field by which it can be mended."""
    mistake = InitErrorDetails(
        type=PydanticCustomError("value_error", message), loc=(field,), input=None
    )
    return ValidationError.from_exception_data("model", [mistake])
