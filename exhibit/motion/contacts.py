"""One finger on the screen: where it came down, how far it has got, and whether it is anybody's at all."""

from dataclasses import dataclass, field

from exhibit.motion.gestures import SLOP, Control, Point, Surface, Way, distance, minus

REST_REACH = 2 * SLOP
"""A contact that stays within this of one place rests or trembles there, and does nothing on purpose."""

REST_S = 1.5
"""A contact that has rested so long is none of the hand that comes down after it."""

GHOST_S = 10.0
"""A contact that has rested so long is nobody's: a leaflet, a drop of water, a faulty frame."""

_MEMORY_S = 0.10
_PLACES = 8


@dataclass(frozen=True, slots=True)
class Under:
    """What a finger comes down on.

    Attributes:
        control: What it would press, or None.
        box: Left, top, right and bottom of the control.
        surface: What a drag from here would move, or None.
        way: Along which axis that can be dragged.
        is_in_view: The control moves with the surface, which can be dragged by it.
    """

    control: Control | None = None
    box: tuple[float, float, float, float] = (0.0, 0.0, 0.0, 0.0)
    surface: Surface | None = None
    way: Way = "both"
    is_in_view: bool = False


@dataclass(slots=True)
class Contact:
    """A finger from when it comes down until it leaves.

    Attributes:
        under: What it came down on.
        start: From where it would drag: where it came down, or where it left a button.
        at: Where it is.
        down_s: When it came down.
        anchor: The place about which it rests.
        anchor_s: Since when it has been about there.
        is_pressing: It holds the control.
        may_tap: Leaving the ground where it came down would be a tap.
        is_carrying: It moves the surface.
        has_slipped: It has left the button that it came down on.
        has_set_out: It has moved farther than a finger trembles.
        is_aside: It rested when another came, or for so long that it is nobody's.
        trail: Where it was lately, for its speed.
        places: The last places about which it has rested.
    """

    under: Under
    start: Point
    at: Point
    down_s: float
    anchor: Point
    anchor_s: float
    is_pressing: bool = False
    may_tap: bool = False
    is_carrying: bool = False
    has_slipped: bool = False
    has_set_out: bool = False
    is_aside: bool = False
    trail: list[tuple[float, Point]] = field(default_factory=list)
    places: list[Point] = field(default_factory=list)

    @classmethod
    def down(cls, under: Under, at: Point, now_s: float) -> "Contact":
        """Return a finger that comes down."""
        return cls(under, at, at, now_s, at, now_s, trail=[(now_s, at)], places=[at])

    def move(self, at: Point, now_s: float) -> bool:
        """Follow it; return whether it has moved on purpose."""
        self.at = at
        self.trail = [each for each in self.trail if now_s - each[0] <= _MEMORY_S]
        self.trail.append((now_s, at))
        is_setting_out = not self.has_set_out and distance(at, self.start) > SLOP
        self.has_set_out = self.has_set_out or is_setting_out
        if distance(at, self.anchor) <= REST_REACH:
            return is_setting_out
        self.anchor, self.anchor_s = at, now_s
        # To and fro between the same few places is how a faulty frame trembles.
        is_new = all(distance(at, each) > REST_REACH for each in self.places)
        self.places = [*self.places, at][-_PLACES:]
        return is_new or is_setting_out

    def has_rested(self, now_s: float, since_s: float) -> bool:
        """Say whether it has been about one place for so many seconds."""
        return now_s - self.anchor_s >= since_s

    @property
    def is_on_button(self) -> bool:
        """Say whether it came down on a control that stays where it is, and has not left it."""
        return self.under.control is not None and not self.is_in_view and not self.has_slipped

    @property
    def is_in_view(self) -> bool:
        """Say whether what it came down on moves with a surface."""
        return self.under.surface is not None and (self.under.control is None or self.under.is_in_view)

    @property
    def has_left(self) -> bool:
        """Say whether it is outside the control that it came down on, by more than a finger trembles."""
        left, top, right, bottom = self.under.box
        x, y = self.at
        return not (left - SLOP <= x <= right + SLOP and top - SLOP <= y <= bottom + SLOP)

    @property
    def is_wandering(self) -> bool:
        """Say whether it has gone so far that it drags; on a control of the view, along the view or out of it."""
        if distance(self.at, self.start) <= SLOP:
            return False
        across, down = (abs(each) for each in minus(self.at, self.start))
        along = {"x": across, "y": down, "both": max(across, down)}[self.under.way]
        return not self.is_pressing or along > SLOP or self.has_left

    def speed(self, now_s: float) -> Point:
        """Return its speed in design units per second; nothing where it has rested."""
        recent = [each for each in self.trail if now_s - each[0] <= _MEMORY_S]
        if not recent or now_s - recent[0][0] < 0.005:
            return 0.0, 0.0
        past, where = recent[0]
        way = minus(self.at, where)
        return way[0] / (now_s - past), way[1] / (now_s - past)
