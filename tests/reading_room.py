"""How much of each text of an exhibit is to be read before anybody scrolls."""

from collections.abc import Iterator, Mapping

import pytest
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QGraphicsItem

from exhibit.content import Exhibit, Slide
from exhibit.navigation import SlidePlace
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.pictures import Pictures, Shown
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.slides.layouts.compare import _Card
from qt_stage import Visitor

FADE = 36.0
SIZES = [(1920, 1080), (1024, 768), (1080, 1920)]
LEAST = 4
"""Lines of a text that are whole before anybody scrolls; of a shorter text all."""


@pytest.fixture
def blank_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    """Drawing a picture takes longer than laying out its page, and changes nothing about it."""
    monkeypatch.setattr(Pictures, "shown", lambda _self, _picture, room: Shown(QPixmap(room)))


def hidden_words(exhibit: Exhibit, language: str, text_scale: float, size: tuple[int, int]) -> list[str]:
    """Return what is wrong with each page of an exhibit of which too little is to be read; needs ``blank_pictures``."""
    visitor = Visitor(exhibit, size)
    # What is measured is where words are; painting each page would take most of the time.
    visitor.stage.setUpdatesEnabled(False)
    faults = []
    for address, text in _pages(exhibit):
        visitor.open(address, language, text_scale)
        fault = _fault(visitor, text[language])
        faults += [f"{address}: {fault}"] if fault else []
    visitor.close()
    return faults


def _pages(exhibit: Exhibit) -> Iterator[tuple[str, Mapping[str, str]]]:
    """Yield the address of each page and what is read on it."""
    for milestone in exhibit.milestones:
        yield f"milestone:{milestone.id}", milestone.body
    for slide in exhibit.slides:
        yield f"slide:{slide.id}", _text_of(slide)
    for tour in exhibit.tours:
        for number, stop in enumerate(tour.stops, 1):
            yield f"tour:{tour.id}:{number}", stop.caption


def _text_of(slide: Slide) -> Mapping[str, str]:
    """Return what it is there for: what is said under its title, or else what stands largest."""
    body = getattr(slide, "body", None)
    return slide.brief_texts()[0] if body is None else body


def _clear_foot(column: ScrollColumn) -> float:
    """Where the lines of a column begin to vanish, in scene units; they do where there is more of them below."""
    window = column.content.parentItem()
    assert window is not None
    assert window.flags() & QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape
    return window.sceneBoundingRect().bottom() - (FADE if column.most else 0.0)


def _whole_lines(column: ScrollColumn, item: TextItem) -> int:
    """Count the lines of a text that a column shows from top to bottom."""
    block, top = item.block, item.scenePos().y()
    lows = [top + index * block.line_height for index in range(len(block.lines))]
    return sum(
        low >= column.scenePos().y() - 0.5 and low + block.line_height <= _clear_foot(column) + 0.5 for low in lows
    )


def _fault(visitor: Visitor, text: str) -> str:
    column = visitor.director.shown.columns[0]
    wanted = "".join(text.split())
    found = [item for item in visitor.texts() if "".join(item.block.text.split()) == wanted]
    if not found:
        return "its text is not there"
    least, whole = min(LEAST, len(found[0].block.lines)), _whole_lines(column, found[0])
    if isinstance(visitor.director.session.place, SlidePlace) and _lines_in_cards(visitor, column) < LEAST:
        return "what is compared is hardly to be read"
    return "" if whole >= least else f"{whole} of {len(found[0].block.lines)} lines"


def _lines_in_cards(visitor: Visitor, column: ScrollColumn) -> int:
    """Count the whole lines of the first card of a comparison; a slide without cards has enough of them."""
    cards = [item.parentItem() for item in visitor.texts() if isinstance(item.parentItem(), _Card)]
    first = [
        item
        for item in visitor.texts()
        if cards and item.parentItem() is min(cards, key=lambda each: each.pos().toTuple())
    ]
    return sum(_whole_lines(column, item) for item in first) if first else LEAST
