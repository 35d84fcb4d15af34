"""A parametrised test of which the fast loop runs the first case."""

from collections.abc import Callable, Iterable

import pytest


def first_fast(
    names: str | tuple[str, ...], cases: Iterable[object], ids: Callable[..., str] | None = None
) -> pytest.MarkDecorator:
    """Parametrise a test like pytest does, and mark all cases but the first as slow.

    Args:
        names: One argument of the test, or several.
        cases: A value each, or a tuple of values where the names are a tuple.
        ids: Names a value.
    """
    first, *others = cases
    slow = [pytest.param(*_values(names, case), marks=pytest.mark.slow) for case in others]
    return pytest.mark.parametrize(names, [first, *slow], ids=ids)


def _values(names: str | tuple[str, ...], case: object) -> tuple[object, ...]:
    return (case,) if isinstance(names, str) else tuple(case)
