"""The outlines of the world's land, read once."""

import json
from functools import cache

from exhibit.figures.atlas import Position
from exhibit.settings import assets_folder


@cache
def land_rings() -> tuple[tuple[Position, ...], ...]:
    """Return closed rings of longitude and latitude; see ``assets/maps``."""
    rings = json.loads((assets_folder() / "maps" / "land.json").read_text(encoding="ascii"))
    return tuple(tuple((x, y) for x, y in ring) for ring in rings)
