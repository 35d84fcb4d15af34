"""Content to geometry: plain numbers in design units, computed without Qt."""
