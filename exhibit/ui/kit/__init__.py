"""What every screen is drawn with: colours, type, pictures, caches, the one clock."""
