"""The show's hold on its screen: full screen, by the hours, proven by what the display shows."""
