from pathlib import Path

import pytest

from exhibit.content import Exhibit, load
from quarterly_exhibit import QUARTERLY
from small_exhibit import WriteExhibit


@pytest.fixture
def quarterly(write_exhibit: WriteExhibit) -> Exhibit:
    folder: Path = write_exhibit(files={"charts/turnover.yaml": QUARTERLY})
    loaded = load(folder)
    assert loaded.problems == ()
    assert loaded.exhibit is not None
    return loaded.exhibit
