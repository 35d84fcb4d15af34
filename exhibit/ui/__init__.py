"""Geometry to pixels, and hands to intents."""
