"""One module a screen; they do not know each other."""
