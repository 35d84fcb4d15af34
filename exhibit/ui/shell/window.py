"""The one application, and how its one window comes to the screen."""

import os

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QGuiApplication, QScreen, Qt
from PySide6.QtWidgets import QApplication, QWidget

from exhibit.settings import Settings, assets_folder, has_display
from exhibit.ui.kit.theme import load_fonts


def make_application() -> QApplication:
    """Return the one QApplication, its fonts loaded; offscreen where there is no display."""
    if not has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    existing = QApplication.instance()
    application = existing if isinstance(existing, QApplication) else QApplication(["exhibit"])
    application.setApplicationName("Exhibit")
    # A screen that is unplugged takes its window along; the exhibit waits for the next screen.
    application.setQuitOnLastWindowClosed(False)
    if existing is None:
        # Our faces are asked first also for letters that they cannot shape, and Qt would say so each time.
        QLoggingCategory.setFilterRules("qt.text.font.db=false")
        load_fonts(assets_folder() / "fonts")
    return application


def show_window(window: QWidget, settings: Settings) -> None:
    """Show a window as the settings ask: of a size, as a window on a desk, or over the whole screen."""
    screen = QGuiApplication.primaryScreen()
    if settings.width or screen is None:
        window.show()
        return
    if settings.windowed:
        available = screen.availableGeometry()
        width = min(1600, available.width())
        window.resize(width, min(900, available.height(), round(width * 9 / 16)))
        window.show()
        return
    cover(window, screen)


def covers_screen(settings: Settings) -> bool:
    """Say whether ``show_window`` covers a whole screen, which then may change under the window."""
    return not (settings.width or settings.windowed)


def cover(window: QWidget, screen: QScreen) -> None:
    """Show a window over a whole screen, with or without a window manager."""
    if not window.windowFlags() & Qt.WindowType.FramelessWindowHint:
        # Setting it again would hide the window for a moment.
        window.setWindowFlag(Qt.WindowType.FramelessWindowHint)
    # Without a window manager showFullScreen alone leaves a tiny window.
    window.setGeometry(screen.geometry())
    window.showFullScreen()


def cover_plainly(window: QWidget, screen: QScreen) -> None:
    """Show a window over a whole screen past a window manager that knows the screen by another size.

    Only X lets a window place itself; elsewhere it is covered as ever.
    """
    if QGuiApplication.platformName() != "xcb":
        cover(window, screen)
        return
    window.showNormal()
    window.setGeometry(screen.geometry())
