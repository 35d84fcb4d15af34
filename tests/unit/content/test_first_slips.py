"""What authors who have only begun get wrong, and what they are told: once, where it is, and in their words."""

from pathlib import Path

import pytest

from exhibit.content import load
from small_exhibit import WriteExhibit

STREET = """\
title: My street
languages: [en]
sources: [{id: book, title: A book}]
milestones:
  - {id: paved, date: 1905, title: The street is paved, sources: [book]}
"""


def told(folder: Path, files: dict[str, str]) -> list[str]:
    for name, text in {"exhibit.yaml": STREET, **files}.items():
        (folder / name).write_text(text, encoding="utf-8")
    return [str(each) for each in load(folder).problems]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        (
            {"eras.yaml": "- {id: all, span: 1900/1950, title: Old, tint: gold}\n"},
            "eras.yaml:1:1: 'eras:' must stand above the list (write 'eras:' first, and the list below it)",
        ),
        (
            {"exhibit.yaml": STREET.replace("[en]", "en")},
            "exhibit.yaml:2:12: languages must be a list (languages: [en])",
        ),
        (
            {"theme.yaml": 'ground: "#faf6ee"\n'},
            'theme.yaml:1:9: ground must be a list (ground: ["#faf6ee"])',
        ),
        (
            {"exhibit.yaml": STREET + "kinds:\n  - id: road\n    tint: #33aa99\n"},
            "exhibit.yaml:8:10: warning: tint is empty (what follows ' #' is a comment: put #33aa99 in quotes)",
        ),
        (
            {"exhibit.yaml": STREET + "kinds: [{id: road}]\nthreads: [{id: all, title: All, kinds: [roadd]}]\n"},
            "exhibit.yaml:7:41: warning: unknown kind 'roadd' (did you mean 'road'?)",
        ),
        ({"theme.yaml": 'ink: ["#faf6ee"]\n'}, "theme.yaml:1:6: ink must be one text"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_one_slip_is_told_once(tmp_path: Path, files: dict[str, str], expected: str) -> None:
    assert told(tmp_path, files) == [expected]


def test_what_is_missing_is_told_with_how_to_write_it(tmp_path: Path) -> None:
    assert told(tmp_path, {"eras.yaml": "eras:\n  - {id: all, from: 1900, to: 1950, title: Old}\n"}) == [
        "eras.yaml:2:5: key 'span' is missing (span: 1954/1975)",
        "eras.yaml:2:5: key 'tint' is missing (tint: gold, or another colour of the theme)",
        "eras.yaml:2:15: unknown key 'from' (did you mean span: 1954/1975?)",
        "eras.yaml:2:27: unknown key 'to' (did you mean span: 1954/1975?)",
    ]


def test_the_key_is_named_that_an_author_calls_otherwise(tmp_path: Path) -> None:
    (problem,) = told(tmp_path, {"sources.yaml": "sources: [{id: map, title: A map, url: 'https://a.b'}]\n"})
    assert problem == "sources.yaml:1:35: unknown key 'url' (did you mean 'address'?)"


def test_no_milestone_is_missed_where_their_file_cannot_be_read(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit({"milestones/all.yaml": ("    title", "\ttitle")})
    about = folder / "exhibit.yaml"
    about.write_text(about.read_text(encoding="utf-8") + "start: elsewhere\n", encoding="utf-8")
    (problem,) = [each for each in load(folder).problems if not each.is_warning]
    assert problem.what == "a tab at the beginning of the line"


def test_what_has_a_problem_of_its_own_may_be_meant_too(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(
        {"pictures.yaml": ("alt:", "text:"), "milestones/all.yaml": ("    title", "    picture: drawin\n    title")}
    )
    found = [str(each) for each in load(folder).problems]
    assert any("unknown picture 'drawin' (did you mean 'drawing'?)" in each for each in found), found


def test_milestones_without_sources_are_one_warning(tmp_path: Path) -> None:
    more = "  - {id: lit, date: 1911, title: Lamps}\n  - {id: built, date: 1912, title: Houses}\n"
    assert told(tmp_path, {"exhibit.yaml": STREET + more}) == [
        "exhibit.yaml:6:5: warning: no source is named (sources: [id of a source]; and 1 more)"
    ]
