"""What every test can use. No Qt here: the unit tests run with PySide6 blocked."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from exhibit.content import Exhibit, load
from exhibit.settings import bundled_exhibit
from small_exhibit import FILES, WriteExhibit
from synthetic_exhibit import SYNTHETIC

# No test measures time: a shared machine may be slow. In CI the same cases are tried each time, so that a
# change is judged by what it changed; at a desk new ones are looked for.
settings.register_profile("desk", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", settings.get_profile("desk"), derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


@pytest.fixture
def write_exhibit(tmp_path: Path) -> WriteExhibit:
    """Return a function that writes a small, correct exhibit; keyword ``changes`` maps a file to (old, new)."""

    def write(changes: dict[str, tuple[str, str]] | None = None, files: dict[str, str] | None = None) -> Path:
        folder = tmp_path / "small"
        for name, text in {**FILES, **(files or {})}.items():
            old, new = (changes or {}).get(name, ("", ""))
            assert old in text, f"{old!r} is not in {name}"
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text.replace(old, new) if old else text, encoding="utf-8")
        return folder

    return write


@pytest.fixture(scope="session")
def bundled() -> Exhibit:
    """The bundled exhibit."""
    exhibit = load(bundled_exhibit()).exhibit
    assert exhibit is not None
    return exhibit


@pytest.fixture(scope="session")
def synthetic() -> Exhibit:
    """The invented exhibit, on which tests rest that are not about the bundled one."""
    exhibit = load(SYNTHETIC).exhibit
    assert exhibit is not None
    return exhibit
