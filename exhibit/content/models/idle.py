"""When an unused screen goes back to the start."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from exhibit.content.models.fields import Number, Record


class Idle(Record):
    """When an unused screen goes back to the start, in seconds."""

    timeout_s: Annotated[Number, Field(ge=30, le=3600)]
    warning_s: Annotated[Number, Field(ge=20, le=120)]

    @model_validator(mode="after")
    def _warns_before_the_end(self) -> Self:
        if self.warning_s >= self.timeout_s:
            message = f"warning_s ({self.warning_s:g}) must be shorter than timeout_s ({self.timeout_s:g})"
            raise ValueError(message)
        return self


USUAL_IDLE = Idle.model_construct(timeout_s=120.0, warning_s=20.0)
