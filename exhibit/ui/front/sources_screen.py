"""What the exhibit is, every source it cites, and whose drawings it shows."""

from collections.abc import Iterable

from PySide6.QtGui import QColor

from exhibit.content import Chart, Source
from exhibit.layout.canvas import Box
from exhibit.narrative.citations import picture_credit, source_details, source_title
from exhibit.navigation import HomePlace, Session, SourcesPlace, expect
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.controls.top_bar import HEIGHT
from exhibit.ui.kit.theme import CARD_TITLE, DETAIL_TITLE, LABEL, READING, SMALL, TextStyle
from exhibit.ui.screen.exhibit_screen import ExhibitScreen
from exhibit.ui.screen.view import View

_ENTRY_TITLE = TextStyle(CARD_TITLE.face, 28, 1.3)


class SourcesScreen(ExhibitScreen):
    """A column of sources; those cited by where the visitor came from stand first."""

    def __init__(self, view: View, session: Session) -> None:
        super().__init__(view, session)
        place = expect(session.place, SourcesPlace)
        title = view.words.say("Sources") if place.cited else view.words.say("Sources and about")
        self.add_bar(title, has_back=not isinstance(place.came_from, HomePlace))
        canvas = view.canvas
        width = min(canvas.width - 2 * canvas.margin, 1320 * view.type.text_scale)
        left = (canvas.width - width) / 2
        column = self.add_column(Box(left, HEIGHT + 16, width, canvas.height - HEIGHT - 16 - 64))
        sources = view.exhibit.sources
        if place.cited:
            y = self._entries(column, (sources[key] for key in place.cited), width, 0)
        else:
            y = self._about(column, width)
            y = self._entries(column, self._in_order(sources.values()), width, y)
            y = self._drawings(column, width, y)
        column.set_length(y)

    def _in_order(self, sources: Iterable[Source]) -> list[Source]:
        """Return sources by their titles in the order of the visitor's language."""
        return sorted(sources, key=lambda each: self.view.words.sort_key(source_title(each)))

    def _about(self, column: ScrollColumn, width: float) -> float:
        view, palette = self.view, self.view.palette
        title = view.type.fit(view.text(view.exhibit.about.title), (DETAIL_TITLE,), width, 2)
        self.add_text(title, 0, 0, palette.shell, column.content)
        y, about = title.height + 16, view.text(view.exhibit.about.about)
        if about:
            body = self.set_text(about, READING, min(width, 1150 * view.type.text_scale))
            self.add_text(body, 0, y, palette.shell, column.content)
            y += body.height
        y = self._counting(column, width, y + 40)
        if not view.exhibit.sources:
            return y
        count = view.words.plural("{n} source", "{n} sources", len(view.exhibit.sources))
        head = self.set_text(count, DETAIL_TITLE, width)
        self.add_text(head, 0, y, palette.gold, column.content)
        return y + head.height + 20

    def _counting(self, column: ScrollColumn, width: float, y: float) -> float:
        """Say how the figures are counted: the method, and each series with who reports it."""
        view, palette, charts = self.view, self.view.palette, self.view.exhibit.charts
        if not charts:
            return y
        lines = [(view.words.say("How the figures are counted"), DETAIL_TITLE, palette.gold, 12.0)]
        for chart in charts:
            lines += self._counting_of(chart, is_only=len(charts) == 1)
        for text, style, colour, gap in lines:
            block = self.set_text(text, style, min(width, 1150 * view.type.text_scale))
            self.add_text(block, 0, y, colour, column.content)
            y += block.height + gap
        return y + 40

    def _counting_of(self, chart: Chart, *, is_only: bool) -> list[tuple[str, TextStyle, QColor, float]]:
        """Return what is said of one chart: text, style, colour and the gap below it."""
        view, palette = self.view, self.view.palette
        lines = [] if is_only else [(view.text(chart.title), LABEL, palette.gold, 8.0)]
        if chart.method is not None:
            lines.append((view.text(chart.method), READING, palette.shell, 24.0))
        for series in chart.series:
            lines.append((view.text(series.label), _ENTRY_TITLE, palette.shell, 0.0))
            lines.append(
                (view.text(series.reporter or series.label), SMALL, palette.mute, 0.0 if series.note else 20.0)
            )
            if series.note is not None:
                lines.append((view.text(series.note), SMALL, palette.mute, 20.0))
        return lines

    def _entries(self, column: ScrollColumn, sources: Iterable[Source], width: float, y: float) -> float:
        view, palette = self.view, self.view.palette
        for source in sources:
            lines = [
                (source_title(source), _ENTRY_TITLE, palette.shell),
                (source_details(view.edition, source), SMALL, palette.mute),
            ]
            if source.address:
                lines.append((source.address, SMALL, palette.mute))
            if source.note:
                lines.append((view.text(source.note), SMALL, palette.gold))
            for text, style, colour in lines:
                block = self.set_text(text, style, width)
                self.add_text(block, 0, y, colour, column.content)
                y += block.height
            y += 30
        return y

    def _drawings(self, column: ScrollColumn, width: float, y: float) -> float:
        view, palette = self.view, self.view.palette
        if not view.exhibit.pictures:
            return y
        head = self.set_text(view.words.say("Drawings"), LABEL, width)
        self.add_text(head, 0, y + 30, palette.gold, column.content)
        y += head.height + 42
        for picture in view.exhibit.pictures.values():
            block = self.set_text(picture_credit(view.edition, picture), SMALL, width)
            self.add_text(block, 0, y, palette.mute, column.content)
            y += block.height + 14
        return y

    def show_session(self, session: Session) -> bool:
        """Nothing on this screen changes but what a new one would show."""
        return session.place == self.session.place
