"""Timeline above, chart below, one playhead."""
