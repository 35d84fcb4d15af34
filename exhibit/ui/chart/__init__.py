"""The chart and its screen."""
