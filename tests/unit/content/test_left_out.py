"""What is wrong is left out and said once; what refers to it loses the reference, and what cannot be without it goes."""

import pytest

from exhibit.content import Exhibit, Loaded, load
from first_fast import first_fast
from small_exhibit import FILES, LOCAL, WriteExhibit
from whole import dangling

POINT = "  - {{series: vn, period: {}, value: {}, sources: [{}]}}\n"


def milestones(count: int, **more: str) -> str:
    lines = "".join(f"    {name}: {value}\n" for name, value in more.items())
    return "milestones:\n" + "".join(
        f"  - id: m{n}\n    date: 19{50 + n}\n    kind: treaty\n    level: 1\n    title: {LOCAL}\n    body: {LOCAL}\n"
        f"    sources: [book{', other' if n % 2 else ''}]\n{lines}"
        for n in range(count)
    )


SOURCES = FILES["sources.yaml"] + "  - {id: other, title: Another, publisher: A press, language: en, kind: press}\n"


def shown(loaded: Loaded) -> Exhibit:
    assert loaded.exhibit is not None, [str(each) for each in loaded.problems]
    assert loaded.errors == loaded.left_out
    assert dangling(loaded.exhibit) == []
    return loaded.exhibit


def test_a_picture_that_thirty_milestones_show_is_one_problem(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"milestones/more.yaml": milestones(30, picture="drawing"), "sources.yaml": SOURCES})
    (folder / "pictures" / "drawing.svg").unlink()
    loaded = load(folder)
    assert [str(each) for each in loaded.problems] == ["pictures.yaml:2:25: picture 'pictures/drawing.svg' is missing"]
    exhibit = shown(loaded)
    assert len(exhibit.milestones) == 31
    assert all(each.picture is None for each in exhibit.milestones)


MISSING = {
    "pictures.yaml": "milestones/more.yaml:9:14: unknown picture 'drawing' (and 29 more)",
    "people.yaml": "milestones/more.yaml:10:14: unknown person 'somebody' (and 29 more)",
}


@first_fast("file", ["pictures.yaml", "people.yaml", "eras.yaml"])
def test_a_file_that_cannot_be_read_is_one_problem(write_exhibit: WriteExhibit, file: str) -> None:
    more = milestones(30, picture="drawing", people="[somebody]")
    folder = write_exhibit(files={"milestones/more.yaml": more, "sources.yaml": SOURCES, file: "\t- tab"})
    (problem,) = load(folder).errors
    assert problem.place.file == file
    shown(load(folder))
    (folder / file).unlink()
    assert [str(each) for each in load(folder).errors] == ([] if file == "eras.yaml" else [MISSING[file]])


def test_a_name_that_is_nowhere_is_said_once_with_how_often(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(files={"milestones/more.yaml": milestones(30, picture="drawin"), "sources.yaml": SOURCES})
    assert [str(each) for each in load(folder).problems] == [
        "milestones/more.yaml:9:14: unknown picture 'drawin' (did you mean 'drawing'?; and 29 more)"
    ]
    shown(load(folder))


def test_what_only_a_source_that_is_wrong_tells_is_not_shown(write_exhibit: WriteExhibit) -> None:
    sources = SOURCES.replace("id: book,", "id: book, x: y,")
    folder = write_exhibit(
        files={"milestones/more.yaml": milestones(6), "sources.yaml": sources},
        changes={"charts/turnover.yaml": ("[book]", "[other]")},
    )
    loaded = load(folder)
    said, left = map(str, loaded.problems)
    assert "left out with what it needs: milestone 'start', milestone 'm0'" in said
    assert "unknown key 'x'" in left
    assert [each.id for each in shown(loaded).milestones] == ["m1", "m3", "m5"]


def test_what_is_nothing_without_it_goes_along_and_the_rest_loses_the_way_there(write_exhibit: WriteExhibit) -> None:
    slide = f"""\
  - id: peak
    deck: all
    layout: figure
    figure: {{series: vn, period: 2003}}
    title: {LOCAL}
    sources: [book]
"""
    tour = f"  - {{id: gone, title: {LOCAL}, summary: {LOCAL}, stops: [{{milestone: m0, caption: {LOCAL}}}]}}\n"
    files = {
        "milestones/more.yaml": milestones(2, figure="2003").replace("[book]", "[other]"),
        "sources.yaml": SOURCES.replace("id: other,", "id: other, x: y,"),
        "charts/turnover.yaml": FILES["charts/turnover.yaml"] + POINT.format("2003", "3", "other"),
        "slides/all.yaml": FILES["slides/all.yaml"] + slide,
        "tours.yaml": FILES["tours.yaml"] + tour,
    }
    exhibit = shown(load(write_exhibit(files=files)))
    assert [each.id for each in exhibit.milestones] == ["start", "m1"]
    assert exhibit.milestone("m1").figure is None
    assert [each.id for each in exhibit.slides] == ["ten"]
    assert [each.id for each in exhibit.tours] == ["walk"]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (("value: 2.5", "value: many"), "value: 'many' is not a number such as 1234.5"),
        (("value: 2.5", "value: 2.5, parts: {x: 1}"), "unknown part 'x'"),
        (("value: 2.5", "value: 2.5, basis: derived"), "a derived value needs its 'derivation'"),
        (("period: 2002", "period: 2001"), "a second 'vn' value for 2001"),
        (("series: vn, period: 2002", "series: vm, period: 2002"), "unknown series 'vm'"),
        (("2.5, sources: [book]", "2.5, sources: [bok]"), "unknown source 'bok'"),
    ],
)
def test_one_bad_figure_is_left_out_of_the_chart(
    write_exhibit: WriteExhibit, change: tuple[str, str], said: str
) -> None:
    loaded = load(write_exhibit({"charts/turnover.yaml": change}))
    assert said in str(loaded.errors[0])
    assert [each.period.text for each in shown(loaded).chart().points] == ["2001"]


def test_a_bad_series_goes_with_its_figures_and_the_main_one_with_its_chart(write_exhibit: WriteExhibit) -> None:
    old = "points:\n"
    second = f"  - {{id: ru, label: {LOCAL}, reporter: {LOCAL}, unit: UNIT, role: reporter, tint: blue}}\n"
    points = "points:\n  - {series: ru, period: 2001, value: 1, sources: [book]}\n"
    for unit in ("eur", "usd, x: y"):
        chart = FILES["charts/turnover.yaml"].replace(old, second.replace("UNIT", unit) + points)
        loaded = load(write_exhibit(files={"charts/turnover.yaml": chart}))
        assert len(loaded.problems) == 1
        assert [each.id for each in shown(loaded).chart().series] == ["vn"]
    broken = FILES["charts/turnover.yaml"].replace("unit: usd,", "unit: eur,")
    assert not shown(load(write_exhibit(files={"charts/turnover.yaml": broken}))).charts


def test_a_chart_whose_main_series_has_no_figure_left_is_left_out(write_exhibit: WriteExhibit) -> None:
    second = f"  - {{id: ru, label: {LOCAL}, reporter: {LOCAL}, unit: usd, role: reporter, tint: blue}}\npoints:\n"
    chart = FILES["charts/turnover.yaml"].replace("points:\n", second) + POINT.format("2001", "1", "book").replace(
        "vn", "ru"
    )
    assert len(shown(load(write_exhibit(files={"charts/turnover.yaml": chart}))).chart().series) == 2
    loaded = load(write_exhibit(files={"charts/turnover.yaml": chart.replace("1.5", "many").replace("2.5", "many")}))
    assert not shown(loaded).charts
    assert "no figure left" in "\n".join(map(str, loaded.problems))


def test_of_two_milestones_with_one_id_the_first_is_shown(write_exhibit: WriteExhibit) -> None:
    twice = milestones(2).replace("id: m1", "id: m0")
    loaded = load(write_exhibit(files={"milestones/more.yaml": twice, "sources.yaml": SOURCES}))
    assert len(loaded.problems) == 1
    assert [(each.id, each.date.text) for each in shown(loaded).milestones] == [("start", "1950-01-30"), ("m0", "1950")]


def test_places_stay_right_where_something_before_was_left_out(write_exhibit: WriteExhibit) -> None:
    lines = POINT.format("2003", "many", "book") + POINT.format("2004", "3", "bok") + POINT.format("2005", "4", "book")
    loaded = load(write_exhibit(files={"charts/turnover.yaml": FILES["charts/turnover.yaml"] + lines}))
    assert [(each.place.line, each.what) for each in loaded.errors] == [
        (13, "value: 'many' is not a number such as 1234.5"),
        (14, "unknown source 'bok'"),
    ]
    assert [each.period.text for each in shown(loaded).chart().points] == ["2001", "2002", "2005"]


def test_a_source_without_a_translation_stays_and_says_in_which_language_it_is(write_exhibit: WriteExhibit) -> None:
    sources = FILES["sources.yaml"].replace("kind: press", "kind: press, note: {vi: Chú}")
    loaded = load(write_exhibit(files={"sources.yaml": sources}))
    note = shown(loaded).sources["book"].note
    assert note is not None
    assert dict(note) == {"vi": "Chú", "ru": "[VI] Chú", "en": "[VI] Chú"}
    assert len(loaded.errors) == 2


@pytest.mark.parametrize(
    "change",
    [
        ("id: small\ntitle:", "id: small\ntitel:"),
        ("languages: [vi, ru, en]", "languages: []"),
        ("title: {vi: Một, ru: Один, en: One}\nsub", "title: {}\nsub"),
    ],
)
def test_what_cannot_be_left_out_closes_the_exhibit_with_a_line(
    write_exhibit: WriteExhibit, change: tuple[str, str]
) -> None:
    loaded = load(write_exhibit({"exhibit.yaml": change}))
    assert loaded.exhibit is None
    assert loaded.errors[0].place.file == "exhibit.yaml"
    assert len(loaded.errors) <= 3
