"""The author's desk: what can be asked of an exhibit without showing it."""
