"""What somebody said: in substance or word for word, on a day and an occasion that are known or not."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from exhibit.content import load
from exhibit.locale.languages import language_of
from exhibit.locale.quotation import quotation_marks
from qt_stage import Visitor
from small_exhibit import LOCAL, WriteExhibit

HEAD = f"{{id: said, deck: all, layout: quote, speaker: somebody, gist: {LOCAL}, sources: [book]"


@pytest.fixture
def guest(qapp: QApplication, request: pytest.FixtureRequest, write_exhibit: WriteExhibit) -> Iterator[Visitor]:
    """A visitor before a slide that quotes somebody, with what else is known of it."""
    people = f"people:\n  - {{id: somebody, name: {LOCAL}}}\n"
    slides = f"slides:\n  - {HEAD}{request.param}}}\n"
    loaded = load(
        write_exhibit({"tours.yaml": ("slide: ten", "slide: said")}, {"people.yaml": people, "slides/all.yaml": slides})
    )
    assert loaded.exhibit is not None
    assert not loaded.problems, list(map(str, loaded.problems))
    made = Visitor(loaded.exhibit)
    made.open("slide:said", "ru")
    yield made
    made.close()


@pytest.mark.parametrize("guest", [", literal: yes"], indirect=True)
def test_very_words_stand_between_marks_and_nothing_says_otherwise(guest: Visitor) -> None:
    texts = [each.block.text for each in guest.texts()]
    assert "«Один»" in texts
    assert not any(guest.director.shown.view.words.say("quoted in substance").upper() in each for each in texts)


@pytest.mark.parametrize("guest", ["", ", on: 1950"], indirect=True)
def test_what_is_not_known_leaves_no_dot_behind(guest: Visitor) -> None:
    texts = [each.block.text for each in guest.texts()]
    assert not any("·" in each for each in texts if "ОДИН" not in each), texts
    assert "Один" in texts


@pytest.mark.parametrize("tag", ["en", "vi", "ru", "fr", "de", "es", "zh-Hans", "zh-Hant", "ar", "he", "fa", "ja", "pt-PT",
                                 "sv", "pl", "sr", "bs-Cyrl", "nl", "el", "th", "hi"])  # fmt: skip
def test_the_marks_are_those_of_cldr(tag: str) -> None:
    assert "x".join(each.strip("\u00a0") for each in quotation_marks(language_of(tag))) == QLocale(tag).quoteString("x")
