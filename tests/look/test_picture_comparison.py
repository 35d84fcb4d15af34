"""Pictures tell a fault from another rasteriser: each fault is made, and seen."""

from collections.abc import Callable
from typing import Any

import pytest
from look_stage import looking
from picture_comparison import difference, levels, packed
from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainter, QPainterPath
from screen_states import STATES

from exhibit.content import Exhibit
from qt_stage import Visitor

SIZE, STATE = (960, 540), STATES["timeline-selected"]


def _move(visitor: Visitor) -> None:
    lit = next(each for each in visitor.controls() if getattr(each, "is_lit", False) and each.scene_box.y > 200)
    lit.moveBy(6, 0)


def _drop(visitor: Visitor) -> None:
    next(each for each in visitor.texts() if each.block.text == "2010").setVisible(False)


def _colour(visitor: Visitor) -> None:
    title = min(visitor.texts(), key=lambda each: each.scenePos().y())
    title.set_colour(visitor.director.shown.view.palette.red)


@pytest.mark.parametrize("fault", [_move, _drop, _colour])
def test_a_fault_is_seen(qapp: object, synthetic: Exhibit, fault: Callable[[Visitor], None]) -> None:
    with looking(synthetic, STATE, SIZE, "vi") as looker:
        looker.open(1.0)
        accepted = levels(packed(looker.picture()))
        assert difference(levels(looker.picture()), accepted) == ""
        fault(looker.visitor)
        assert difference(levels(looker.picture()), accepted) != ""


@pytest.mark.parametrize("state", ["home", "timeline-selected", "tour-milestone"])
def test_letters_of_another_rasteriser_are_no_fault(
    qapp: object, synthetic: Exhibit, monkeypatch: pytest.MonkeyPatch, state: str
) -> None:
    whole = QPainter.drawText
    drawn = []

    def outline(painter: QPainter, *given: Any) -> Any:
        if len(given) != 2 or not isinstance(given[0], QPointF):
            return whole(painter, *given)
        path = QPainterPath()
        path.addText(given[0], painter.font(), given[1])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(path, painter.pen().color())
        return drawn.append(given[1])

    with looking(synthetic, STATES[state], SIZE, "ru") as looker:
        looker.open(1.0)
        accepted = looker.picture()
        monkeypatch.setattr(QPainter, "drawText", outline)
        looker.open(1.0)
        shown = looker.picture()
    assert drawn
    assert shown != accepted
    assert difference(levels(shown), levels(packed(accepted))) == ""
