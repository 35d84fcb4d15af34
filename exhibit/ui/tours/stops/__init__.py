"""Sight and words of each kind of stop, and the one mapping from a kind to them."""
