"""A picture: its file, what it shows, whose it is."""

from typing import Annotated

from pydantic import Field

from exhibit.content.models.fields import Id, LocalText, Number, Record, Text

Focus = tuple[Annotated[Number, Field(ge=0, le=1)], Annotated[Number, Field(ge=0, le=1)]]


class Picture(Record):
    """A picture with what it shows and whose it is.

    Attributes:
        focus: What stays where a part is cut off: shares of its width and height, from the left and from the top.
    """

    id: Id
    file: Text
    alt: LocalText
    credit: LocalText
    licence: Text
    focus: Focus = (0.5, 0.5)
