"""One milestone and its screen."""
