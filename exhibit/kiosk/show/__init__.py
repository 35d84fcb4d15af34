"""The process on the screen, from its first frame to its last."""
