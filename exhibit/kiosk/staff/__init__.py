"""The staff's hidden way in, and what they can do at the screen."""
