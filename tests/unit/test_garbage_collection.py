"""The garbage collector pauses, and goes on as it did before; imports leave no source behind."""

import gc
import linecache
from collections.abc import Iterator

import pytest

from exhibit import garbage_collection
from exhibit.garbage_collection import collection_paused, importing


@pytest.fixture(autouse=True)
def _collector() -> Iterator[None]:
    was_on = gc.isenabled()
    yield
    (gc.enable if was_on else gc.disable)()


def test_it_pauses_and_goes_on() -> None:
    gc.enable()
    with collection_paused():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_it_goes_on_after_an_error() -> None:
    gc.enable()
    with pytest.raises(ZeroDivisionError), collection_paused():
        _ = 1 / 0
    assert gc.isenabled()


def test_a_pause_inside_a_pause_does_not_end_it() -> None:
    gc.enable()
    with collection_paused():
        with collection_paused():
            pass
        assert not gc.isenabled()


def test_no_line_of_a_module_is_kept() -> None:
    with importing():
        assert linecache.getlines(garbage_collection.__file__)
    assert not linecache.cache
