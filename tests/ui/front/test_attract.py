"""The attract loop has room for what it says: long titles, many languages, large letters, any screen."""

import itertools
import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from exhibit.content import Exhibit, load
from exhibit.layout.canvas import Box
from exhibit.navigation import Begin
from exhibit.ui.front.attract_frame import Frame
from exhibit.ui.front.attract_screen import AttractScreen
from exhibit.ui.kit.dial import Dial
from exhibit.ui.kit.text_item import TextItem
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES

CODES = ("en", "de", "fr", "es", "pl", "vi", "ru", "it", "pt", "nl", "sv", "cs", "uk")
SIZES = [(1920, 1080), (1080, 1920), (1024, 768), (1366, 768), (3840, 1080)]
LONG = "Sonderausstellung zum Bundesausbildungsförderungsgesetz und Hochschulzulassungsgesetz"
WORDS = st.text("aeinorstlmüệжщ", min_size=2, max_size=34)
TITLES = st.lists(WORDS, min_size=1, max_size=27).map(" ".join)


@pytest.fixture(scope="session")
def in_many(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """An exhibit in all the languages."""
    folder = tmp_path_factory.mktemp("many")
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        local = re.sub(
            r'\{vi: .*?, ru: .*?, en: ("[^"]*"|[^}]*)\}',
            lambda found: "{" + ", ".join(f"{code}: {found[1]}" for code in CODES) + "}",
            text,
        )
        path.write_text(local.replace("languages: [vi, ru, en]", f"languages: [{', '.join(CODES)}]"), encoding="utf-8")
    loaded = load(folder)
    assert loaded.exhibit is not None, loaded.problems
    return loaded.exhibit


def _titled(exhibit: Exhibit, count: int, title: str, caption: str) -> Exhibit:
    """Return the exhibit in some of its languages, with another title and another caption in its loop."""
    about = exhibit.about.model_copy(update={"title": dict.fromkeys(CODES, title), "languages": CODES[:count]})
    milestones = tuple(each.model_copy(update={"title": dict.fromkeys(CODES, caption)}) for each in exhibit.milestones)
    made = exhibit.model_copy(update={"about": about, "milestones": milestones})
    assert made.languages == CODES[:count]
    return made


def _screen(visitor: Visitor) -> AttractScreen:
    screen = visitor.director.shown
    assert isinstance(screen, AttractScreen)
    return screen


def _letters(item: TextItem) -> Box:
    """A line's own box is taller than its letters."""
    box, size = item.ink_box(), item.block.font.pixelSize()
    air = max(item.block.line_height - size * 1.12, 0) / 2
    return Box(box.x, box.y + air, box.width, box.height - 2 * air)


def _faults(visitor: Visitor) -> list[str]:
    canvas, faults = visitor.stage.canvas, []
    dial = next(each for each in visitor.items() if isinstance(each, Dial))
    frame: Frame = _screen(visitor)._frame
    named = [(repr(item.block.text), _letters(item)) for item in visitor.texts() if not _is_numeral(item)]
    named += [(f"button {each.name!r}", each.scene_box) for each in visitor.controls()]
    for name, box in named:
        if min(box.x, box.y) < 0 or box.right > canvas.width or box.bottom > canvas.height:
            faults.append(f"{name} leaves the screen")
        nearest = (
            min(max(dial.scenePos().x(), box.x), box.right) - dial.scenePos().x(),
            min(max(dial.scenePos().y(), box.y), box.bottom) - dial.scenePos().y(),
        )
        if (nearest[0] ** 2 + nearest[1] ** 2) ** 0.5 < frame.radius * 1.1:
            faults.append(f"{name} is on the dial")
    for (first, one), (second, other) in itertools.combinations(named, 2):
        if one.meets(other, 15.5 if first.startswith("button") and second.startswith("button") else 0.0):
            faults.append(f"{first} meets {second}")
    return faults


def _is_numeral(item: TextItem) -> bool:
    return item.block.text.isdigit()


@pytest.mark.slow
@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(texts=st.tuples(TITLES, TITLES), count=st.integers(1, len(CODES)), text_scale=st.sampled_from([1.0, 1.25, 1.5]))
def test_words_and_buttons_never_meet_and_never_leave_the_screen(
    qapp: object, in_many: Exhibit, size: tuple[int, int], texts: tuple[str, str], count: int, text_scale: float
) -> None:
    visitor = Visitor(_titled(in_many, count, *texts), size)
    try:
        visitor.open("attract", "en", text_scale)
        assert not _faults(visitor)
        assert {each.intent for each in visitor.controls()} == {Begin(code) for code in CODES[:count]}
    finally:
        visitor.close()


@first_fast("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")
@first_fast("text_scale", [1.0, 1.5])
@first_fast("count", [1, 3, 8, 13])
def test_a_title_of_long_words_breaks_none_of_them(
    qapp: object, in_many: Exhibit, count: int, text_scale: float, size: tuple[int, int]
) -> None:
    visitor = Visitor(_titled(in_many, count, LONG, LONG), size)
    visitor.open("attract", "en", text_scale)
    lines = [line for item in visitor.texts() for line in item.block.lines if not _is_numeral(item)]
    assert not _faults(visitor)
    assert set(LONG.split()) <= {word for line in lines for word in line.split()}, lines
    visitor.close()


@first_fast("size", [(1920, 1080), (1080, 1920), (1024, 768)], ids=lambda size: f"{size[0]}x{size[1]}")
@first_fast("text_scale", [1.0, 1.5])
@first_fast("language", ["vi", "ru", "en"])
def test_every_rest_of_the_loop_is_told_in_its_three_languages(
    qapp: object, synthetic: Exhibit, language: str, text_scale: float, size: tuple[int, int]
) -> None:
    visitor = Visitor(synthetic, size, is_still=True)
    visitor.open("attract", language, text_scale)
    screen = _screen(visitor)
    for _ in range(len(screen._rests)):
        words, rest = visitor.words(), screen._rest
        assert not _faults(visitor), rest
        missing = [each for each in rest.caption.values() if each not in words]
        assert not missing, missing
        visitor.wait(20.0, 1.0)
    visitor.close()


def test_languages_that_say_the_same_are_told_apart_by_their_own_names(qapp: object, in_many: Exhibit) -> None:
    visitor = Visitor(_titled(in_many, 13, "One", "One"))
    visitor.open("attract", "en")
    names = {each.name for each in visitor.controls()}
    assert len(names) == 13
    assert {"Polski", "Português", "English", "Zum Starten berühren"} <= names
    visitor.close()


@pytest.mark.slow
def test_no_line_of_a_date_ends_in_a_dot_or_breaks_a_day(qapp: object, synthetic: Exhibit) -> None:
    visitor = Visitor(synthetic, (1024, 768), is_still=True)
    visitor.open("attract", "en", 1.5)
    for _ in range(len(_screen(visitor)._rests)):
        for line in itertools.chain.from_iterable(item.block.lines for item in visitor.texts()):
            assert not line.strip().endswith("·"), line
            assert not line.strip().startswith("·"), line
        visitor.wait(20.0, 1.0)
    visitor.close()
