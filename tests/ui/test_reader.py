"""What a screen reader is told of each screen."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible

from exhibit.flow import OpenChart, OpenMilestone
from qt_stage import Visitor


@pytest.fixture
def listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


def told(visitor: Visitor) -> tuple[str, str]:
    interface = QAccessible.queryAccessibleInterface(visitor.stage)
    return interface.text(QAccessible.Text.Name), interface.text(QAccessible.Text.Description)


def test_a_milestone_is_told_with_its_text_and_what_can_be_pressed(visitor: Visitor, listening: None) -> None:
    visitor.open("home", "en")
    visitor.director.ask(OpenMilestone("1994-treaty"))
    name, words = told(visitor)
    assert "Timeline" in name
    assert "Treaty" in words
    assert "16 June 1994" in words
    assert "Back" in words


def test_a_chart_is_told_as_a_table_with_its_doubts(visitor: Visitor, listening: None) -> None:
    visitor.open("home", "en")
    visitor.director.ask(OpenChart())
    name, words = told(visitor)
    assert name.startswith(visitor.director.shown.title)
    chart = visitor.director.exhibit.chart
    years = {str(point.year) for point in chart.points}
    assert all(f"\n{year}: " in words for year in years)
    assert "about" in words
    assert "no figure" in words


def test_nothing_is_gathered_while_nobody_listens(visitor: Visitor) -> None:
    QAccessible.setActive(False)
    visitor.open("home", "en")
    visitor.director.ask(OpenChart())
    assert told(visitor)[1] == ""
