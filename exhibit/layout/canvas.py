"""The design grid: 1920×1080 (or 1080×1920 upright) units that scale to any screen."""

from dataclasses import dataclass

LONG = 1920.0
SHORT = 1080.0


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in design units, x to the right and y down."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        """The right edge."""
        return self.x + self.width

    @property
    def bottom(self) -> float:
        """The lower edge."""
        return self.y + self.height

    @property
    def middle_x(self) -> float:
        """The middle between left and right."""
        return self.x + self.width / 2

    @property
    def middle_y(self) -> float:
        """The middle between top and bottom."""
        return self.y + self.height / 2

    def meets(self, other: "Box", gap: float = 0.0) -> bool:
        """Say whether two boxes come closer than ``gap``."""
        return (
            self.x < other.right + gap
            and other.x < self.right + gap
            and self.y < other.bottom + gap
            and other.y < self.bottom + gap
        )


@dataclass(frozen=True, slots=True)
class Canvas:
    """A screen seen through the design grid.

    Attributes:
        width: Width in design units, at least 1920 (1080 upright).
        height: Height in design units, at least 1080 (1920 upright).
        scale: Device pixels per design unit.
    """

    width: float
    height: float
    scale: float

    @classmethod
    def of(cls, width_px: int, height_px: int) -> "Canvas":
        """Fit the grid into a window, growing the grid along the side that has room to spare."""
        width_px, height_px = max(width_px, 1), max(height_px, 1)
        wide, high = (LONG, SHORT) if width_px >= height_px else (SHORT, LONG)
        scale = min(width_px / wide, height_px / high)
        return cls(width_px / scale, height_px / scale, scale)

    def whole(self, position: float) -> float:
        """Return the nearest position in design units that lies between two pixels.

        What is kept as a picture while it moves looks alike wherever it stops, if it moves by whole pixels.
        """
        return round(position * self.scale) / self.scale

    @property
    def is_portrait(self) -> bool:
        """True where the screen stands upright."""
        return self.height > self.width

    @property
    def margin(self) -> float:
        """Left and right margin in design units."""
        return 64.0 if self.is_portrait else 110.0
