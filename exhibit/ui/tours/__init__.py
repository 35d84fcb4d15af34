"""Guided tours."""
