"""Where time runs on a band: along the line that is read or against it, or downwards on an upright screen."""

from dataclasses import dataclass

from exhibit.layout.canvas import Box


@dataclass(frozen=True, slots=True)
class AxisOrientation:
    """A band with time along one side of it.

    "Along" is the distance from the earlier end of the band, "across" the distance from its top (or, upright, from
    its left edge); both in design units. The band lies in the coordinates of the item that holds it.

    What stands on a band is placed by ``point`` and ``box`` in the band's own coordinates; what hands do is told by
    ``along``, ``across`` and ``way`` in those of the item that holds it. They differ where time runs against the line
    that is read: then the band as a whole is turned round.

    Attributes:
        band: The whole ground of the axis.
        is_upright: True where time runs downwards.
        is_against_reading: Time begins where the line that is read ends; never on an upright band.
    """

    band: Box
    is_upright: bool = False
    is_against_reading: bool = False

    @property
    def is_turned(self) -> bool:
        """Whether the band is turned round about its middle."""
        return self.is_against_reading and not self.is_upright

    @property
    def length(self) -> float:
        """From the earlier end of the band to the later one."""
        return self.band.height if self.is_upright else self.band.width

    @property
    def breadth(self) -> float:
        """From one side of the band to the other."""
        return self.band.width if self.is_upright else self.band.height

    def along(self, x: float, y: float) -> float:
        """Return how far a position is from the earlier end."""
        if self.is_turned:
            return self.band.right - x
        return y - self.band.y if self.is_upright else x - self.band.x

    def across(self, x: float, y: float) -> float:
        """Return how far a position is from the top, or from the left of an upright band."""
        return x - self.band.x if self.is_upright else y - self.band.y

    def way(self, x: float, y: float) -> float:
        """Return the part of a movement that goes along time."""
        if self.is_turned:
            return -x
        return y if self.is_upright else x

    def point(self, along: float, across: float) -> tuple[float, float]:
        """Return a position as x and y."""
        if self.is_upright:
            return self.band.x + across, self.band.y + along
        return self.band.x + along, self.band.y + across

    def box(self, along: float, across: float, length: float, breadth: float) -> Box:
        """Return a rectangle that begins at a position."""
        x, y = self.point(along, across)
        return Box(x, y, breadth, length) if self.is_upright else Box(x, y, length, breadth)

    def holds(self, x: float, y: float) -> bool:
        """Say whether a position is on the band."""
        return 0 <= self.along(x, y) <= self.length and 0 <= self.across(x, y) <= self.breadth
