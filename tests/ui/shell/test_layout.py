"""Nothing overlaps, nothing clips, no glyph is missing: measured on every screen, language, size and window."""

import itertools

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QRawFont

from exhibit.content import Exhibit
from exhibit.layout.canvas import Box
from exhibit.layout.contrast import contrast
from exhibit.navigation import Begin, ChangeContrast, Reset, SpeakBeside
from exhibit.ui.controls.control import LEAST_TARGET, Control
from exhibit.ui.controls.scroll_column import ScrollColumn
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.timeline.band import Band
from first_fast import first_fast
from qt_stage import Visitor

SCREENS = [
    "attract", "home", "timeline", "timeline:2001", "timeline:2019", "milestone:charter-treaty", "milestone:bridge-opened",
    "milestone:miller-visit", "find", "find:19", "chart", "chart:2011", "chart:2018", "chart:table", "linked", "linked:1985", "linked:2016", "slide:charter-30", "slide:twin-pairs",
    "slide:voice-keeper", "slide:names-of-the-ferry", "slide:treaties-compared", "slide:crossings-compared",
    "slide:statue", "slide:crossings-peak", "tours", "tour:whole-river", "tour:whole-river:3", "tour:whole-river:7", "tour:whole-river:8",
    "tour:whole-river:9", "tour:counting:7", "tour:counting:2", "sources",
]  # fmt: skip
BILINGUAL = [
    "milestone:charter-treaty", "milestone:first-ferry", "slide:ferry-75", "slide:twin-pairs", "slide:crossings-compared",
    "slide:crossings-peak", "slide:voice-teacher", "tour:whole-river:3", "tour:whole-river:7", "tour:whole-river:8",
]  # fmt: skip
STRONG = (
    "home",
    "timeline:1994",
    "milestone:charter-treaty",
    "chart",
    "chart:table",
    "linked:2016",
    "slides",
    "tours",
    "tour:counting:2",
    "sources",
)
SIZES = [(1920, 1080), (1366, 768), (1080, 1920), (1024, 768)]


def _column_of(item: object) -> ScrollColumn | None:
    parent = item.parentItem()  # type: ignore[attr-defined]
    while parent is not None and not isinstance(parent, ScrollColumn):
        parent = parent.parentItem()
    return parent


def _is_on_axis(item: object) -> bool:
    """Cards and years slide out of the view at both ends; only the screen's edge ends them."""
    parent = item  # type: ignore[assignment]
    while parent is not None:
        if isinstance(parent, Band):
            return True
        parent = parent.parentItem()
    return False


def _seen(item: object, box: Box) -> Box:
    """The part of a box that its band of time does not cut off; the band's own edge ends its cards."""
    parent = item
    while parent is not None and not isinstance(parent, Band):
        parent = parent.parentItem()  # type: ignore[attr-defined]
    if parent is None:
        return box
    band = parent.orientation.band
    x, y = max(box.x, band.x), max(box.y, band.y)
    width, height = min(box.right, band.right) - x, min(box.bottom, band.bottom) - y
    return Box(x, y, width, height) if width > 0 and height > 0 else Box(-1e6, -1e6, 0.0, 0.0)


def _texts_outside_columns(visitor: Visitor) -> list[TextItem]:
    return [item for item in visitor.texts() if _column_of(item) is None]


def _name(item: TextItem) -> str:
    return item.block.text.replace("\n", " ")[:40]


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_nothing_overlaps_and_nothing_leaves_the_screen(
    qapp: object, synthetic: Exhibit, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    visitor = Visitor(synthetic, size)
    faults = []
    for address in SCREENS:
        visitor.open(address, language, text_scale)
        faults += [f"{address}: {fault}" for fault in _faults(visitor)]
    visitor.close()
    assert not faults, "\n".join(faults)


def _faults(visitor: Visitor) -> list[str]:
    canvas = visitor.stage.canvas
    edge = Box(0, 0, canvas.width, canvas.height)
    texts = _texts_outside_columns(visitor)
    faults = [
        f"{_name(item)!r} leaves the screen"
        for item in texts
        if not _is_on_axis(item) and not _inside(item.ink_box(), edge)
    ]
    for first, second in itertools.combinations(texts, 2):
        # A line's own box is taller than its letters; a tenth of a line is air.
        if _letters(first).meets(_letters(second)) and not _is_hidden_by_card(first, second):
            faults.append(f"{_name(first)!r} overlaps {_name(second)!r}")
    faults += _control_faults(visitor, texts, edge)
    faults += _column_faults(visitor)
    return faults


def _letters(item: TextItem) -> Box:
    box, size = item.ink_box(), item.block.font.pixelSize()
    air = max(item.block.line_height - size * 1.12, 0) / 2
    if item.rotation():
        return _seen(item, Box(box.x + air, box.y, box.width - 2 * air, box.height))
    return _seen(item, Box(box.x, box.y + air, box.width, box.height - 2 * air))


def _inside(box: Box, edge: Box) -> bool:
    return box.x >= edge.x - 1 and box.y >= edge.y - 1 and box.right <= edge.right + 1 and box.bottom <= edge.bottom + 1


def _is_hidden_by_card(first: TextItem, second: TextItem) -> bool:
    """A year below the axis may pass under a stem, never under a card: cards keep clear of the years."""
    return first.parentItem() is second.parentItem() and isinstance(first.parentItem(), Control)


def _control_faults(visitor: Visitor, texts: list[TextItem], edge: Box) -> list[str]:
    faults = []
    controls = [
        control
        for control in visitor.controls()
        if _column_of(control) is None and _seen(control, control.scene_box).width > 0
    ]
    for control in controls:
        box = _seen(control, control.scene_box)
        if not _is_on_axis(control) and not _inside(box, edge):
            faults.append(f"control {control.name!r} leaves the screen")
        if min(control.box.width, control.box.height) < LEAST_TARGET - 0.5:
            faults.append(f"control {control.name!r} is {box.width:.0f}×{box.height:.0f}")
        covered = [item for item in texts if not control.isAncestorOf(item) and box.meets(_letters(item))]
        faults += [f"control {control.name!r} covers {_name(item)!r}" for item in covered]
    for first, second in itertools.combinations(controls, 2):
        if _seen(first, first.scene_box).meets(_seen(second, second.scene_box), 15.5) and not first.isAncestorOf(
            second
        ):
            faults.append(f"controls {first.name!r} and {second.name!r} are closer than 16")
    return faults


def _column_faults(visitor: Visitor) -> list[str]:
    faults = []
    screen = visitor.director.shown
    for column in screen.columns:
        inside = [item for item in visitor.texts() if column.content.isAncestorOf(item)]
        for item in inside:
            box = item.ink_box()
            if (
                box.x < column.scenePos().x() - 1
                or box.right > column.scenePos().x() + column.boundingRect().width() + 1
            ):
                faults.append(f"{_name(item)!r} is wider than its column")
        for first, second in itertools.combinations(inside[:60], 2):
            if _letters(first).meets(_letters(second)):
                faults.append(f"in a column {_name(first)!r} overlaps {_name(second)!r}")
    return faults


@pytest.mark.slow
@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920)], ids=lambda size: f"{size[0]}x{size[1]}")
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize(("language", "beside"), [("vi", "ru"), ("ru", "en"), ("en", "vi")])
def test_two_languages_do_not_meet_either(
    qapp: object, synthetic: Exhibit, language: str, beside: str, text_scale: float, size: tuple[int, int]
) -> None:
    visitor = Visitor(synthetic, size)
    faults = []
    for address in BILINGUAL:
        visitor.open(address, language, text_scale)
        visitor.director.dispatch(SpeakBeside(beside))
        visitor.finish_animations()
        faults += [f"{address}: {fault}" for fault in _faults(visitor)]
    visitor.close()
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_every_letter_has_a_glyph_and_none_is_smaller_than_24(visitor: Visitor, language: str) -> None:
    fonts: dict[str, QRawFont] = {}
    for address in [*SCREENS, *[f"milestone:{each.id}" for each in visitor.director.exhibit.milestones]]:
        visitor.open(address, language)
        for item in visitor.texts():
            font = item.block.font
            raw = fonts.setdefault(font.family(), QRawFont.fromFont(font))
            assert raw.familyName() == font.family(), "a system font has taken the place of ours"
            for line in item.block.lines:
                missing = [letter for letter in line if 0 in raw.glyphIndexesForString(letter)]
                assert not missing, f"{address}: {missing} in {_name(item)!r}"
            assert font.pixelSize() >= 24, f"{address}: {_name(item)!r} is {font.pixelSize()}"


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_titles_have_room_for_stacked_marks(visitor: Visitor, language: str) -> None:
    for address in SCREENS:
        visitor.open(address, language)
        for item in visitor.texts():
            assert item.block.line_height >= item.block.font.pixelSize() * 1.2, _name(item)


@first_fast("language", ["vi", "ru", "en"])
@first_fast("address", ["chart:2018", "chart:table", "linked:2016"])
def test_the_buttons_below_a_chart_keep_to_the_margin_upright(synthetic: Exhibit, address: str, language: str) -> None:
    visitor = Visitor(synthetic, (1080, 1920))
    try:
        visitor.open(address, language, 1.5)
        margin = visitor.director.shown.view.canvas.margin
        below = [each for each in visitor.controls() if each.scene_box.y > 1500]
        assert below
        for control in below:
            assert margin - 1 <= control.scene_box.x, control.name
            assert control.scene_box.right <= 1080 - margin + 1, control.name
    finally:
        visitor.close()


@pytest.mark.slow
@pytest.mark.parametrize("language", ["vi", "ru"])
def test_strong_colours_stand_out_ten_to_one_on_every_screen(visitor: Visitor, language: str) -> None:
    for address in STRONG:
        visitor.open(address, language)
        visitor.director.dispatch(ChangeContrast())
        visitor.finish_animations()
        image = visitor.stage.picture().toImage()
        for item in visitor.texts():
            box = item.ink_box()
            if item.effectiveOpacity() < 1 or not 0 < box.x < 1900 or not 0 < box.y < box.middle_y < 1060:
                continue
            if item not in visitor.stage.scene().items(QPointF(box.middle_x, box.middle_y)):
                # It is scrolled away, and others are where it would be.
                continue
            corner = image.pixelColor(round(box.x) - 3 if box.x > 4 else 0, round(box.middle_y))
            ratio = contrast(item.colour.name(), corner.name())
            assert ratio >= 10.0, f"{item.block.text[:40]!r} at {address}: {ratio:.1f}"


@pytest.mark.slow
def test_strong_colours_are_forgotten_with_the_visitor(visitor: Visitor) -> None:
    visitor.open("home")
    usual = visitor.stage.picture().toImage().pixel(960, 20)
    visitor.tap(visitor.control("Độ tương phản"))
    visitor.finish_animations()
    assert visitor.stage.picture().toImage().pixel(960, 20) == 0xFF000000
    visitor.director.dispatch(Reset())
    visitor.director.dispatch(Begin("vi"))
    visitor.finish_animations()
    assert visitor.stage.picture().toImage().pixel(960, 20) == usual
