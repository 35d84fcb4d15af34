"""What the tests of the shell can use."""

import pytest

from finger_hands import Hands
from qt_stage import Visitor


@pytest.fixture
def hands(visitor: Visitor) -> Hands:
    return Hands(visitor)
