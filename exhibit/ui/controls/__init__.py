"""What a hand or a key can press, drag and scroll, and what every screen can do."""
