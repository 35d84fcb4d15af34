"""Places on the Earth to places on a map."""
