"""Years to positions along the axis, and back."""

from dataclasses import dataclass, replace

LEAST_SPAN_YEARS = 0.125
"""About 46 days, so that two milestones of neighbouring days can be told apart."""


@dataclass(frozen=True, slots=True)
class Camera:
    """A view of a stretch of years.

    Attributes:
        year: Decimal year in the middle of the view.
        span_years: Years from edge to edge.
        length: Length of the view in design units.
        first: First year of the exhibit.
        last: End of its last year.
        least_span: The fewest years it shows.
        beyond: The most of it, 0-0.5, that shows what is before ``first`` or after ``last``.
    """

    year: float
    span_years: float
    length: float
    first: float
    last: float
    least_span: float = LEAST_SPAN_YEARS
    beyond: float = 0.12

    @property
    def units_per_year(self) -> float:
        """Design units per year."""
        return self.length / self.span_years

    @property
    def earliest(self) -> float:
        """Decimal year at the start of the view."""
        return self.year - self.span_years / 2

    @property
    def latest(self) -> float:
        """Decimal year at the end of the view."""
        return self.year + self.span_years / 2

    def position_of(self, year: float) -> float:
        """Return the distance of a year from the start of the view, in design units."""
        return (year - self.earliest) * self.units_per_year

    def year_at(self, position: float) -> float:
        """Return the decimal year at a distance from the start of the view."""
        return self.earliest + position / self.units_per_year

    def looking_at(self, year: float) -> "Camera":
        """Return the view moved to a year, but no farther beyond an end than it may show.

        A view that is wider than the exhibit has it in its middle.
        """
        inset = min(self.span_years * (0.5 - self.beyond), (self.last - self.first) / 2)
        return replace(self, year=min(max(year, self.first + inset), self.last - inset))

    @property
    def widest(self) -> float:
        """The most years it can show."""
        return (self.last - self.first) * 1.15 + 1.0

    def panned(self, distance: float) -> "Camera":
        """Return the view after the content was pushed by a distance in design units."""
        return self.looking_at(self.year - distance / self.units_per_year)

    def zoomed(self, factor: float, position: float) -> "Camera":
        """Return the view with ``factor`` times the span; the year at ``position`` stays where it is.

        Near the ends the middle is kept inside ``first`` to ``last``, which may move that year.
        """
        span = min(max(self.span_years * factor, self.least_span), self.widest)
        held = self.year_at(position)
        year = held + span * (0.5 - position / self.length)
        return replace(self, span_years=span).looking_at(year)
