"""What an exhibit is made of: frozen records, every value typed by its field."""
