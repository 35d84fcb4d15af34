"""Full-screen slides."""
