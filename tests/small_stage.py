"""Visitors of a small exhibit with milestones at dates of one's own."""

from collections.abc import Sequence

from exhibit.content import load
from qt_stage import Visitor
from small_exhibit import FILES, WriteExhibit


def visit(write_exhibit: WriteExhibit, dates: Sequence[str] = ("1990-07-01",), size: tuple[int, int] = (960, 540)) -> Visitor:  # fmt: skip
    """Return a visitor of the small exhibit with further milestones, ``m0`` and on, and a second slide, ``twenty``."""
    milestones, slides = FILES["milestones/all.yaml"], FILES["slides/all.yaml"]
    pattern = milestones.removeprefix("milestones:\n")
    for index, date in enumerate(dates):
        milestones += pattern.replace("id: start", f"id: m{index}").replace("1950-01-30", date)
    second = slides.removeprefix("slides:\n").replace("id: ten", "id: twenty").replace("numeral: 10", "numeral: 20")
    slides += second.replace("1960-01-30", "1970-01-30")
    loaded = load(write_exhibit(files={"milestones/all.yaml": milestones, "slides/all.yaml": slides}))
    assert loaded.exhibit is not None, loaded.problems
    return Visitor(loaded.exhibit, size)
