"""The things screens are built from."""
