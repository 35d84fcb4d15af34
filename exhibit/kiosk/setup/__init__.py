"""What makes a machine a kiosk: the files as they lie on it, and the scripts that put them there."""
