"""Whatever a title says, it stays on its card and on its chip, and what is left out of it is marked."""

import itertools
from dataclasses import dataclass

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from exhibit.content import Exhibit, Milestone
from exhibit.layout.canvas import Box
from exhibit.ui.kit.text_item import TextItem
from exhibit.ui.screen.view import View
from exhibit.ui.timeline.chip_sizes import ChipSizes
from exhibit.ui.timeline.milestone_card import MilestoneCard
from exhibit.ui.timeline.milestone_chip import MilestoneChip
from exhibit.ui.timeline.title_chip import TitleChip
from qt_stage import Visitor

WORDS = {
    "vi": ("Khánh", "thành", "cầu", "và", "tuyên", "bố", "Thượng", "Bến", "2012"),
    "ru": ("Открытие", "моста", "и", "заявление", "о", "всеобъемлющем", "сотрудничестве", "–", "2012", "году"),
    "en": ("Opening", "of", "the", "bridge", "and", "statement", "on", "comprehensive", "co-operation", "2012"),
}
LONGEST = 2000
"""The most letters that a text of an exhibit may have."""


@dataclass(frozen=True, slots=True)
class Setting:
    """Where the milestones of a test are shown.

    Attributes:
        view: The visitor's view.
        language: What it speaks.
        milestone: One of the exhibit.
    """

    view: View
    language: str
    milestone: Milestone

    def titled(self, title: str) -> Milestone:
        """Return the milestone with another title, in every language."""
        return self.milestone.model_copy(update={"title": dict.fromkeys(WORDS, title)})


@pytest.fixture
def setting(request: pytest.FixtureRequest, qapp: QApplication, visitor: Visitor, synthetic: Exhibit) -> Setting:
    language, text_scale = request.param
    visitor.open("home", language, text_scale)
    return Setting(visitor.director.shown.view, language, synthetic.milestone("bridge-opened"))


EVERY_TYPE = pytest.mark.parametrize(
    "setting", list(itertools.product(WORDS, (1.0, 1.25, 1.5))), indirect=True, ids=lambda each: f"{each[0]} {each[1]}"
)


def _titles(language: str) -> st.SearchStrategy[str]:
    words = st.lists(st.sampled_from(WORDS[language]), min_size=1, max_size=300)
    letters = st.text(st.sampled_from("абвmWị-"), min_size=1, max_size=LONGEST)
    return st.one_of(words.map(" ".join), letters).map(lambda title: title[:LONGEST].strip())


def _letters(item: TextItem) -> Box:
    """A line's own box is taller than its letters."""
    box, size = item.ink_box(), item.block.font.pixelSize()
    air = max(item.block.line_height - size * 1.12, 0) / 2
    return Box(box.x, box.y + air, box.width, box.height - 2 * air)


def _assert_texts_are_on(chip: MilestoneChip) -> None:
    chip.compose()
    box = chip.scene_box
    for item in chip._texts:
        letters = _letters(item)
        where = item.block.text, letters, box
        assert box.x <= letters.x <= letters.right <= box.right, where
        assert box.y <= letters.y <= letters.bottom <= box.bottom, where


def _said(chip: MilestoneChip) -> str:
    lines = chip._texts[-1].block.lines
    # A word that is parted at a line's end is one word.
    return "".join("".join(line.removesuffix("-") for line in lines).split())


@EVERY_TYPE
@pytest.mark.slow
def test_no_title_leaves_its_card_or_plate(setting: Setting) -> None:
    view = setting.view

    @given(_titles(setting.language), st.floats(160, 900), st.booleans())
    def check(title: str, room: float, is_upright: bool) -> None:
        sizes, milestone = ChipSizes(view, room, is_upright=is_upright), setting.titled(title)
        card = MilestoneCard(view, milestone, sizes.card_size(milestone))
        _assert_texts_are_on(card)
        said, whole = _said(card), "".join(title.split()).replace("-", "")
        said = said.replace("-", "")
        assert said == whole or (said.endswith("…") and whole.startswith(said[:-1]))
        assert card.name == title
        _assert_texts_are_on(TitleChip(view, milestone, sizes.title_width(milestone)))

    check()


@EVERY_TYPE
@pytest.mark.parametrize("is_upright", [False, True], ids=["wide", "upright"])
def test_a_title_of_four_long_lines_is_said_whole(setting: Setting, is_upright: bool) -> None:
    """Regression: where cards have room for three lines, a fourth hung below its card."""
    view = setting.view
    title = {"vi": "Khánh thành cầu và ra tuyên bố chung về hợp tác toàn diện giữa Thượng Bến và Hạ Bến"}.get(
        setting.language, "Открытие моста и заявление о всеобъемлющем сотрудничестве двух берегов"
    )
    milestone = setting.titled(title)
    for room in (360.0, 440.0) if is_upright else (230.0, 300.0, 400.0):
        sizes = ChipSizes(view, room, is_upright=is_upright)
        card = MilestoneCard(view, milestone, sizes.card_size(milestone))
        _assert_texts_are_on(card)
        assert _said(card) == "".join(title.split())


@EVERY_TYPE
def test_a_short_title_has_the_usual_card(setting: Setting) -> None:
    view = setting.view
    for is_upright in (False, True):
        sizes = ChipSizes(view, 400.0, is_upright=is_upright)
        usual = sizes.card_size(setting.titled("1"))
        assert (
            sizes.card_size(
                setting.milestone.model_copy(
                    update={"id": "other", "title": {"ru": "Мост", "vi": "Cầu", "en": "Bridge"}}
                )
            )
            == usual
        )


@EVERY_TYPE
def test_a_plate_says_a_decade_where_no_year_is_known(setting: Setting) -> None:
    """Regression: what had happened some time in the eighties stood there as of 1980."""
    view = setting.view
    milestone = view.exhibit.milestone("foot-bridge")
    for is_upright in (False, True):
        sizes = ChipSizes(view, 440.0, is_upright=is_upright)
        chip = TitleChip(view, milestone, sizes.title_width(milestone))
        _assert_texts_are_on(chip)
        title, year = chip._texts
        assert year.block.text == "1980–89"
        assert not _letters(title).meets(_letters(year))
