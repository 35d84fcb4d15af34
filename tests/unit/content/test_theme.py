"""The look that an author gives an exhibit: readable or warned of, and of a geometry that holds."""

import pytest

from exhibit.content import NEUTRAL_EMBLEM, Theme, load
from small_exhibit import FILES, WriteExhibit

THEME = FILES["theme.yaml"]


def said(write_exhibit: WriteExhibit, theme: str) -> list[str]:
    return [str(each) for each in load(write_exhibit(files={"theme.yaml": theme})).problems]


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        (
            "emblem: {rings: [{shape: spirals, count: 9, outer: 1, inner: 0.5}]}",
            "unknown shape 'spirals' (known: beads",
        ),
        ("emblem: {rings: [{shape: beads, count: 2, outer: 1, inner: 0.5}]}", "count: 2 is too low (at least 3)"),
        (
            "emblem: {rings: [{shape: beads, count: 9, outer: 0.5, inner: 0.9}]}",
            "inner (0.9) must be less than outer (0.5)",
        ),
        ("corners: pointed", "unknown corners 'pointed' (known: round, soft, square)"),
        ("logo: drawin", "unknown picture 'drawin' (did you mean 'drawing'?)"),
        ("background: drawin", "unknown picture 'drawin' (did you mean 'drawing'?)"),
    ],
)
def test_what_is_wrong_with_a_look_is_named(write_exhibit: WriteExhibit, more: str, expected: str) -> None:
    (problem,) = said(write_exhibit, f"{THEME}{more}\n")
    assert expected in problem


@pytest.mark.parametrize("more", ["logo: drawin\n", "background: drawin\n"])
def test_a_picture_that_is_not_there_is_left_out_of_the_look(write_exhibit: WriteExhibit, more: str) -> None:
    exhibit = load(write_exhibit(files={"theme.yaml": THEME + more})).exhibit
    assert exhibit is not None
    assert (exhibit.theme.logo, exhibit.theme.background) == (None, None)


def test_colours_that_cannot_be_told_apart_are_warnings(write_exhibit: WriteExhibit) -> None:
    white = THEME.replace('ground: ["#2a1d17", "#19120f", "#0d0b0a"]', 'ground: ["#ffffff", "#ffffff", "#ffffff"]')
    found = said(write_exhibit, white.replace('"#f5ecdd"', '"#ffffff"'))
    assert any(
        "theme.yaml:5:8: warning: shell is hard to read on ground: they stand apart 1.0:1 (at least 7:1)" in each
        for each in found
    )
    assert not any("shell is hard to read on panel" in each for each in found)
    assert said(write_exhibit, THEME) == []


def test_what_an_author_leaves_out_can_be_read(write_exhibit: WriteExhibit) -> None:
    assert said(write_exhibit, 'gold: "#fc0"\n') == []
    assert Theme().emblem is NEUTRAL_EMBLEM
