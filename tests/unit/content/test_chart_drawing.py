"""What cannot be drawn honestly is refused in one line, with what to write instead."""

import pytest

from exhibit.content import load
from other_figures import CHARTS, chart, figures_exhibit, point, series, unit
from small_exhibit import FILES, WriteExhibit

FREE = unit(more=", axis: {base: free}")
LOG = unit(more=", axis: {scale: logarithmic}")
ROW = "".join(point("a", str(year), "14") for year in (2001, 2002))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (chart(FREE, series("a", drawn="bars"), ROW),
         "series 'a' drawn as bars must begin at 0, and this axis does not (draw it as line or marks)"),
        (chart(FREE, series("a", drawn="area"), ROW), "series 'a' drawn as an area must begin at 0"),
        (chart(unit(more=", axis: {from: 13, to: 16}"), series("a", drawn="bars"), ROW), "bars must begin at 0"),
        (chart(LOG, series("a", drawn="bars"), ROW),
         "series 'a' drawn as bars has no 0 on a logarithmic axis (draw it as line or marks)"),
        (chart(LOG, series("a"), ROW + point("a", "2003", "0")),
         "value 0 has no place on a logarithmic axis (leave the point out, or use scale: linear)"),
        (chart(unit(more=", axis: {from: 13, to: 16}"), series("a"), ROW + point("a", "2003", "12.5")),
         "value 12.5 is below the axis, which begins at 13 (let it begin lower)"),
        (chart(unit(more=", axis: {to: 10}"), series("a"), ROW), "value 14 is above the axis, which ends at 10"),
        (chart(unit(more=", axis: {from: 16, to: 13}"), series("a"), ROW), "an axis from 16 to 13 has no length"),
        (chart(unit(more=", axis: {scale: logarithmic, from: 0}"), series("a"), ROW), "a logarithmic axis has no 0"),
        (chart(unit(more=", axis: {scale: log}"), series("a"), ROW), "unknown scale 'log'"),
        (chart(unit(), series("a", drawn="area"), ROW + point("a", "2003", "-1")),
         "series 'a' has a value below 0, and areas are parts of a whole (draw it as line or bars)"),
        (chart(unit(), series("a", drawn="range"), ROW), "drawn as a range, but no point of it has one"),
        (chart(unit(), series("a"), ROW + point("a", "2003", "9", ", range: [3, 5]")), "value 9 is outside of its range"),
        (chart(unit(), series("a") + series("b", role="target", drawn="line"), ROW + point("b", "2003", "9")),
         "series 'b' is a target, and targets are always marks"),
        (chart(unit(), series("a", drawn="pie"), ROW), "unknown drawn 'pie'"),
        (chart(unit(), series("a"), "".join(point("a", str(year), "1") for year in range(1000, 3001))),
         "2001 points; at most 2000 in a chart"),
    ],
)  # fmt: skip
def test_it_is_said_what_cannot_be_drawn_and_what_to_write(
    write_exhibit: WriteExhibit, text: str, expected: str
) -> None:
    files = {"charts/turnover.yaml": text, "tours.yaml": "tours: []\n"}
    found = [str(problem) for problem in load(write_exhibit(files=files)).errors]
    assert any(each.startswith("charts/turnover.yaml:") and expected in each for each in found), found


@pytest.mark.parametrize("name", sorted(CHARTS))
def test_figures_of_any_kind_are_fine(write_exhibit: WriteExhibit, name: str) -> None:
    assert figures_exhibit(write_exhibit, CHARTS[name]()).chart().id == "turnover"


def test_a_value_below_0_is_a_value(write_exhibit: WriteExhibit) -> None:
    text = FILES["charts/turnover.yaml"].replace("value: 1.5", "value: -1.5")
    assert load(write_exhibit(files={"charts/turnover.yaml": text})).problems == ()
