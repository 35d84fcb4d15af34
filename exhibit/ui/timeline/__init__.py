"""The timeline and its screen."""
