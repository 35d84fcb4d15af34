"""The outlines of the world's land, read once."""

import json
from functools import cache, lru_cache

from exhibit.layout.map.atlas import Atlas, Point, Position, outline
from exhibit.settings import assets_folder


@cache
def land_rings() -> tuple[tuple[Position, ...], ...]:
    """Return closed rings of longitude and latitude; see ``assets/maps``."""
    rings = json.loads((assets_folder() / "maps" / "land.json").read_text(encoding="ascii"))
    return tuple(tuple((x, y) for x, y in ring) for ring in rings)


@lru_cache(maxsize=4)
def coasts(atlas: Atlas) -> tuple[tuple[Point, ...], ...]:
    """Return the land on a map, in design units; the last few maps are kept, because projecting takes frames."""
    outlines = (outline(atlas, ring) for ring in land_rings())
    return tuple(tuple(each) for each in outlines if each)
