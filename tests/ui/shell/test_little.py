"""An exhibit of little: whatever can be left out leaves no heading over nothing, no text of nothing, no fault."""
