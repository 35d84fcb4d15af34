"""Words beside a playhead: across nothing, whatever is torn and wherever it stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.chart.callout_places import Walls

WALLS = st.builds(
    Walls,
    playhead=st.floats(0, 1920), clear=st.floats(0, 60), tears=st.lists(st.floats(-500, 2500), max_size=3).map(sorted),
    edges=st.just((24.0, 1896.0)), air=st.just(34.0), before_tear=st.just(57.0), after_tear=st.just(90.0),
).map(lambda walls: Walls(
    walls.playhead, walls.playhead + walls.clear, walls.tears, walls.edges, walls.air, walls.before_tear,
    walls.after_tear,
))  # fmt: skip


@pytest.mark.slow
@given(WALLS, st.floats(50, 900), st.floats(50, 400))
def test_words_cross_neither_the_playhead_nor_a_tear_nor_the_edge(walls: Walls, width: float, least: float) -> None:
    gap = walls.gap_for(width, least)
    assert walls.edges[0] <= gap.start
    assert gap.end <= walls.edges[1]
    for line in (walls.playhead, *walls.tears):
        assert not gap.start < line < gap.end
    if gap.length < width and gap.length < least:
        # Nowhere is there more.
        other = Walls(
            walls.playhead, walls.clear, walls.tears, walls.edges, walls.air, walls.before_tear, walls.after_tear
        )
        assert other.gap_for(1e6, 1e6).length <= gap.length


def test_after_the_playhead_narrower_before_a_tear_then_beyond_it_then_before_the_playhead() -> None:
    def gap(playhead: float, tears: list[float]) -> tuple[float, float, bool]:
        found = Walls(playhead, playhead, tears, (0.0, 1920.0), 34.0, 57.0, 90.0).gap_for(600.0, 320.0)
        return found.start, found.end, found.is_before

    assert gap(900.0, []) == (934.0, 1920.0, False)
    assert gap(900.0, [1400.0]) == (934.0, 1343.0, False)
    assert gap(900.0, [1000.0]) == (1090.0, 1920.0, False)
    # A little narrower beats standing on what is drawn.
    assert gap(1350.0, []) == (1384.0, 1920.0, False)
    assert gap(1400.0, []) == (0.0, 1366.0, True)
    assert gap(1500.0, []) == (0.0, 1466.0, True)
    assert gap(1500.0, [1600.0]) == (0.0, 1466.0, True)
    assert gap(1500.0, [700.0]) == (790.0, 1466.0, True)
