import pytest

from exhibit.content import Exhibit
from qt_fixtures import nothing_left_behind, qapp, visitor

__all__ = ["nothing_left_behind", "qapp", "visitor"]


@pytest.fixture
def visited(synthetic: Exhibit) -> Exhibit:
    """The exhibit that the visitor looks at."""
    return synthetic
