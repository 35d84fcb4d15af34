"""Slides as an author writes them: what each layout needs and has is named, with its place and what may be meant."""

from typing import Literal, get_args

import pytest

from exhibit.content import load
from exhibit.content.models.slides.base import SlideRecord
from exhibit.content.models.slides.slide import Slide
from exhibit.content.reading.slide_records import MODELS
from small_exhibit import FILES, LOCAL, WriteExhibit

LAYOUTS = ", ".join(sorted(MODELS))

WRONG = [
    # What layout it is.
    (("layout: numeral", "layout: numerla"), ["3:13: unknown layout 'numerla' (did you mean 'numeral'?)"]),
    (("layout: numeral", "layout: wheel"), [f"3:13: unknown layout 'wheel' (known: {LAYOUTS})"]),
    (("layout: numeral", "layout: [numeral]"), ["3:13: unknown layout ['numeral'] (did you mean 'numeral'?)"]),
    (("layout: numeral", "layout:"), [f"3:12: layout is empty (known: {LAYOUTS})"]),
    (("    layout: numeral\n", ""), [f"1:5: key 'layout' is missing (known: {LAYOUTS})"]),
    # What a layout needs.
    (("    numeral: 10\n", ""), ["1:5: a slide with layout 'numeral' needs 'numeral'"]),
    (("layout: numeral\n    numeral: 10", "layout: pair-map"), ["1:5: a slide with layout 'pair-map' needs 'pairs'"]),
    (("    deck: all\n", ""), ["1:5: key 'deck' is missing"]),
    # What it has not.
    (
        ("    numeral: 10\n", "    numeral: 10\n    gist: {}\n"),
        ["5:5: a slide with layout 'numeral' has no 'gist' (it belongs to layout 'quote')"],
    ),
    (
        ("    numeral: 10\n", "    numeral: 10\n    figure: {series: vn, period: 2001}\n"),
        ["5:5: a slide with layout 'numeral' has no 'figure' (it belongs to layout 'figure')"],
    ),
    (("    numeral: 10\n", "    numeral: 10\n    accuonts: []\n"), ["5:5: unknown key 'accuonts' (did you mean 'accounts'?)"]),
    (("    numeral: 10\n", "    numeral: 10\n    speker: me\n"), ["5:5: unknown key 'speker' (did you mean 'speaker'?)"]),
    # What is inside of it.
    (("numeral: 10\n", "numeral: ten\n"), ["4:14: numeral: 'ten' is not a whole number"]),
    (("sources: [book]", "sources: []"), ["9:14: sources needs at least 1 entry"]),
    (("deck: all", "deck: All"), ["2:11: 'All' is not an id (a-z, 0-9, '-' and '_', at most 64)"]),
    # Where nobody knows the layout, what would be wrong in any of them.
    (
        ("layout: numeral\n    numeral: 10", "layout: numerla\n    numeral: ten\n    wheel: 1"),
        [
            "3:13: unknown layout 'numerla' (did you mean 'numeral'?)",
            "4:14: numeral: 'ten' is not a whole number",
            "5:5: unknown key 'wheel' (known: ",
        ],
    ),
    (
        ("deck: all\n    layout: numeral", "layout: numerla"),
        ["1:5: key 'deck' is missing", "2:13: unknown layout 'numerla' (did you mean 'numeral'?)"],
    ),
]  # fmt: skip
"""A change of a slide, and what is said of it, without the file and with lines counted from the slide on."""


@pytest.mark.parametrize(("change", "said"), WRONG)
def test_every_fault_of_a_slide_is_named_where_it_is(
    write_exhibit: WriteExhibit, change: tuple[str, str], said: list[str]
) -> None:
    assert change[0] in FILES["slides/all.yaml"]
    problems = [each for each in load(write_exhibit({"slides/all.yaml": change})).problems if "all.yaml" in str(each)]
    found = [str(each) for each in problems if each.place.file == "slides/all.yaml"]
    assert len(found) == len(said), found
    for text, wanted in zip(found, said, strict=True):
        line, rest = wanted.split(":", 1)
        assert text.startswith(f"slides/all.yaml:{int(line) + 1}:{rest}"), (text, wanted)


@pytest.mark.parametrize("layout", MODELS)
def test_each_layout_says_what_it_needs_all_at_once(write_exhibit: WriteExhibit, layout: str) -> None:
    bare = f"slides:\n  - {{id: bare, deck: all, layout: {layout}, sources: [book]}}\n"
    found = [str(each) for each in load(write_exhibit(files={"slides/bare.yaml": bare})).problems]
    model = MODELS[layout]
    needed = {
        info.alias or name
        for name, info in model.model_fields.items()
        if info.is_required() and name not in {"id", "deck", "layout", "sources"}
    }
    assert needed
    assert found == sorted(f"slides/bare.yaml:2:5: a slide with layout {layout!r} needs {name!r}" for name in needed)


def test_every_slide_of_the_union_has_a_layout_of_its_own() -> None:
    members: tuple[type[SlideRecord], ...] = get_args(get_args(Slide)[0])
    assert set(members) == set(MODELS.values())
    assert len(MODELS) == len(members)
    for layout, model in MODELS.items():
        assert model.model_fields["layout"].annotation == Literal[layout]
        assert model.model_fields["layout"].is_required()


def test_what_a_slide_loses_it_goes_without_unless_its_layout_needs_it(write_exhibit: WriteExhibit) -> None:
    slides = f"""\
slides:
  - {{id: quote, deck: all, layout: quote, speaker: nobody, gist: {LOCAL}, occasion: {LOCAL}, on: 1950, sources: [book]}}
  - {{id: words, deck: all, layout: text, of: start, title: {LOCAL}, body: {LOCAL}, sources: [book]}}
  - {{id: lost, deck: all, layout: text, of: m0, title: {LOCAL}, body: {LOCAL}, sources: [book]}}
"""
    milestones = f"milestones:\n  - {{id: m0, date: 1955, kind: visit, level: 9, title: {LOCAL}, body: {LOCAL}, sources: [book]}}\n"
    people = FILES["people.yaml"].replace(
        "  - id: somebody", f"  - {{id: nobody, name: {LOCAL}, offices: somewhere}}\n  - id: somebody"
    )
    files = {"slides/more.yaml": slides, "milestones/more.yaml": milestones, "people.yaml": people}
    exhibit = load(write_exhibit(files=files)).exhibit
    assert exhibit is not None
    assert [(each.id, each.of) for each in exhibit.slides] == [("ten", "start"), ("words", "start"), ("lost", None)]
