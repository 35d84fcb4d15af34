"""What there is to see at a stop of a tour, whatever its kind."""

from exhibit.layout.timeline.camera import Camera
from exhibit.ui.kit.group_item import GroupItem

GROWING_S = 2.4
"""How long a chart takes to grow up to its year, in seconds."""


class StopVisual(GroupItem):
    """The visual of a stop: it stands still unless its kind says otherwise."""

    def grow(self, share: float) -> None:
        """Show what comes about by and by as far as a share, 0-1."""

    def show_view(self, camera: Camera) -> None:
        """Go along with the axis below."""
