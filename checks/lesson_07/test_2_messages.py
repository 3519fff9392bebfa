"""Exercise 2: the sentence that says what is wrong with a value."""

from collections.abc import Callable
from datetime import datetime
from random import Random
from typing import Annotated, Any

import pytest
from pydantic import BaseModel, Field, ValidationError, field_validator
from pydantic_core import PydanticCustomError

from checks.probes.envelope import Told, detail_of, told
from checks.probes.lists import some_word
from checks.probes.unlike import unlike
from workbook.client import Client

SENT = {"word": "x", "other": "x", "number": 3, "moment": "soon"}


def test_a_message_is_the_sentence_alone(
    app: Any, connect: Callable[[Any], Client], rng: Random
) -> None:
    """A sentence of ours arrives whole, without "Value error", and others untouched."""
    ours, other = f"Say {some_word(rng)}, not x", f"Ask, {some_word(rng)}, or not"

    class Body(BaseModel):
        word: str
        other: str
        number: Annotated[int, Field(ge=7)]
        moment: datetime

        @field_validator("word")
        @classmethod
        def refuse(cls, _word: str) -> str:
            raise ValueError(ours)

        @field_validator("other")
        @classmethod
        def refuse_in_words(cls, _word: str) -> str:
            raise PydanticCustomError("value_error", other)

    async def accept(body: Body) -> Body:
        return body

    with pytest.raises(ValidationError) as caught:
        Body.model_validate(SENT)
    usual = {str(item["loc"][0]): item["msg"] for item in caught.value.errors()}

    app.add_api_route("/words", accept, methods=["POST"])
    answer = connect(app).post("/words", json=SENT)

    assert told(answer) == Told(422, "validation_failed"), "no field is as it should be"
    said = {item["loc"][-1]: item["msg"] for item in detail_of(answer)}
    got, wanted = unlike(said, {"word": ours})
    assert got == wanted, (
        "this is the sentence of a ValueError. Pydantic puts the kind in front, which "
        "type says already; people read msg"
    )
    got, wanted = unlike(said, {**usual, "word": ours})
    assert got == wanted, "nothing is in front of these sentences: take nothing away"
