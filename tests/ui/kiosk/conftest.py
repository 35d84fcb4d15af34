"""What the tests of a kiosk's screen can use."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from staff_stage import Staff


@pytest.fixture
def staff(qapp: QApplication, synthetic: Exhibit, tmp_path: Path) -> Iterator[Staff]:
    made = Staff(synthetic, tmp_path)
    yield made
    made.close()
