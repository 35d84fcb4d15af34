"""What a screen reader is told. A graphics scene is silent to it, so the one window carries its words.

Names and descriptions of Qt's own widget are used, and no accessible interface of our own: Qt's cache would own it, and
what Python and the cache both own ends the program sooner or later.
"""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible

from exhibit.flow import Chart, Linked, Session
from exhibit.ui.director import Director
from exhibit.ui.items.figure_cells import FigureCells
from exhibit.ui.items.text import TextItem


class Reader(QObject):
    """Tells name and words of each screen to whatever listens; nothing while nothing does.

    Args:
        director: Whose screens are told.
    """

    def __init__(self, director: Director) -> None:
        super().__init__(director)
        self._director = director
        director.changed.connect(self._on_changed)

    def _on_changed(self, _session: Session) -> None:
        if QAccessible.isActive():
            self.tell()

    def tell(self) -> None:
        """Tell what is on the screen now: its texts from top to bottom, a chart as a table, and what can be pressed."""
        screen, stage = self._director.shown, self._director.stage
        context = screen.context
        about = context.text(context.exhibit.about.title)
        stage.setAccessibleName(f"{screen.title} – {about}" if screen.title else about)
        items = [item for item in stage.scene().items() if isinstance(item, TextItem) and item.isVisible()]
        items.sort(key=lambda item: (round(item.scenePos().y()), item.scenePos().x()))
        words = [item.block.text.replace("\n", " ") for item in items]
        if isinstance(screen.session.place, (Chart, Linked)):
            words += FigureCells(context).lines()
        controls = [each.name for each in screen.controls()]
        stage.setAccessibleDescription("\n".join([*words, *controls]))
