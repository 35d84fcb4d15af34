"""What must hold between records: references, texts, files; what is wrong is left out piece by piece."""
