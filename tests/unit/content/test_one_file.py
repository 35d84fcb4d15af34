"""The smallest exhibit: one file with a title, a language and a milestone; everything else can be left out."""

from pathlib import Path

import pytest

from exhibit.content import Exhibit, load
from small_exhibit import WriteExhibit

SMALLEST = """\
title: My street
languages: [en]
milestones:
  - {id: paved, date: 1905, title: The street is paved}
"""


def written(folder: Path, text: str, **files: str) -> Path:
    folder.mkdir(exist_ok=True)
    for name, more in {"exhibit.yaml": text, "sources.yaml": "sources: [{id: book, title: A book}]\n", **files}.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(more, encoding="utf-8")
    return folder


def shown(folder: Path) -> Exhibit:
    loaded = load(folder)
    assert loaded.exhibit is not None, list(map(str, loaded.problems))
    assert all(each.is_warning for each in loaded.problems), list(map(str, loaded.problems))
    return loaded.exhibit


def test_one_file_is_an_exhibit(tmp_path: Path) -> None:
    exhibit = shown(written(tmp_path / "My Street!", SMALLEST))
    assert exhibit.about.id == "my-street"
    assert exhibit.about.title == {"en": "My street"}
    (milestone,) = exhibit.milestones
    assert milestone.title == {"en": "The street is paved"}
    assert (milestone.kind, milestone.level, milestone.body, milestone.sources) == (None, 2, None, ())
    assert exhibit.about.idle.timeout_s == 120


def test_a_milestone_without_a_source_is_a_warning(tmp_path: Path) -> None:
    (problem,) = load(written(tmp_path / "street", SMALLEST)).problems
    assert str(problem) == "exhibit.yaml:4:5: warning: no source is named (sources: [id of a source])"


def test_everything_may_stand_in_the_one_file(tmp_path: Path) -> None:
    text = SMALLEST + (
        "eras: [{id: old, span: 1900/1910, title: Old times, tint: '#33aa99'}]\n"
        "people: [{id: anna, name: Anna}]\n"
        "theme: {gold: '#fc0'}\n"
        "slides: [{id: s, deck: d, layout: text, title: A slide, body: Words, sources: [book]}]\n"
        "decks: [{id: d, title: A deck}]\n"
        "tours: [{id: t, title: A tour, summary: Short, stops: [{milestone: paved, caption: Here}]}]\n"
    )
    exhibit = shown(written(tmp_path / "street", text))
    assert exhibit.eras[0].tint == "#33aa99"
    assert exhibit.theme.gold == "#ffcc00"
    assert exhibit.people["anna"].offices == ()
    assert [each.id for each in (*exhibit.slides, *exhibit.decks, *exhibit.tours)] == ["s", "d", "t"]


def test_what_stands_in_both_places_is_put_together_and_an_id_stays_one_of_its_kind(tmp_path: Path) -> None:
    more = "milestones:\n  - {id: lit, date: 1911, title: Lamps}\n  - {id: paved, date: 1912, title: Again}\n"
    folder = written(tmp_path / "street", SMALLEST, **{"milestones/more.yaml": more})
    loaded = load(folder)
    assert loaded.exhibit is not None
    assert [each.id for each in loaded.exhibit.milestones] == ["paved", "lit"]
    assert "id 'paved' is used twice (first in exhibit.yaml:4:" in "\n".join(map(str, loaded.problems))


def test_a_plain_text_of_several_languages_is_told_how_to_write_it(write_exhibit: WriteExhibit) -> None:
    files = {"eras.yaml": "eras:\n  - {id: all, span: 1950/2025, title: Old, tint: gold}\n"}
    (problem,) = load(write_exhibit(files=files)).problems
    assert str(problem) == "eras.yaml:2:39: title must be written in each language (title: {vi: …, ru: …, en: …})"


@pytest.mark.parametrize(
    ("kinds", "kind", "said"),
    [
        ("", "rocket", None),
        ("kinds: [{id: rocket, sign: rocket}]\n", "rocket", None),
        ("kinds: [{id: rocket, sign: rocket}]\n", "roket", "unknown kind 'roket' (did you mean 'rocket'?)"),
        (
            "threads: [{id: sky, title: Sky, kinds: [rocket]}]\n",
            "roket",
            "unknown kind 'roket' (did you mean 'rocket'?)",
        ),
    ],
)
def test_kinds_are_the_authors(tmp_path: Path, kinds: str, kind: str, said: str | None) -> None:
    text = kinds + SMALLEST.replace("date: 1905", f"date: 1905, kind: {kind}, sources: [book]")
    loaded = load(written(tmp_path / "street", text))
    assert loaded.exhibit is not None
    assert [each.what + (f" ({each.hint})" if each.hint else "") for each in loaded.problems] == (
        [said] if said else []
    )
    assert loaded.exhibit.milestones[0].kind == (None if said else "rocket")


def test_a_kind_that_is_no_occasion_has_no_anniversaries(tmp_path: Path) -> None:
    text = "kinds: [{id: party, anniversaries: no}]\n" + SMALLEST.replace("date: 1905", "date: 1905, kind: party")
    assert list(shown(written(tmp_path / "street", text)).remembered) == []
    assert [key for key, _ in shown(written(tmp_path / "other", SMALLEST)).remembered] == ["paved"]


def test_without_a_milestone_it_says_how_to_write_one(tmp_path: Path) -> None:
    loaded = load(written(tmp_path / "street", "title: My street\nlanguages: [en]\n"))
    assert loaded.exhibit is None
    problem = loaded.errors[0]
    assert "at least one milestone (write 'milestones: [{date: …, title: …}]' in exhibit.yaml)" in str(problem)


def test_a_milestone_has_the_tint_of_its_kind_or_else_of_its_thread(tmp_path: Path) -> None:
    text = (
        "kinds: [{id: lamp, tint: blue, sign: star}, {id: road}]\n"
        "threads: [{id: works, title: Works, kinds: [lamp, road], tint: '#33aa99'}]\n"
        + SMALLEST
        + "  - {id: lit, date: 1911, title: Lamps, kind: lamp}\n  - {id: wide, date: 1912, title: Wide, kind: road}\n"
    )
    exhibit = shown(written(tmp_path / "street", text))
    tints = {each.id: exhibit.tint_of(each) for each in exhibit.milestones}
    assert tints == {"paved": None, "lit": "blue", "wide": "#33aa99"}


@pytest.mark.parametrize(
    ("door", "said"),
    [
        ("timeline", None), ("tours", None), ("sources", None),
        ("window", "doors: 'window' is no door (known: timeline, charts, linked, decks, tours, sources, chart:ID, deck:ID, tour:ID)"),
        ("tourz", "'tourz' is no door (did you mean 'tour'?)"), ("deck", "'deck' is no door"),
        ("tour:walk", "unknown tour 'walk'"),
    ],
)  # fmt: skip
def test_a_door_leads_to_something(tmp_path: Path, door: str, said: str | None) -> None:
    text = SMALLEST.replace("date: 1905", "date: 1905, sources: [book]") + f"doors: [{door}]\n"
    found = "\n".join(str(each) for each in load(written(tmp_path / "street", text)).problems)
    assert said in found if said else not found
