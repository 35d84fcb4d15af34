"""Nothing on a band of time is cut or covers anything: at both ends, at every zoom, at every text size and screen."""

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit, load
from exhibit.layout.canvas import Box
from exhibit.navigation import Find, ToggleThread
from exhibit.ui.chart.break_mark import BreakMark
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.linked.linked_chart import LinkedChart
from exhibit.ui.linked.linked_screen import LinkedScreen
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.timeline_screen import TimelineScreen
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES, WriteExhibit
from timeline_scene import milestone_chips, timeline_screen

SIZES = [(1920, 1080), (1024, 768), (1080, 1920)]


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
def sized(qapp: QApplication, synthetic: Exhibit, request: pytest.FixtureRequest) -> Iterator[Visitor]:
    made = Visitor(synthetic, request.param, is_still=True)
    yield made
    made.close()


def _is_whole(chip: MilestoneChip, band: Box) -> bool:
    return _is_inside(chip.scene_box, band)


def _letters(item: TextItem) -> Box:
    """A line's own box is taller than its letters."""
    box, size = item.ink_box(), item.block.font.pixelSize()
    air = max(item.block.line_height - size * 1.12, 0) / 2
    if item.rotation():
        return Box(box.x + air, box.y, box.width - 2 * air, box.height)
    return Box(box.x, box.y + air, box.width, box.height - 2 * air)


def _names_of_eras(visitor: Visitor) -> set[str]:
    eras = timeline_screen(visitor).band._eras
    return {
        item.block.text.replace("\n", " ")
        for item in visitor.texts()
        if isinstance(item, TextItem) and eras.isAncestorOf(item)
    }


@pytest.mark.slow
@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("address", ["timeline", "find"])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_the_first_and_the_last_card_are_whole_at_every_zoom(
    sized: Visitor, language: str, address: str, text_scale: float
) -> None:
    sized.open(address, language, text_scale)
    screen = timeline_screen(sized)
    band, milestone_order = screen.band.orientation.band, sized.director.navigation_index.milestone_order
    for key in (milestone_order.keys[0], milestone_order.keys[-1]):
        milestone = sized.director.exhibit.milestone(key)
        for span in (screen.camera.span_years, 90.0, 60.0, 30.0, 9.0, 2.0, 0.3):
            screen.glide_to(milestone.date.middle_year, span)
            screen.band.show_view(screen.camera, screen._line, milestone)
            chips = [each for each in milestone_chips(sized) if each.is_lit]
            assert [each.name for each in chips] == [milestone.title[language]]
            assert _is_whole(chips[0], band), (key, span, chips[0].scene_box)


@first_fast("text_scale", [1.0, 1.5])
@first_fast("selected", ["timeline:1950", "timeline:1994", "timeline:2024"])
def test_the_widest_zoom_shows_the_whole_span_in_the_middle_whatever_is_lit(
    sized: Visitor, selected: str, text_scale: float
) -> None:
    sized.open(selected, "en", text_scale)
    screen = timeline_screen(sized)
    for _ in range(12):
        screen.zoom(1 / 0.6)
    camera = screen.camera
    before, after = camera.position_of(camera.first), camera.length - camera.position_of(camera.last)
    assert before == pytest.approx(after, abs=0.5)
    assert 0 < before < camera.length * 0.15
    assert all(_is_whole(each, screen.band.orientation.band) for each in milestone_chips(sized))


@first_fast("text_scale", [1.0, 1.5])
@first_fast("language", ["vi", "ru", "en"])
def test_every_era_is_named_at_the_widest_zoom(
    qapp: object, synthetic: Exhibit, language: str, text_scale: float
) -> None:
    visitor = Visitor(synthetic, is_still=True)
    visitor.open("timeline:2024", language, text_scale)
    timeline_screen(visitor).zoom(1e9)
    assert _names_of_eras(visitor) == {era.title[language] for era in synthetic.eras}
    visitor.close()


@first_fast("language", ["vi", "en"])
def test_the_eras_are_named_over_cards_too_where_the_cards_leave_them_room(sized: Visitor, language: str) -> None:
    sized.open("find", language)
    sized.director.dispatch(ToggleThread("visits"))
    sized.director.dispatch(Find(is_open=False))
    sized.finish_animations()
    eras = timeline_screen(sized).band._eras
    named = [item for _, item in eras._names if item.isVisible()]
    assert len(named) >= 5
    for name, chip in itertools.product(named, milestone_chips(sized)):
        assert not _letters(name).meets(chip.scene_box), (name.block.text, chip.name)


def test_the_timeline_opens_on_milestones_though_the_years_of_the_exhibit_begin_long_before(
    qapp: object, write_exhibit: WriteExhibit
) -> None:
    one = FILES["milestones/all.yaml"].removeprefix("milestones:\n")
    rows = "".join(
        one.replace("id: start", f"id: {key}").replace("1950-01-30", f"{year}-06-01")
        for key, year in (("start", 1985), ("b", 1990), ("c", 2000))
    )
    loaded = load(write_exhibit(files={"milestones/all.yaml": f"milestones:\n{rows}"}))
    assert loaded.exhibit is not None, loaded.problems
    visitor = Visitor(loaded.exhibit)
    visitor.open("home", "en")
    visitor.tap(visitor.control("Timeline"))
    visitor.finish_animations()
    screen = timeline_screen(visitor)
    whole = [each for each in milestone_chips(visitor) if _is_whole(each, screen.band.orientation.band)]
    assert len(whole) == 3
    assert [each.is_lit for each in sorted(whole, key=lambda one: one.x())] == [True, False, False]
    visitor.close()


@first_fast("language", ["vi", "ru", "en"])
def test_upright_no_word_of_a_title_is_broken(qapp: object, synthetic: Exhibit, language: str) -> None:
    visitor = Visitor(synthetic, (1080, 1920), is_still=True)
    visitor.open("timeline:1990", language)
    timeline_screen(visitor).zoom(1e9)
    for chip in milestone_chips(visitor):
        lines = [line for text in chip._texts for line in text.block.lines]
        assert set(chip.name.split()) <= {word for line in lines for word in line.split()}, lines
    visitor.close()


@pytest.mark.slow
@pytest.mark.parametrize("text_scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_the_linked_charts_words_cross_neither_the_playhead_nor_the_tear(
    sized: Visitor, language: str, text_scale: float
) -> None:
    crossed = []
    for slot in (1977, 1985, 1988, 1990, 1991, 1992, 1993, 2000, 2025):
        sized.open(f"linked:{slot}", language, text_scale)
        screen = sized.director.shown
        assert isinstance(screen, LinkedScreen)
        chart = next(each for each in sized.items() if isinstance(each, LinkedChart))
        for year, span in (
            (screen.camera.year, 25.0),
            (screen.camera.year, 12.0),
            (slot, 6.0),
            (slot, 60.0),
            (1988, 1e9),
        ):
            screen.glide_to(float(year), span)
            lines = [chart._playhead_x, *(mark.scenePos().x() for _, mark in chart._breaks)]
            seen = [each for each in sized.texts() if chart.isAncestorOf(each)]
            for item in seen:
                box = item.ink_box()
                if any(box.x + 1 < line < box.right - 1 for line in lines):
                    crossed.append((slot, span, item.block.text))
            for first, second in itertools.combinations(seen, 2):
                if _letters(first).meets(_letters(second)):
                    crossed.append((slot, span, f"{first.block.text} / {second.block.text}"))
    assert not crossed


@first_fast("text_scale", [1.0, 1.5])
@first_fast("address", ["chart:2018", "linked:1985", "linked:1991"])
@first_fast("language", ["vi", "ru", "en"])
def test_a_tear_says_why_it_is_torn(sized: Visitor, language: str, address: str, text_scale: float) -> None:
    sized.open(address, language, text_scale)
    words = " ".join(sized.words().split())
    tears = [each for each in sized.items() if isinstance(each, BreakMark)]
    at_edge = [each for each in tears if each.scenePos().x() > sized.stage.canvas.width - 100]
    is_in_view = address != "linked:1985" or (bool(tears) and not at_edge)
    for each in sized.director.exhibit.chart().breaks:
        assert each.label[language] in words or not is_in_view


VIEWS = [
    (1950.0, 26.0), (1957.3, 9.0), (1964.9, 40.0), (1971.0, 0.4), (1978.5, 3.0), (1985.0, 17.0), (1991.9, 60.0),
    (1994.45, 0.15), (1998.0, 75.0), (2001.2, 1.2), (2006.8, 12.0), (2012.6, 5.0), (2019.0, 30.0), (2024.5, 2.0),
    (2026.0, 22.0), (1988.0, 1e9), (1982.0, 34.0), (1990.0, 44.0), (2003.0, 52.0), (2008.0, 24.0),
]  # fmt: skip
"""Middle and years of views from days to the whole exhibit, at its ends and between them."""


@pytest.mark.slow
@pytest.mark.parametrize("text_scale", [1.0, 1.25, 1.5])
@pytest.mark.parametrize("address", ["timeline:2012", "find"])
@pytest.mark.parametrize("language", ["vi", "ru", "en"])
def test_whatever_is_in_view_is_whole_and_covers_nothing(
    sized: Visitor, language: str, address: str, text_scale: float
) -> None:
    sized.open(address, language, text_scale)
    screen = timeline_screen(sized)
    faults = []
    for year, span in VIEWS:
        screen.glide_to(year, span)
        faults += [f"{year} {span}: {each}" for each in _faults(sized, screen)]
    assert not faults, "\n".join(faults)


def _faults(visitor: Visitor, screen: TimelineScreen) -> list[str]:
    band, chips = screen.band.orientation.band, milestone_chips(visitor)
    names = [item for item in visitor.texts() if screen.band.isAncestorOf(item) and not _is_on_plate(item)]
    faults = [f"{item.block.text!r} is cut" for item in names if not _is_inside(_letters(item), band)]
    faults += itertools.chain.from_iterable(_plate_faults(chip, screen) for chip in chips)
    for item, chip in itertools.product(names, chips):
        if chip.scene_box.meets(_letters(item)):
            faults.append(f"{chip.name!r} covers {item.block.text!r}")
    for first, second in itertools.combinations(names, 2):
        if _letters(first).meets(_letters(second)):
            faults.append(f"{first.block.text!r} meets {second.block.text!r}")
    pairs = itertools.combinations(chips, 2)
    return faults + [
        f"{one.name!r} meets {other.name!r}" for one, other in pairs if one.scene_box.meets(other.scene_box, 8.0)
    ]


def _plate_faults(chip: MilestoneChip, screen: TimelineScreen) -> list[str]:
    """A chip may slide out at both ends of the band, and nowhere else; its texts are on it."""
    band, box = screen.band.orientation.band, chip.scene_box
    along = (
        Box(band.x, box.y, band.width, box.height)
        if screen.band.orientation.is_upright
        else Box(box.x, band.y, box.width, band.height)
    )
    faults = [] if _is_inside(box, along) else [f"{chip.name!r} leaves the band across it"]
    return faults + [
        f"{each.block.text!r} leaves its plate" for each in chip._texts if not _is_inside(_letters(each), box)
    ]


def _is_inside(box: Box, edge: Box) -> bool:
    return edge.x <= box.x and edge.y <= box.y and box.right <= edge.right and box.bottom <= edge.bottom


def _is_on_plate(item: TextItem) -> bool:
    return isinstance(item.parentItem(), MilestoneChip)
