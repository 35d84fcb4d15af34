import pytest

from exhibit.content import Exhibit
from qt_fixtures import nothing_left_behind, qapp, visitor

__all__ = ["nothing_left_behind", "qapp", "visitor"]


@pytest.fixture
def visited(bundled: Exhibit) -> Exhibit:
    """Journeys are made through the exhibit that museums get."""
    return bundled
