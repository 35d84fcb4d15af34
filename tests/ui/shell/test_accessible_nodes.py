"""What a screen reader is told of each screen: as widgets that nobody sees, and in what changes."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from exhibit.navigation import Begin, ChangeTextSize, GoHome, OpenChart, OpenMilestone, Speak, route_of
from exhibit.ui.shell.accessible_nodes import AccessibleNodes
from exhibit.ui.shell.screen_reader import ScreenReader
from first_fast import first_fast
from qt_stage import ADDRESSES, Visitor


@pytest.fixture
def listening() -> Iterator[None]:
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def said(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """What is announced, and whether it is urgent."""
    heard: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        AccessibleNodes, "announce", lambda _self, text, *, urgent=False: heard.append((text, urgent))
    )  # fmt: skip
    return heard


def look(visitor: Visitor) -> None:
    """Let the reader look, as it does once a second."""
    reader = visitor.director.findChild(ScreenReader)
    assert isinstance(reader, ScreenReader)
    reader.look()
    visitor.flush()


def nodes(visitor: Visitor) -> list[QAccessibleInterface]:
    """The nodes below the viewport, in the order in which they are told."""
    port = QAccessible.queryAccessibleInterface(visitor.stage.viewport())
    return [port.child(index) for index in range(port.childCount())]


def names(visitor: Visitor) -> list[str]:
    return [node.text(QAccessible.Text.Name) for node in nodes(visitor)]


def buttons(visitor: Visitor) -> dict[str, QAccessibleInterface]:
    found = [node for node in nodes(visitor) if node.role() == QAccessible.Role.Button]
    return {node.text(QAccessible.Text.Name): node for node in found}


def window(visitor: Visitor, text: QAccessible.Text = QAccessible.Text.Name) -> str:
    return QAccessible.queryAccessibleInterface(visitor.stage).text(text)


@first_fast("language", ["vi", "ru", "en"])
@pytest.mark.parametrize("address", ADDRESSES)
def test_every_control_is_a_button_and_every_text_a_label_where_the_eye_sees_them(
    visitor: Visitor, listening: None, address: str, language: str
) -> None:
    visitor.open(address, language)
    look(visitor)
    found = nodes(visitor)
    assert {node.role() for node in found} <= {QAccessible.Role.Button, QAccessible.Role.StaticText}
    assert all(name.strip() for name in names(visitor))
    said = buttons(visitor)
    shown = list(visitor.director.shown.controls())
    assert {each.name for each in shown} == set(said)
    for control in shown:
        box = control.scene_box
        places = [
            node.rect().topLeft() - visitor.stage.viewport().mapToGlobal(visitor.stage.viewport().rect().topLeft())
            for node in found
            if node.text(QAccessible.Text.Name) == control.name
        ]
        at = visitor.point(box.x, box.y)
        assert any((place - at).manhattanLength() <= 2 for place in places), control.name
    words = " ".join(each.text(QAccessible.Text.Name) + " " + each.text(QAccessible.Text.Description) for each in found)
    for item in visitor.texts() if address != "chart:table" else ():
        assert item.opacity() < 0.05 or item.effectiveOpacity() < 0.05 or item.block.text.replace("\n", " ") in words
    assert visitor.stage.locale().name().startswith(language)


def test_reading_order_is_from_top_to_bottom(visitor: Visitor, listening: None) -> None:
    visitor.open("milestone:charter-treaty", "en")
    look(visitor)
    tops = [round(node.rect().y() / (40 * visitor.stage.canvas.scale)) for node in nodes(visitor)]
    assert sum(after < before - 1 for before, after in itertools.pairwise(tops)) == 0


def press(visitor: Visitor, name: str, qtbot: QtBot) -> None:
    """Press as a reader does; Qt shows the press for a moment before it clicks."""
    button = next(each for each in visitor.stage.findChildren(QPushButton) if each.accessibleName() == name)
    with qtbot.waitSignal(button.clicked):
        buttons(visitor)[name].actionInterface().doAction("Press")
    visitor.finish_animations()


@pytest.mark.slow
def test_a_press_does_what_a_hand_would(visitor: Visitor, listening: None, qtbot: QtBot) -> None:
    visitor.open("home", "en")
    look(visitor)
    press(visitor, "Timeline", qtbot)
    assert route_of(visitor.director.session.place, visitor.director.navigation_index) == "timeline"
    assert "Home" in buttons(visitor)
    assert window(visitor).startswith("Timeline")


def test_during_the_countdown_a_press_only_says_that_somebody_is_there(
    visitor: Visitor, listening: None, qtbot: QtBot
) -> None:
    visitor.open("home", "en")
    while not visitor.director.session.is_warned:
        visitor.wait(0.5)
    # The reader has not looked since: what it knows is still the screen behind.
    press(visitor, "Timeline", qtbot)
    assert not visitor.director.session.is_warned
    assert route_of(visitor.director.session.place, visitor.director.navigation_index) == "home"


def test_a_dark_screen_cannot_be_pressed(visitor: Visitor, listening: None, qtbot: QtBot) -> None:
    visitor.open("home", "en")
    look(visitor)
    visitor.stage.dim(1.0)
    press(visitor, "Timeline", qtbot)
    assert route_of(visitor.director.session.place, visitor.director.navigation_index) == "home"


@pytest.mark.slow
def test_the_countdown_is_told_at_once_and_now_and_then(
    visitor: Visitor, listening: None, said: list[tuple[str, bool]]
) -> None:
    visitor.open("home", "en")
    visitor.wait(visitor.director.exhibit.about.idle.timeout_s - visitor.director.exhibit.about.idle.warning_s + 0.5)
    before = len(said)
    while visitor.director.panel is None:
        visitor.wait(0.5)
    look(visitor)
    assert set(names(visitor)) >= {"Are you still reading?", "I’m still reading"}
    for _ in range(12):
        visitor.wait(1.0)
        look(visitor)
    urgent = [text for text, is_urgent in said[before:] if is_urgent]
    assert urgent[0].startswith("Are you still reading? Back to the start in ")
    assert len(urgent) == len(set(urgent)) == 3
    assert all(is_urgent for _, is_urgent in said[before:])


@pytest.mark.slow
def test_what_changes_is_told_once(visitor: Visitor, listening: None, said: list[tuple[str, bool]]) -> None:
    visitor.open("home", "en")
    visitor.director.dispatch(OpenMilestone("charter-treaty"))
    look(visitor)
    look(visitor)
    assert len(said) == 2
    assert "Treaty" in said[-1][0]
    visitor.open("chart:2001", "en")
    visitor.key(Qt.Key.Key_Right)
    assert said[-1][0].startswith("2002: ")
    visitor.director.dispatch(Speak("ru"))
    assert "2002 год" in said[-1][0] or "2002: " in said[-1][0]
    assert visitor.director.shown.title in said[-1][0]


@pytest.mark.slow
def test_the_focus_is_told(visitor: Visitor, listening: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Regression: what Enter would press was never told."""
    told: list[object] = []
    monkeypatch.setattr(AccessibleNodes, "focus", lambda _self, control: told.append(control))
    visitor.open("home", "en")
    for _ in range(5):
        visitor.key(Qt.Key.Key_Tab)
        focus = visitor.director.keyboard.focus
        assert focus is not None
        assert told[-1] is focus
        assert window(visitor, QAccessible.Text.Description) == focus.name
    visitor.director.dispatch(OpenChart("crossings"))
    assert window(visitor, QAccessible.Text.Description) == ""


@pytest.mark.slow
def test_a_chart_is_told_as_a_table_with_its_doubts(visitor: Visitor, listening: None) -> None:
    visitor.open("home", "en")
    visitor.director.dispatch(OpenChart("crossings"))
    told = names(visitor)
    assert window(visitor).startswith(visitor.director.shown.title)
    years = {str(point.year) for point in visitor.director.exhibit.chart().points}
    assert all(any(name.startswith(f"{year}: ") for name in told) for year in years)
    assert any("about" in name for name in told)
    assert any("no figure" in name for name in told)


def test_a_shown_table_is_told_once(visitor: Visitor, listening: None) -> None:
    visitor.open("chart:table", "en")
    look(visitor)
    lines = [name for name in names(visitor) if name.startswith("2001")]
    assert len(lines) == 1
    assert "2001" not in names(visitor)


@pytest.mark.slow
def test_what_plays_by_itself_does_not_talk(visitor: Visitor, listening: None, said: list[tuple[str, bool]]) -> None:
    visitor.open("chart:2001", "en")
    visitor.tap(visitor.control("Play"))
    before = len(said)
    for _ in range(4):
        visitor.wait(1.0)
        look(visitor)
    assert len(said) == before
    visitor.tap(visitor.control("Pause"))
    look(visitor)
    assert len(said) == before + 1, "the figure that it rests on"
    visitor.open("attract", "en")
    before = len(said)
    for _ in range(20):
        visitor.wait(1.0)
        look(visitor)
    assert len(said) == before


def test_a_reader_that_comes_later_is_told_and_one_that_goes_leaves_nothing(visitor: Visitor) -> None:
    QAccessible.setActive(False)
    visitor.open("home", "ru")
    assert window(visitor).strip(), "a name right at the start"
    assert visitor.stage.viewport().findChildren(QLabel) == []
    assert visitor.stage.viewport().findChildren(QPushButton) == []
    QAccessible.setActive(True)
    try:
        look(visitor)
        assert "Хронология" in names(visitor)
    finally:
        QAccessible.setActive(False)
    look(visitor)
    assert visitor.stage.viewport().findChildren(QPushButton) == []


def test_where_nothing_moves_looking_draws_nothing(visitor: Visitor, listening: None) -> None:
    visitor.open("home", "en")
    look(visitor)
    visitor.wait(1.0)
    before = visitor.stage.painted
    for _ in range(5):
        look(visitor)
    assert visitor.stage.painted == before


@pytest.mark.slow
def test_nodes_are_not_in_the_way_of_hands_eyes_and_keys(visitor: Visitor) -> None:
    visitor.open("home", "en")
    picture = visitor.stage.picture().toImage()
    QAccessible.setActive(True)
    try:
        look(visitor)
        assert visitor.stage.picture().toImage() == picture
        port = visitor.stage.viewport()
        for node in port.findChildren(QPushButton):
            assert port.childAt(node.geometry().center()) is None
            assert node.focusPolicy() == Qt.FocusPolicy.NoFocus
            assert node.text() == ""
        assert all(label.text() == "" for label in port.findChildren(QLabel)), "no text that could be markup"
        visitor.tap(visitor.control("Timeline"))
        visitor.finish_animations()
        assert route_of(visitor.director.session.place, visitor.director.navigation_index) == "timeline"
    finally:
        QAccessible.setActive(False)


@pytest.mark.slow
def test_many_screens_leave_no_node_behind(visitor: Visitor, listening: None) -> None:
    for _ in range(20):
        for intent in (
            Begin("en"),
            OpenChart("crossings"),
            ChangeTextSize(),
            OpenMilestone("charter-treaty"),
            GoHome(),
            Speak("vi"),
        ):
            visitor.director.dispatch(intent)
            visitor.finish_animations()
    held = visitor.stage.viewport().findChildren(QPushButton) + visitor.stage.viewport().findChildren(QLabel)
    assert len(held) == len(nodes(visitor))
    assert QApplication.focusWidget() in {None, visitor.stage}
