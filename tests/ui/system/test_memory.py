"""What only the loading needed is not kept."""

import gc
import linecache
from pathlib import Path

import pytest

import exhibit
from exhibit.ui.system.memory import keep_for_good


def test_no_line_of_a_module_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    # What is frozen would stay so for all other tests.
    monkeypatch.setattr(gc, "freeze", lambda: None)
    assert linecache.getlines(str(Path(exhibit.__file__)))
    keep_for_good()
    assert not linecache.cache
