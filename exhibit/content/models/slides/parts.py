"""What slides of several layouts are made of."""

from exhibit.content.models.fields import Date, Id, Record


class Figure(Record):
    """One figure of the chart, named by its series and the period it is for."""

    series: Id
    period: Date
