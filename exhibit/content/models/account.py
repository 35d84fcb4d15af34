"""What some sources say, where sources differ."""

from pydantic import Field

from exhibit.content.models.fields import LocalText, Record, SourceId


class Account(Record):
    """What some sources say, where sources differ."""

    sources: tuple[SourceId, ...] = Field(min_length=1)
    says: LocalText
