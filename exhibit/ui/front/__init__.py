"""The first screens: the attract loop, Home, the sources, and what is shown while no exhibit can be."""
