"""Which font files an exhibit's languages are set in."""
