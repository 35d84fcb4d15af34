"""What all parts of a kiosk know: its folder, its settings, and the messages they exchange."""
