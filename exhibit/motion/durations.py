"""How long the movements take that several rooms know of."""

TRANSITION_S = 0.35
"""From one screen to the next, in seconds."""
