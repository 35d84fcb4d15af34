"""What keeps visitors inside: no key, button, drop, finger or word of the content opens anything."""

import ast
import itertools
from collections.abc import Iterator
from functools import reduce
from operator import or_
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, QSize, Qt, QUrl, Slot
from PySide6.QtGui import (
    QAccessible,
    QContextMenuEvent,
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QEventPoint,
    QImage,
    QKeyEvent,
)
from PySide6.QtWidgets import QApplication, QGraphicsView, QWidget

import exhibit
from exhibit.content import Exhibit, load
from exhibit.navigation import route_of
from first_fast import first_fast
from qt_stage import ADDRESSES, Visitor
from small_exhibit import FILES, WriteExhibit

PACKAGE = Path(exhibit.__file__).parent
ALLOWED = {
    Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End, Qt.Key.Key_Escape,
    Qt.Key.Key_Backspace, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return,
    Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_Select, Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Equal,
}  # fmt: skip
_HELD = (
    Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.MetaModifier,
)  # fmt: skip
MODIFIERS = [
    reduce(or_, (key for key, is_held in zip(_HELD, held, strict=True) if is_held), Qt.KeyboardModifier.NoModifier)
    for held in itertools.product((False, True), repeat=4)
]
"""Every set of the four."""


@pytest.fixture(autouse=True)
def no_other_window(visitor: Visitor) -> Iterator[None]:
    yield
    others = [each for each in QApplication.topLevelWidgets() if each.isVisible() and each is not visitor.stage]
    assert others == []
    assert QApplication.activePopupWidget() is None
    assert QApplication.activeModalWidget() is None


@pytest.mark.slow
@pytest.mark.parametrize("address", ["attract", "home", "chart", "milestone:charter-treaty"])
def test_only_listed_keys_act_with_whatever_modifiers(visitor: Visitor, address: str) -> None:
    visitor.open(address)
    start = visitor.director.session
    for key in Qt.Key:
        for modifiers in MODIFIERS:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(visitor.stage, QKeyEvent(kind, key, modifiers))
            after = visitor.director.session
            if after != start or visitor.director.keyboard.focus is not None:
                assert key in ALLOWED, (
                    f"{key} does something at {route_of(after.place, visitor.director.navigation_index)}"
                )
                assert modifiers in {Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier}
                visitor.director.open(start)
                visitor.flush()


def widgets(visitor: Visitor) -> list[QWidget]:
    return [visitor.stage, *visitor.stage.findChildren(QWidget)]


@pytest.fixture(params=[False, True], ids=["nobody listens", "a screen reader listens"])
def heard(request: pytest.FixtureRequest) -> Iterator[None]:
    QAccessible.setActive(request.param)
    yield
    QAccessible.setActive(False)


@first_fast("address", ADDRESSES)
def test_no_widget_has_a_menu_takes_a_drop_or_has_more_than_one_view(
    heard: None, visitor: Visitor, address: str
) -> None:
    visitor.open(address)
    before = visitor.director.session
    data = QMimeData()
    data.setUrls([QUrl("file:///etc/passwd")])
    for widget in widgets(visitor):
        middle = widget.rect().center()
        menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, middle, widget.mapToGlobal(middle))
        QApplication.sendEvent(widget, menu)
        enter = QDragEnterEvent(
            middle, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, enter)
        assert not enter.isAccepted()
        drop = QDropEvent(
            QPointF(middle), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
        QApplication.sendEvent(widget, drop)
        assert not widget.acceptDrops()
        assert not widget.actions()
        assert widget.contextMenuPolicy() in {
            Qt.ContextMenuPolicy.PreventContextMenu,
            Qt.ContextMenuPolicy.NoContextMenu,
        } or not isinstance(widget, QGraphicsView)
    assert visitor.director.session == before


@pytest.mark.slow
def test_ten_fingers_held_and_let_go_leave_nothing_pressed(visitor: Visitor) -> None:
    for address in ("home", "timeline", "chart"):
        visitor.open(address)
        fingers = [(number, 150.0 + 170 * number, 300.0 + 50 * (number % 3)) for number in range(10)]
        for count in range(1, 11):
            visitor.touch(
                *[
                    (n, QEventPoint.State.Pressed if n == count - 1 else QEventPoint.State.Stationary, x, y)
                    for n, x, y in fingers[:count]
                ]
            )
        visitor.wait(3.0)
        visitor.touch(*[(n, QEventPoint.State.Released, x, y) for n, x, y in fingers])
        visitor.finish_animations()
        assert not [control for control in visitor.controls() if control.is_pressed]
    visitor.open("home")
    visitor.tap(visitor.control("Dòng thời gian"))
    assert route_of(visitor.director.session.place, visitor.director.navigation_index) == "timeline", (
        "the hand is stuck"
    )


class _Door(QObject):
    """Counts what wants to be opened outside."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def open(self, url: QUrl) -> None:
        self.opened.append(url.toString())


SCHEMES = ("http", "https", "file", "mailto", "tel", "javascript", "data", "ftp", "smb", "exhibit")


def with_words(write_exhibit: WriteExhibit, words: str) -> Exhibit:
    """Return the small exhibit with the same words in every text of every language."""
    files = {
        name: text.replace("Một", f"'{words}'")
        .replace("Один", f"'{words}'")
        .replace("One", f"'{words}'")
        .replace("A book", f"'{words}'")
        for name, text in FILES.items()
        if name.endswith(".yaml")
    }
    loaded = load(write_exhibit(files=files))
    assert loaded.exhibit is not None, [str(each) for each in loaded.problems]
    return loaded.exhibit


@pytest.mark.slow
def test_no_address_in_the_content_opens_anything(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    door = _Door()
    for scheme in SCHEMES:
        QDesktopServices.setUrlHandler(scheme, door, "open")
    visitor = Visitor(with_words(write_exhibit, " ".join(f"{scheme}:x" for scheme in SCHEMES)), (960, 540))
    try:
        for address in ("home", "timeline", "milestone:start", "chart", "slides", "sources"):
            visitor.open(address)
            here = visitor.director.session
            for box in [text.ink_box() for text in visitor.texts()]:
                visitor.tap_at(box.middle_x, box.middle_y)
                if visitor.director.session != here:
                    visitor.director.open(here)
            visitor.flush()
        assert door.opened == []
        QDesktopServices.openUrl(QUrl("exhibit:x"))
        assert door.opened == ["exhibit:x"], "the door would not have heard"
    finally:
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
        visitor.close()


@pytest.mark.slow
def test_markup_in_every_text_is_shown_as_it_is_written(
    qapp: QApplication, write_exhibit: WriteExhibit, tmp_path: Path
) -> None:
    canary = tmp_path / "red.png"
    red = QImage(QSize(64, 64), QImage.Format.Format_RGB32)
    red.fill(0xFFFF0000)
    assert red.save(str(canary))
    markup = f'<img src="{canary}" width=400 height=400>'
    visitor = Visitor(with_words(write_exhibit, markup), (960, 540))
    try:
        for address in (
            "attract",
            "home",
            "timeline",
            "find",
            "milestone:start",
            "chart",
            "chart:table",
            "linked",
            "slides",
            "tours",
            "tour:walk",
            "sources",
        ):
            visitor.open(address)
            image = visitor.stage.picture().toImage()
            reds = sum(image.pixel(x, y) == 0xFFFF0000 for x in range(0, 960, 4) for y in range(0, 540, 4))
            assert reds == 0, f"the canary sings at {address}"
    finally:
        visitor.close()


FORBIDDEN = {
    "QFileDialog", "QPrintDialog", "QPrintPreviewDialog", "QColorDialog", "QFontDialog", "QInputDialog", "QMessageBox",
    "QErrorMessage", "QProgressDialog", "QWizard", "QDialog", "QMenu", "QToolTip", "QWhatsThis", "QDesktopServices",
    "QSystemTrayIcon", "QLabel", "QTextBrowser", "QTextDocument", "QWebEngineView", "QPropertyAnimation", "QTextEdit",
}  # fmt: skip

FORBIDDEN_CALLS = {"setHtml", "openUrl"}

ALLOWED_IN = {"accessible_nodes.py": {"QLabel"}}
"""Labels without a text, whose names are read to those who do not see; see test_accessible_nodes.py."""


@pytest.mark.slow
def test_nothing_in_the_program_knows_a_dialog_a_menu_a_link_or_rich_text() -> None:
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = {alias.name for alias in node.names} if isinstance(node, ast.ImportFrom) else set()
            known = names & FORBIDDEN - ALLOWED_IN.get(path.name, set())
            assert not known, f"{path.name} imports {known}"
            assert not (isinstance(node, ast.Attribute) and node.attr in FORBIDDEN_CALLS), f"{path.name}:{node.lineno}"


@pytest.mark.slow
def test_no_screen_is_kept() -> None:
    """Regression guard: a QScreen that is unplugged is gone, and touching it ends the program."""
    for path in PACKAGE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assign) and any(isinstance(target, ast.Attribute) for target in node.targets):
                words = ast.unparse(node.value)
                assert "primaryScreen" not in words, f"{path.name} keeps a screen"
                assert ".screens()" not in words, f"{path.name} keeps a screen"
