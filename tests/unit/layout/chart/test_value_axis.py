"""The axis of values: both sides of 0, bases that are none, powers of ten."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exhibit.content.models.chart_axis import AxisWish
from exhibit.layout.chart.value_axis import ValueAxis, tight_axis, value_axis, value_ticks
from exhibit.locale.digits import written


def _wish(**more: object) -> AxisWish:
    return AxisWish.model_validate(more)


@given(st.floats(-1e6, 0), st.floats(0.001, 1e6), st.integers(2, 8))
def test_an_axis_on_both_sides_of_0_has_it_and_holds_all(low: float, high: float, most: int) -> None:
    ticks = value_ticks(low, high, most)
    assert 0.0 in ticks
    assert ticks[0] <= low * (1 - 1e-8)
    assert ticks[-1] >= high * (1 - 1e-8)
    assert len(ticks) - 1 <= most + 2
    assert len({written(later) - written(sooner) for sooner, later in itertools.pairwise(ticks)}) == 1


@pytest.mark.parametrize(
    ("wish", "reaches", "expected"),
    [
        ({}, [(-11.5, -11.5), (12.7, 12.7)], (-15.0, 15.0, 0.0)),
        ({}, [(-4.0, -4.0), (-9.0, -9.0)], (-10.0, 0.0, 0.0)),
        ({}, [(3.0, 3.0)], (0.0, 4.0, 0.0)),
        ({}, [(0.0, 0.0)], (0.0, 1.5, 0.0)),
        ({}, [], (0.0, 1.5, 0.0)),
        ({"base": "free"}, [(13.2, 13.9), (15.8, 15.8)], (13.0, 16.0, 13.0)),
        ({"base": "free"}, [(14.0, 14.0)], (13.0, 15.0, 13.0)),
        ({"base": "free"}, [(0.0, 0.0)], (0.0, 1.0, 0.0)),
        ({"from": "13", "to": "16"}, [(14.2, 14.2)], (13.0, 16.0, 13.0)),
        ({"from": "13.1"}, [(14.2, 14.9)], (13.1, 15.5, 13.1)),
        ({"to": "100"}, [(12.0, 43.0)], (0.0, 100.0, 0.0)),
        ({"scale": "logarithmic"}, [(0.02, 900.0)], (0.01, 1000.0, 0.01)),
        ({"scale": "logarithmic"}, [(10.0, 10.0)], (10.0, 100.0, 10.0)),
        ({"scale": "logarithmic", "from": "5"}, [(10.0, 90.0)], (5.0, 100.0, 5.0)),
    ],
)
def test_an_axis_begins_and_ends_where_the_author_and_the_figures_have_it(
    wish: dict[str, object], reaches: list[tuple[float, float]], expected: tuple[float, float, float]
) -> None:
    axis = value_axis(_wish(**wish), reaches)
    assert (axis.low, axis.high, axis.base) == pytest.approx(expected)
    assert all(axis.low <= tick <= axis.high for tick in axis.ticks)
    assert axis.share_of(axis.low) == 0.0
    assert axis.share_of(axis.high) == pytest.approx(1.0)


def test_lines_of_a_logarithmic_axis_are_powers_of_ten_with_their_own_digits() -> None:
    axis = value_axis(_wish(scale="logarithmic"), [(1e-11, 900.0)])
    assert axis.ticks == tuple(float(f"1e{power}") for power in range(-11, 4))
    assert axis.factor == 10
    assert axis.share_of(1e-4) == pytest.approx(0.5)
    wide = value_axis(_wish(scale="logarithmic"), [(1e-15, 1e15)])
    assert wide.factor == 100
    assert wide.ticks[-1] >= 1e15


@pytest.mark.parametrize(
    ("axis", "hidden", "has_zero"),
    [({}, None, True), ({"base": "free"}, 13.0, False), ({"from": "13"}, 13.0, False), ({"from": "-5"}, None, True),
     ({"to": "100"}, None, True), ({"scale": "logarithmic"}, None, False), ({"base": "free", "from": "0"}, None, True)],
)  # fmt: skip
def test_who_reads_it_is_told_where_it_does_not_begin_at_0(
    axis: dict[str, object], hidden: float | None, *, has_zero: bool
) -> None:
    assert value_axis(_wish(**axis), [(13.2, 15.8)]).hidden_start == hidden
    assert _wish(**axis).has_zero == has_zero


def test_a_small_picture_ends_at_its_figures() -> None:
    assert tight_axis(_wish(), [(-2.0, 3.0), (1.0, 7.5)]) == ValueAxis((), -2.0, 7.5)
    assert tight_axis(_wish(), [(0.0, 0.0)]) == ValueAxis((), 0.0, 1.0)
    assert tight_axis(_wish(base="free"), [(13.2, 15.8)]).low == 13.0
