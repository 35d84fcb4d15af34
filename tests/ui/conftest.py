from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit
from qt_fixtures import nothing_left_behind, qapp, visitor
from qt_stage import Visitor
from rebuilding import HALF, Twin, paired

__all__ = ["nothing_left_behind", "qapp", "visitor"]


@pytest.fixture
def visited(synthetic: Exhibit) -> Exhibit:
    """The exhibit that the visitor looks at."""
    return synthetic


@pytest.fixture
def pair(request: pytest.FixtureRequest, qapp: QApplication, synthetic: Exhibit) -> Iterator[tuple[Visitor, Twin]]:
    """A visitor and a twin on a small screen; of another size or without movement where a test names both."""
    size, is_still = getattr(request, "param", (HALF, False))
    with paired(synthetic, size, is_still=is_still) as both:
        yield both
