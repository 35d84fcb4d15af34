"""Time and movement as plain numbers; nothing here reads a clock of its own."""

from exhibit.motion.animation import Animation, soonest, soonest_due, tick_all
from exhibit.motion.clock import Clock, ManualClock
from exhibit.motion.coast import CARRY_S, LEAST_SPEED, Coast
from exhibit.motion.course import Course, Eased
from exhibit.motion.easing import ease_in_out, ease_out, linear
from exhibit.motion.stopwatch import Stopwatch
from exhibit.motion.tween import Tween

__all__ = [
    "CARRY_S",
    "LEAST_SPEED",
    "Animation",
    "Clock",
    "Coast",
    "Course",
    "Eased",
    "ManualClock",
    "Stopwatch",
    "Tween",
    "ease_in_out",
    "ease_out",
    "linear",
    "soonest",
    "soonest_due",
    "tick_all",
]
