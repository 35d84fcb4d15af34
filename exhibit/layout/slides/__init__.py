"""How words and a picture share a slide."""
