"""The measuring instrument: what a visitor feels, in figures."""
