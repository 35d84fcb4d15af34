import pytest

from exhibit.content import Exhibit
from qt_fixtures import nothing_left_behind, qapp, visitor

__all__ = ["nothing_left_behind", "qapp", "visitor"]

ON_THE_BUNDLED = frozenset(
    {
        "test_layout", "test_lockdown",
        "test_accessible_nodes", "test_rest", "test_several_hands", "test_staff", "test_time_layout",
    }
)  # fmt: skip
"""Tests that still know what is in the bundled exhibit; all others look at the invented one."""


@pytest.fixture
def visited(request: pytest.FixtureRequest, synthetic: Exhibit, bundled: Exhibit) -> Exhibit:
    """The exhibit that the visitor looks at."""
    return bundled if request.module.__name__ in ON_THE_BUNDLED else synthetic
