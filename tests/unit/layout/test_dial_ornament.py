"""The emblem's geometry: every ring stays between its own circles."""

import math
from typing import get_args

from hypothesis import given
from hypothesis import strategies as st

from exhibit.content import NEUTRAL_EMBLEM, EmblemSpec, Ring
from exhibit.content.models.theme import RingShape
from exhibit.layout.dial_ornament import CORE, Ornament, ornament

RINGS = st.builds(
    lambda shape, count, ends: Ring.model_construct(shape=shape, count=count, outer=max(ends), inner=min(ends)),
    st.sampled_from(get_args(RingShape)), st.integers(3, 180),
    st.tuples(st.floats(0.36, 0.65), st.floats(0.7, 1.0)),
)  # fmt: skip


def radii(drawn: Ornament) -> list[float]:
    points = [point for group in (drawn.outlines, drawn.fills, drawn.lines) for line in group for point in line]
    round_ones = [
        math.hypot(*middle) + sign * size for middle, size in (*drawn.circles, *drawn.discs) for sign in (-1, 1)
    ]
    return [*(math.hypot(*point) for point in points), *round_ones]


@given(RINGS)
def test_a_ring_of_any_shape_is_there_and_stays_between_its_circles(ring: Ring) -> None:
    drawn = ornament(EmblemSpec.model_construct(rings=(ring,), star=None))
    found = radii(drawn)
    assert found
    assert ring.inner - 1e-9 <= min(found)
    assert max(found) <= ring.outer + 1e-9
    assert {ring.outer, ring.inner} <= set(drawn.rules)


@given(st.integers(3, 180))
def test_a_star_stays_in_the_core(rays: int) -> None:
    drawn = ornament(EmblemSpec.model_construct(rings=(), star=rays))
    assert len(drawn.stars) == 2
    assert all(math.hypot(*point) <= CORE for star in drawn.stars for point in star)


def test_the_plain_dial_has_sixty_strokes_and_twelve_dots() -> None:
    drawn = ornament(NEUTRAL_EMBLEM)
    assert (len(drawn.lines), len(drawn.discs)) == (180, 12)
