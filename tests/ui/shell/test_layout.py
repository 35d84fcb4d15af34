"""Nothing overlaps, nothing clips, no glyph is missing: measured on every screen, language, size and window."""

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QRawFont

from exhibit.content import Exhibit
from exhibit.layout.contrast import contrast
from exhibit.navigation import Begin, ChangeContrast, Reset, SpeakBeside
from exhibit.ui.kit.text_item import TextItem
from first_fast import first_fast
from layout_faults import layout_faults
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
        faults += [f"{address}: {fault}" for fault in layout_faults(visitor)]
    visitor.close()
    assert not faults, "\n".join(faults)


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
        faults += [f"{address}: {fault}" for fault in layout_faults(visitor)]
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
