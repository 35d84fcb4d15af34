"""Years to positions along the axis, and back."""

import math
from dataclasses import dataclass, replace

LEAST_SPAN_YEARS = 0.125
"""About 46 days, so that two milestones of neighbouring days can be told apart."""

_ZOOM = 0.6
_MOST_PRESSES = 20
"""So many lead from all of the time to the nearest view."""
_RESOLVED = 1e-9
"""The least span of years as a part of their distance from year 0: a float has no finer places on a screen."""


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
        rim: The part of it, 0-0.4, that is free at each end when it shows all of the exhibit: a card whose milestone
            is at an end reaches so far beyond it.
        beyond: The most of it, ``rim``-0.5, that shows what is before ``first`` or after ``last`` from near; the
            wider it is, the less, so that the widest view has the exhibit in its middle.
    """

    year: float
    span_years: float
    length: float
    first: float
    last: float
    least_span: float = LEAST_SPAN_YEARS
    rim: float = 0.12
    beyond: float = 0.12

    @property
    def units_per_year(self) -> float:
        """Design units per year."""
        return self.length / self.span_years

    @property
    def zoom_step(self) -> float:
        """How much of the years a press of plus leaves in view: the less, the farther it is from all to the nearest."""
        return min(_ZOOM, math.pow(self.least_span / self.widest, 1 / _MOST_PRESSES))

    @property
    def is_nearest(self) -> bool:
        """Say whether no more can be zoomed in on."""
        return self.span_years <= max(self.least_span, abs(self.year) * _RESOLVED) * 1.01

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
        nearness = min(max(2.0 * (1.0 - self.span_years / self.widest), 0.0), 1.0)
        beyond = self.rim + (self.beyond - self.rim) * nearness
        inset = min(self.span_years * (0.5 - beyond), (self.last - self.first) / 2)
        there = min(max(year, self.first + inset), self.last - inset)
        # From near to long ago the view grows on the way, as far as it can.
        return replace(self, year=there, span_years=max(self.span_years, abs(there) * _RESOLVED))

    def spanning(self, years: float) -> "Camera":
        """Return the view with another number of years, as many as it can show; its middle stays where it is."""
        return replace(self, span_years=min(max(years, self.least_span), self.widest))

    @property
    def widest(self) -> float:
        """The most years it can show: all of the exhibit, with the rim free at both ends."""
        return (self.last - self.first) / (1.0 - 2.0 * self.rim)

    def panned(self, distance: float) -> "Camera":
        """Return the view after the content was pushed by a distance in design units."""
        return self.looking_at(self.year - distance / self.units_per_year)

    def zoomed(self, factor: float, position: float) -> "Camera":
        """Return the view with ``factor`` times the span; the year at ``position`` stays where it is.

        Near the ends the middle is kept inside ``first`` to ``last``, which may move that year.
        """
        there = self.spanning(self.span_years * factor)
        year = self.year_at(position) + there.span_years * (0.5 - position / self.length)
        return there.looking_at(year)
