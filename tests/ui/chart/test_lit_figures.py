"""Whatever figure has been lit, nothing of it stays when another one is."""

import pytest

from exhibit.navigation import MoveTo
from qt_stage import Visitor
from rebuilding import Twin, rest

WITHOUT_MARKS = 2022
"""No series that is drawn as a line has a figure for it, so no drawing is anew because of it."""


@pytest.mark.slow
@pytest.mark.parametrize("address", ["chart", "linked"])
def test_a_figure_that_was_lit_leaves_nothing_behind(pair: tuple[Visitor, Twin], address: str) -> None:
    """Regression: the mark of a lit figure stayed large in the kept picture of the line that leads on from it."""
    visitor, twin = pair
    visitor.open(address, "en")
    for slot in range(2007, 2014):
        for each in (slot, WITHOUT_MARKS):
            visitor.director.dispatch(MoveTo(each))
            rest(visitor)
            assert twin.difference(visitor) == "", f"{each} after {slot}"
