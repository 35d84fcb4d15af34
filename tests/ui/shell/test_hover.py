"""A mouse with no button down: somebody who moves it is there, and one that creeps or trembles is nobody's."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from small_exhibit import WriteExhibit
from small_stage import visit


@pytest.mark.parametrize(
    ("moves", "is_somebody"),
    [
        ([(index * 0.1, 2.0 * index) for index in range(60)], False),
        ([(index * 0.1, 5.0 * index) for index in range(60)], True),
        ([(index * 0.1, 30.0 * (index % 2)) for index in range(60)], False),
        ([(index * 0.1, 45.0 * (index % 2)) for index in range(60)], True),
        ([(0.0, 400.0)], False),
        ([(0.0, 0.0), (5.0, 30.0)], False),
        ([(0.0, 0.0), (5.0, 45.0)], True),
        ([(0.0, 0.0), (0.05, 45.0)], True),
    ],
    ids=["creeps", "goes", "trembles", "goes to and fro", "appears", "a nudge", "a push", "at once"],
)
def test_a_mouse_that_goes_somewhere_is_somebody(
    qapp: QApplication, write_exhibit: WriteExhibit, moves: list[tuple[float, float]], is_somebody: bool
) -> None:
    guest = visit(write_exhibit)
    found = [guest.stage.pointer_input.hover(QPointF(100.0 + across, 300.0), 50.0 + at_s) for at_s, across in moves]
    guest.close()
    assert any(found) == is_somebody
