"""Slides: what each layout shows, how a deck plays and stops, and two languages side by side."""

import datetime as dt

import pytest
from PySide6.QtCore import Qt

from exhibit.content import Exhibit, NumeralSlide, PairMapSlide
from exhibit.navigation import OpenDeck, SlidePlace, SpeakBeside
from exhibit.ui.controls.progress_dots import ProgressDots
from exhibit.ui.kit.dial import Dial
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.slides.layouts.figure import FigureBars
from exhibit.ui.slides.layouts.pair_map import PairMap
from qt_stage import Visitor


def _slide(visitor: Visitor) -> SlidePlace:
    place = visitor.director.session.place
    assert isinstance(place, SlidePlace)
    return place


def _opacity(item: TextItem) -> float:
    return float(item.effectiveOpacity())


def _colour_at(visitor: Visitor, x: float, y: float) -> tuple[int, int, int]:
    scale = visitor.stage.canvas.scale
    colour = visitor.stage.picture().toImage().pixelColor(round(x * scale), round(y * scale))
    return colour.red(), colour.green(), colour.blue()


@pytest.mark.slow
def test_the_words_come_up_one_after_another_and_end_in_full(visitor: Visitor) -> None:
    visitor.open("home", "en")
    visitor.director.dispatch(OpenDeck("anniversaries"))
    slide = visitor.director.exhibit.slides[0]
    assert isinstance(slide, NumeralSlide)
    visitor.wait(0.2)
    title = next(item for item in visitor.texts() if item.block.text.replace("\n", " ") == slide.title["en"])
    coming = _opacity(title)
    visitor.wait(0.25)
    assert coming < 0.3
    visitor.wait(2.0)
    assert all(_opacity(item) == 1.0 for item in visitor.texts())


@pytest.mark.slow
def test_a_playing_deck_turns_when_its_slide_has_been_read_and_stops_at_its_end(visitor: Visitor) -> None:
    visitor.open("deck:then-and-now", "en")
    shown = [_slide(visitor).slide]
    for _ in range(60):
        visitor.wait(2.0, 0.25)
        if shown[-1] != _slide(visitor).slide:
            shown.append(_slide(visitor).slide)
    assert tuple(shown) == visitor.director.navigation_index.decks["then-and-now"]
    assert not _slide(visitor).is_playing
    assert visitor.control("Play")


@pytest.mark.slow
def test_a_slide_stays_as_long_as_its_words_take_or_as_its_author_says(synthetic: Exhibit) -> None:
    slides = tuple(
        each.model_copy(update={"reading_s": 3.0}) if each.id == "names-of-the-ferry" else each
        for each in synthetic.slides
    )  # fmt: skip
    visitor = Visitor(synthetic.model_copy(update={"slides": slides}))
    visitor.open("deck:then-and-now", "en")
    visitor.wait(2.8)
    assert _slide(visitor).slide == "names-of-the-ferry"
    visitor.wait(0.5)
    second = _slide(visitor).slide
    assert second == "treaties-compared"
    visitor.wait(6.0)
    assert _slide(visitor).slide == second, "a text of fifty words is not read in six seconds"
    visitor.close()


@pytest.mark.slow
def test_a_looping_deck_begins_again(synthetic: Exhibit) -> None:
    decks = tuple(each.model_copy(update={"loop": each.id == "streets"}) for each in synthetic.decks)
    visitor = Visitor(synthetic.model_copy(update={"decks": decks}))
    visitor.open("deck:streets", "en")
    visitor.wait(110.0, 1.0)
    visitor.director.stage.visitor_active.emit()
    visitor.wait(110.0, 1.0)
    assert _slide(visitor).is_playing, "it stopped after its only slide"
    visitor.close()


def test_the_time_that_runs_on_a_slide_is_seen_and_stops_with_it(visitor: Visitor) -> None:
    visitor.open("deck:then-and-now", "en")
    dots = next(item for item in visitor.items() if isinstance(item, ProgressDots))
    visitor.wait(5.0, 0.1)
    early = dots._share
    visitor.wait(5.0, 0.1)
    assert early is not None
    assert dots._share is not None
    assert 0 < early < dots._share < 1
    visitor.key(Qt.Key.Key_Space)
    assert dots._share is None


def test_a_hand_keeps_the_slide_and_play_goes_on(visitor: Visitor) -> None:
    visitor.open("deck:then-and-now", "en")
    visitor.wait(1.0)
    visitor.tap_at(600, 500)
    assert not _slide(visitor).is_playing
    before = _slide(visitor).slide
    visitor.wait(60.0, 0.5)
    assert _slide(visitor).slide == before
    visitor.tap(visitor.control("Play"))
    assert _slide(visitor).is_playing
    visitor.wait(60.0, 0.5)
    assert _slide(visitor).slide != before


@pytest.mark.slow
def test_what_is_too_long_for_its_place_is_brought_up_before_the_deck_goes_on(visitor: Visitor) -> None:
    visitor.open("slide:plan-20", "ru")
    column = visitor.director.shown.columns[0]
    assert column.most > 0
    visitor.key(Qt.Key.Key_Space)
    seen = 0.0
    while _slide(visitor).slide == "plan-20":
        before, seen = column.offset, max(seen, column.offset)
        visitor.wait(1 / 30)
        if 0 < before < column.most - 1:
            assert column.offset > before, "it goes on in jerks"
        visitor.wait(0.5, 0.1)
    assert seen == pytest.approx(column.most)


@pytest.mark.slow
def test_a_comparison_is_not_drawn_over_what_is_below_its_column(visitor: Visitor) -> None:
    """A clip of its own took the place of its column's: the edge of the second card lay over the buttons."""
    visitor.open("slide:treaties-compared", "vi")
    visitor.director.dispatch(SpeakBeside("ru"))
    visitor.finish_animations()
    column = visitor.director.shown.columns[0]
    foot = column.scenePos().y() + column.boundingRect().height()
    red = 0
    for y in range(round(foot) + 2, 1080, 3):
        for x in range(130, 900, 40):
            colour = _colour_at(visitor, x, y)
            red += colour[0] > 150 and colour[1] < 90
    assert red == 0


@pytest.mark.slow
def test_space_lets_a_deck_play_and_an_arrow_takes_over(visitor: Visitor) -> None:
    visitor.open("slide:names-of-the-ferry", "en")
    visitor.key(Qt.Key.Key_Space)
    assert _slide(visitor).is_playing
    visitor.key(Qt.Key.Key_Right)
    assert _slide(visitor) == SlidePlace("treaties-compared")


@pytest.mark.slow
def test_the_arcs_of_a_map_grow_from_one_end_to_the_other(visitor: Visitor) -> None:
    visitor.open("home", "en")
    visitor.director.dispatch(OpenDeck("streets"))
    visitor.wait(1.9)
    chart = next(item for item in visitor.items() if isinstance(item, PairMap))
    x, y = chart._ways[3][30]
    spot = chart.mapToScene(x, y)
    before = _colour_at(visitor, spot.x(), spot.y())
    visitor.wait(4.0)
    after = _colour_at(visitor, spot.x(), spot.y())
    assert after[0] > before[0] + 40, "the arc is not there yet or was there before"


@pytest.mark.slow
def test_every_city_is_named_on_the_map_in_every_language(visitor: Visitor) -> None:
    slide = visitor.director.exhibit.slide("twin-pairs")
    assert isinstance(slide, PairMapSlide)
    for language in ("vi", "ru", "en"):
        visitor.open("slide:twin-pairs", language)
        chart = next(item for item in visitor.items() if isinstance(item, PairMap))
        named = {item.block.text.replace("\n", " ") for item in chart.childItems() if isinstance(item, TextItem)}
        assert named == {text[language] for pair in slide.pairs for text in (pair.start, pair.end)}


def test_a_figure_is_the_charts_own_with_its_doubt(visitor: Visitor) -> None:
    visitor.open("slide:crossings-peak", "ru")
    assert "Около 550 тыс. переправ" in visitor.words()
    assert any(isinstance(item, FigureBars) for item in visitor.items())


def test_figures_that_are_compared_are_drawn_to_one_scale(visitor: Visitor) -> None:
    visitor.open("slide:crossings-compared", "en")
    bars = [item._bar for item in visitor.items() if type(item).__name__ == "_Card"]
    widths = sorted(bar.width() for bar in bars if bar is not None)
    assert widths[0] / widths[1] == pytest.approx(57.3 / 460)


@pytest.mark.slow
def test_what_is_not_remembered_has_no_countdown_and_no_jubilee_anywhere(synthetic: Exhibit) -> None:
    forgotten = tuple(
        each.model_copy(update={"remembered": False}) if each.id == "first-ferry" else each
        for each in synthetic.milestones
    )  # fmt: skip
    parts = {name: getattr(synthetic, name) for name in type(synthetic).model_fields}
    visitor = Visitor(type(synthetic).model_construct(**{**parts, "milestones": forgotten}))
    for visitor.today in (dt.date(2024, 12, 1), dt.date(2025, 3, 12)):
        assert not [each for each in visitor.director.almanac.in_year(visitor.today.year) if each.key == "first-ferry"]
        jubilee = visitor.director.view().jubilee
        assert jubilee is None or jubilee.key != "first-ferry"
        for address in ("slide:ferry-75", "slide:ferry-70", "home", "attract", "milestone:first-ferry"):
            visitor.open(address, "en")
            said = [item.block.text for item in visitor.texts() if item.parentItem() is not None]
            counted = [text for text in said if "days" in text or text.startswith("Today:")]
            assert not counted, (address, counted)
    visitor.close()


@pytest.mark.slow
def test_two_languages_stand_side_by_side_and_the_second_is_whole(visitor: Visitor) -> None:
    visitor.open("slide:ferry-75", "vi")
    slide = visitor.director.exhibit.slide("ferry-75")
    assert isinstance(slide, NumeralSlide)
    assert slide.title["ru"] not in visitor.words()
    visitor.tap(visitor.control("Hai ngôn ngữ song song"))
    visitor.finish_animations()
    assert visitor.director.session.preferences.beside == "ru"
    words = visitor.words()
    for language in ("vi", "ru"):
        assert slide.title[language] in words
        assert any(slide.body[language][:20] in item.block.text.replace("\n", " ") for item in visitor.texts())
    visitor.tap(visitor.control("Hai ngôn ngữ song song"))
    assert visitor.director.session.preferences.beside == "en"
    visitor.tap(visitor.control("Hai ngôn ngữ song song"))
    assert visitor.director.session.preferences.beside is None
    assert any(isinstance(item, Dial) for item in visitor.items())


def test_a_milestone_is_read_in_two_languages_with_the_accounts_of_both(visitor: Visitor) -> None:
    visitor.open("milestone:first-ferry", "vi")
    visitor.director.dispatch(SpeakBeside("ru"))
    visitor.finish_animations()
    milestone = visitor.director.exhibit.milestone("first-ferry")
    words = visitor.words().replace("\u00a0", " ")
    for language in ("vi", "ru"):
        for text in (milestone.title, milestone.body, *(each.says for each in milestone.accounts)):
            assert text[language].replace("\u00a0", " ") in words


def test_a_deck_attached_to_a_milestone_opens_from_it_and_plays(visitor: Visitor) -> None:
    visitor.open("milestone:river-statement", "en")
    visitor.tap(visitor.control("Then and now"))
    assert _slide(visitor).slide == "names-of-the-ferry"
    assert _slide(visitor).is_playing


@pytest.mark.slow
def test_the_second_language_goes_with_the_visitor(visitor: Visitor) -> None:
    visitor.open("slide:ferry-75", "vi")
    visitor.director.dispatch(SpeakBeside("en"))
    visitor.wait(400.0, 1.0)
    assert visitor.director.session.preferences.beside is None, "the next visitor finds it"
