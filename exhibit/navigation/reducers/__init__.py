"""How each place is opened from another, and what the intents of a place make of it: one module a place."""
