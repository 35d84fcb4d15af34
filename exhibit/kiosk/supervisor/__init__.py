"""Keeps a show on the screen, whatever becomes of it."""
