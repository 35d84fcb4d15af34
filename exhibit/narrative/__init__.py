"""What is said, in which order and for how long: no pixels, no clock."""
