"""What slides of several layouts are made of."""

from exhibit.content.models.fields import ChartId, Date, Id, Record


class Figure(Record):
    """One figure of a chart, named by its series and the period it is for.

    Attributes:
        chart: Which one; None where the exhibit has but one.
    """

    chart: ChartId | None = None
    series: Id
    period: Date
