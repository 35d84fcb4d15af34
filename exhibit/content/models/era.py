"""An era: a stretch of time with a name."""

from exhibit.content.models.fields import Date, Id, LocalText, Record, Tint


class Era(Record):
    """A stretch of time with a name; it tints the timeline's ground."""

    id: Id
    span: Date
    title: LocalText
    tint: Tint
