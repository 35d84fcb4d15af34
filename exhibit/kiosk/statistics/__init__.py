"""What visitors looked at: counted by the hour, never who."""
