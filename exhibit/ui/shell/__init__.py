"""What joins visitor, clock and screens: one window, its hands and keys, and the director."""
