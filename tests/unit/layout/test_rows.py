"""Rows of things of different widths."""

from hypothesis import given
from hypothesis import strategies as st

from exhibit.layout.rows import wrapped

WIDTHS = st.lists(st.integers(1, 200).map(float), max_size=12)


def test_a_row_is_as_full_as_it_gets() -> None:
    assert wrapped([40, 40, 40], 100, 20) == [[0, 1], [2]]
    assert wrapped([40, 41, 40], 100, 20) == [[0], [1], [2]]


def test_nothing_needs_no_row_and_what_is_too_wide_has_one_of_its_own() -> None:
    assert wrapped([], 100, 20) == []
    assert wrapped([10, 300, 10], 100, 20) == [[0], [1], [2]]


@given(WIDTHS, st.integers(50, 400).map(float), st.integers(0, 30).map(float))
def test_every_thing_stands_once_in_order_and_no_row_could_take_the_next(
    widths: list[float], most: float, gap: float
) -> None:
    rows = wrapped(widths, most, gap)
    assert [index for row in rows for index in row] == list(range(len(widths)))
    lengths = [sum(widths[index] for index in row) + gap * (len(row) - 1) for row in rows]
    assert all(length <= most or len(row) == 1 for length, row in zip(lengths, rows, strict=True))
    following = [widths[row[0]] for row in rows[1:]]
    assert all(length + gap + width > most for length, width in zip(lengths, following, strict=False))
