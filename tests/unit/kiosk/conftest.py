"""What every test of the kiosk may ask for."""

from pathlib import Path

import pytest

from kiosk_fakes import Kiosk


@pytest.fixture
def kiosk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Kiosk:
    return Kiosk.made(tmp_path / "state", monkeypatch)
