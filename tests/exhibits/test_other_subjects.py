"""Exhibits of other subjects and languages: right by their own check, and whole on every screen."""

from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from places import places
from PySide6.QtWidgets import QApplication
from subject import Subject
from subjects_of_figures import OF_FIGURES
from subjects_of_language import EIGHT, THIRTEEN, TWELVE_SCRIPTS, speaking
from subjects_of_pictures import photographs
from subjects_of_time import OF_TIME

from exhibit.content import Exhibit, load
from exhibit.desk.letter_check import with_letters_checked
from exhibit.ui.linked.linked_chart import LinkedChart
from first_fast import first_fast
from layout_faults import layout_faults, letter_faults
from qt_stage import Visitor
from random_walk import RandomWalk
from rebuilding import HALF, paired, rest
from timeline_scene import milestone_chips

SUBJECTS: dict[str, Callable[[], Subject]] = {
    **{each.__name__: each for each in (*OF_TIME, *OF_FIGURES, photographs)},
    **{f"speaks {each}": partial(speaking, each) for each in (*TWELVE_SCRIPTS, "fa")},
    "speaks two ways": partial(speaking, "ar", "en"),
    "speaks eight": partial(speaking, *EIGHT),
    "speaks thirteen": partial(speaking, *THIRTEEN),
    "speaks without words": partial(speaking, "pl", has_words=False),
}
SHAPES = [(1920, 1080), (1080, 1920)]
STEPS, REST_EVERY = 60, 6


def _shown(name: str, folder: Path) -> Exhibit:
    loaded = load(SUBJECTS[name]().write(folder))
    assert loaded.exhibit is not None, list(map(str, loaded.problems))
    return loaded.exhibit


@pytest.mark.parametrize("name", SUBJECTS)
def test_it_is_right_but_for_the_warnings_that_it_should_have(qapp: QApplication, tmp_path: Path, name: str) -> None:
    subject = SUBJECTS[name]()
    loaded = with_letters_checked(load(subject.write(tmp_path)))
    said = [str(each) for each in loaded.problems]
    assert len(said) == len(subject.warnings), said
    assert all(one.startswith(wanted) for one, wanted in zip(said, subject.warnings, strict=True)), said


def _faults(exhibit: Exhibit, size: tuple[int, int], text_scale: float) -> Iterator[str]:
    with closing(Visitor(exhibit, size)) as visitor:
        for language in exhibit.languages:
            for address in places(exhibit):
                visitor.open(address, language, text_scale)
                for fault in (*layout_faults(visitor), *letter_faults(visitor)):
                    yield f"{language} {address}: {fault}"


@pytest.mark.parametrize(
    ("name", "size", "text_scale"),
    [
        ("rome", (1920, 1080), 1.0), ("cosmos", (1080, 1920), 1.5), ("sparse", (1920, 1080), 1.5),
        ("temperatures", (1080, 1920), 1.5), ("two_charts", (1920, 1080), 1.0), ("speaks th", (1080, 1920), 1.5),
    ],
)  # fmt: skip
def test_nothing_is_cut_or_covered(
    qapp: QApplication, tmp_path: Path, name: str, size: tuple[int, int], text_scale: float
) -> None:
    assert not list(_faults(_shown(name, tmp_path), size, text_scale))


def test_a_door_says_all_of_a_title_before_it_says_it_large(qapp: QApplication, tmp_path: Path) -> None:
    exhibit = load(speaking("vi").write(tmp_path)).exhibit
    assert exhibit is not None
    with closing(Visitor(exhibit)) as visitor:
        visitor.open("home", "vi")
        assert "…" not in visitor.words()


@first_fast("language", ["th", "hi", "bn", "hy", "el"])
def test_titles_are_seen_above_the_keys_of_every_script(qapp: QApplication, tmp_path: Path, language: str) -> None:
    """Regression: seven rows of keys left a wide screen no room but for the axis."""
    exhibit = load(speaking(language).write(tmp_path)).exhibit
    assert exhibit is not None
    with closing(Visitor(exhibit)) as visitor:
        visitor.open("find", language)
        assert len(milestone_chips(visitor)) > 1


@first_fast("language", ["th", "km", "ar", "en"])
def test_the_uppermost_value_below_a_timeline_is_whole(qapp: QApplication, tmp_path: Path, language: str) -> None:
    """Regression: large numbers in lines as high as Thai ones need were cut off by the timeline."""
    exhibit = load(speaking(language).write(tmp_path)).exhibit
    assert exhibit is not None
    with closing(Visitor(exhibit, (1080, 1920))) as visitor:
        visitor.open("linked", language, 1.5)
        charts = [each for each in visitor.items() if isinstance(each, LinkedChart)]
        values = [each for each in visitor.texts() if charts[0].isAncestorOf(each)]
        assert len(values) > 3
        assert min(each.ink_box().y for each in values) >= charts[0].box.y - 2


@pytest.mark.slow
@pytest.mark.parametrize(("size", "text_scale"), [(SHAPES[0], 1.0), (SHAPES[-1], 1.5)], ids=["wide 1.0", "upright 1.5"])
@pytest.mark.parametrize("name", SUBJECTS)
def test_nothing_is_cut_or_covered_upright_or_large(
    qapp: QApplication, tmp_path: Path, name: str, size: tuple[int, int], text_scale: float
) -> None:
    faults = list(_faults(_shown(name, tmp_path), size, text_scale))
    assert not faults, "\n".join(faults)


@pytest.mark.slow
@pytest.mark.parametrize("name", SUBJECTS)
def test_whatever_a_visitor_does_a_rebuild_would_show_the_same(qapp: QApplication, tmp_path: Path, name: str) -> None:
    exhibit = _shown(name, tmp_path)
    with paired(exhibit, HALF) as (visitor, twin):
        visitor.open("timeline", exhibit.languages[0])
        walk = RandomWalk(visitor, 7)
        for step in range(1, STEPS + 1):
            walk.step()
            if step % REST_EVERY == 0:
                rest(visitor)
                found = twin.difference(visitor)
                assert not found, "\n".join([*walk.done[-12:], str(visitor.director.session), found])
