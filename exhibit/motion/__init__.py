"""Time and movement as plain numbers; nothing here reads a clock of its own."""

from exhibit.motion.clock import Clock, ManualClock
from exhibit.motion.easing import ease_in_out, ease_out, linear
from exhibit.motion.tween import Tween

__all__ = ["Clock", "ManualClock", "Tween", "ease_in_out", "ease_out", "linear"]
