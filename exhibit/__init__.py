"""Exhibit: timelines, charts and anniversary slides on a touch kiosk, all from YAML."""

__version__ = "0.1.0"
