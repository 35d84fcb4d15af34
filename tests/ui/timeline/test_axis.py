"""Dates drawn as what they are: a known day a dot, a lasting event a firm bar, a vague date a soft one."""

from exhibit.content import load
from first_fast import first_fast
from qt_stage import Visitor
from small_exhibit import FILES, WriteExhibit
from timeline_scene import timeline_screen


def _strip(write_exhibit: WriteExhibit, date: str, years: tuple[float, ...]) -> list[int]:
    """How light the axis is a little above its line, at decimal years, with one milestone of a date."""
    second = FILES["milestones/all.yaml"].replace("milestones:\n", "").replace("id: start", "id: other")
    second = second.replace("1950-01-30", date)
    folder = write_exhibit(files={"milestones/all.yaml": FILES["milestones/all.yaml"] + second})
    exhibit = load(folder).exhibit
    assert exhibit is not None
    visitor = Visitor(exhibit)
    visitor.open("timeline:1950")
    screen = timeline_screen(visitor)
    screen.glide_to(1994.5, 7.8)
    visitor.finish_animations()
    image = visitor.stage.picture().toImage()
    lights = []
    for year in years:
        at = visitor.point(screen.camera.position_of(year), screen.band.orientation.band.y + screen.band.axis - 5)
        lights.append(image.pixelColor(at).lightness())
    visitor.close()
    return lights


@first_fast("date", ["1994", "1994~", "1993/1995"])
def test_a_vague_date_fades_to_both_sides(qapp: object, write_exhibit: WriteExhibit, date: str) -> None:
    ends = {"1994": (1994.02, 1994.98), "1994~": (1993.6, 1995.4), "1993/1995": (1993.05, 1995.95)}[date]
    left, inside, right = _strip(write_exhibit, date, (ends[0], 1994.72, ends[1]))
    assert inside > left + 12
    assert inside > right + 12


def test_an_event_that_lasted_is_a_firm_bar(qapp: object, write_exhibit: WriteExhibit) -> None:
    start, inside, end = _strip(write_exhibit, "1993-06-01/1995-06-30", (1993.55, 1994.72, 1995.35))
    assert abs(start - inside) < 6
    assert abs(end - inside) < 6
    assert inside > 90


def test_a_known_day_has_no_bar(qapp: object, write_exhibit: WriteExhibit) -> None:
    before, after = _strip(write_exhibit, "1994-06-16", (1994.2, 1994.72))
    assert max(before, after) < 60
