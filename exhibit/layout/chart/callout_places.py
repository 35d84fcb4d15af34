"""Where words stand beside a playhead without crossing it, a tear of the axis or the edge of the view."""

from collections.abc import Sequence
from dataclasses import dataclass

_NARROWER = 0.85
"""Words as little narrower than wished as this still stand after the playhead, clear of what is drawn before it."""


@dataclass(frozen=True, slots=True)
class Gap:
    """A free stretch along the axis, in design units.

    Attributes:
        start: Where it begins.
        end: Where it ends.
        is_before: Whether words stand at its end, because the playhead is there.
    """

    start: float
    end: float
    is_before: bool = False

    @property
    def length(self) -> float:
        """From its start to its end; 0 where there is none."""
        return max(self.end - self.start, 0.0)


@dataclass(frozen=True, slots=True)
class Walls:
    """What words must not cross, in design units along the axis.

    Attributes:
        playhead: The line that words belong to.
        clear: Where what the playhead lights ends; words after it begin there at the earliest.
        tears: Where the axis is torn, ascending.
        edges: The first and the last place that is in view.
        air: Between words and the playhead.
        before_tear: What a tear takes before its line, for its label.
        after_tear: And after it.
    """

    playhead: float
    clear: float
    tears: Sequence[float]
    edges: tuple[float, float]
    air: float
    before_tear: float
    after_tear: float

    def gap_for(self, width: float, least: float) -> Gap:
        """Return where words of a width stand best; narrower ones if the gap is shorter than they are.

        Args:
            width: Of the words as they are wished.
            least: The least width at which they can be read.

        Returns:
            After the playhead, a little narrower if need be, or much before a tear, or beyond it; or before the
            playhead; or where there is most room.
        """
        ahead, behind = self._ahead(), self._behind()
        if ahead[0].length >= max(width * _NARROWER, least):
            return ahead[0]
        is_torn = len(ahead) > 1
        if is_torn and ahead[0].length >= least:
            return ahead[0]
        if is_torn and ahead[1].length >= width:
            return ahead[1]
        if behind[0].length >= width:
            return behind[0]
        return max((*ahead, *behind), key=lambda gap: gap.length)

    def _ahead(self) -> list[Gap]:
        """Return the gaps after the playhead, the nearest first."""
        gaps, start = [], max(self.clear + self.air, self.edges[0])
        for tear in self.tears:
            if self.playhead < tear < self.edges[1]:
                gaps.append(Gap(start, tear - self.before_tear))
                start = max(start, tear + self.after_tear)
        return [*gaps, Gap(start, self.edges[1])]

    def _behind(self) -> list[Gap]:
        """Return the gaps before the playhead, the nearest first."""
        gaps, end = [], min(self.playhead - self.air, self.edges[1])
        for tear in reversed(self.tears):
            if self.edges[0] < tear <= self.playhead:
                gaps.append(Gap(tear + self.after_tear, end, is_before=True))
                end = min(end, tear - self.before_tear)
        return [*gaps, Gap(self.edges[0], end, is_before=True)]
