"""Time and movement as plain numbers; nothing here reads a clock of its own."""

from exhibit.motion.clock import Clock, ManualClock
from exhibit.motion.coast import CARRY_S, LEAST_SPEED, Coast
from exhibit.motion.easing import ease_in_out, ease_out, linear
from exhibit.motion.stopwatch import Stopwatch
from exhibit.motion.tween import Tween

__all__ = [
    "CARRY_S",
    "LEAST_SPEED",
    "Clock",
    "Coast",
    "ManualClock",
    "Stopwatch",
    "Tween",
    "ease_in_out",
    "ease_out",
    "linear",
]
