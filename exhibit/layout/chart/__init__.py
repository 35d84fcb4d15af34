"""Figures to columns, panels, places of labels, and the playhead."""
