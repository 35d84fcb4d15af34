"""Slides, decks and tours: what is wrong with one is named with its place and left out, and the rest goes on."""

import wave
from pathlib import Path

import pytest

from exhibit.content import Loaded, load
from first_fast import first_fast
from small_exhibit import LOCAL, WriteExhibit

Change = dict[str, tuple[str, str]]

HEAD = "    layout: numeral\n    numeral: 10\n"
BODY = f"    of: start\n    on: 1960-01-30\n    title: {LOCAL}\n    body: {LOCAL}\n"
SIDE = f"{{on: 1950, body: {LOCAL}, sources: [bok]}}"

SPOILED: list[tuple[Change, str]] = [
    ({"slides/all.yaml": ("    numeral: 10\n", "")}, "slides/all.yaml:2:5: a slide with layout 'numeral' needs 'numeral'"),
    ({"slides/all.yaml": ("    layout: numeral\n", "")}, "slides/all.yaml:2:5: key 'layout' is missing"),
    ({"slides/all.yaml": ("layout: numeral", "layout: numerla")}, "unknown layout 'numerla' (did you mean 'numeral'?)"),
    ({"slides/all.yaml": ("deck: all", "deck: al")}, "unknown deck 'al' (did you mean 'all'?)"),
    ({"slides/all.yaml": ("of: start", "of: strat")}, "unknown milestone 'strat' (did you mean 'start'?)"),
    ({"slides/all.yaml": (f"    body: {LOCAL}\n", "    body: {vi: Một, ru: Один}\n")}, "body has no text in 'en'"),
    ({"slides/all.yaml": (HEAD, "    layout: picture\n    picture: drawng\n")}, "unknown picture 'drawng' (did you mean"),
    ({"slides/all.yaml": (HEAD, "    layout: figure\n    figure: {series: vm, period: 2001}\n")}, "unknown series 'vm'"),
    ({"slides/all.yaml": (HEAD, "    layout: figure\n    figure: {series: vn, period: 2009}\n")}, "chart 'turnover' has no 'vn' figure for 2009"),
    ({"slides/all.yaml": ("    numeral: 10\n", "    numeral: 10\n    reading_s: 1\n")}, "reading_s: 1 is too low (at least 2"),
    ({"slides/all.yaml": ("slides:", "slide:")}, "slides/all.yaml:1:1: there is no list 'slides:'"),
    ({"slides/all.yaml": ("slides:", "slides: [")}, "slides/all.yaml"),
    ({"decks.yaml": ("id: all", "id: none")}, "decks.yaml:2:5: deck 'none' has no slide"),
    ({"decks.yaml": ("id: all,", "id: all, loop: maybe,")}, "loop: 'maybe' is neither yes nor no"),
    ({"decks.yaml": ("decks:", "deks:")}, "there is no list 'decks:' (write 'decks:' first, and the list below it)"),
    ({"tours.yaml": ("milestone: start", "milestone: strat")}, "tours.yaml:6:20: unknown milestone 'strat' (did you mean 'start'?)"),
    ({"tours.yaml": ("slide: ten", "slide: tne")}, "unknown slide 'tne' (did you mean 'ten'?)"),
    ({"tours.yaml": ("linked: 2002", "figure: 1066")}, "1066 is not on the axis of the chart (it goes from 2001 to 2002)"),
    ({"tours.yaml": ("linked: 2002", "linked: 1066")}, "1066 is not on the axis of the linked view (it goes from 1950 to 2025)"),
    ({"tours.yaml": ("- milestone: start", "- milestone: start\n        slide: ten")}, "a stop is at one of milestone, figure, linked, slide; this one is at milestone, slide"),
    ({"tours.yaml": ("- milestone: start", "- sources: [bok]\n        milestone: start")}, "unknown source 'bok' (did you mean 'book'?)"),
    ({"tours.yaml": ("- milestone: start", "- narration: {en: sound/one.wav}\n        milestone: start")}, "narration 'sound/one.wav' is missing"),
    ({"tours.yaml": ("- milestone: start", "- narration: {en: ../one.wav}\n        milestone: start")}, "leaves the exhibit's folder"),
    ({"tours.yaml": ("- milestone: start", "- narration: {en: pictures/drawing.svg}\n        milestone: start")}, "is not WAV, MP3, Ogg, FLAC or M4A"),
    ({"tours.yaml": ("tours:", "tours: &a")}, "anchor"),
    ({"slides/all.yaml": (HEAD, f"    layout: pair-map\n    pairs: [{{from: {LOCAL}, to: {LOCAL}, kind: {LOCAL}, from_at: [20, 0], to_at: [0, 0], sources: [bok]}}]\n")}, "unknown source 'bok'"),
    ({"slides/all.yaml": (f"{HEAD}{BODY}", f"    layout: compare\n    title: {LOCAL}\n    then: {SIDE}\n    now: {SIDE}\n")}, "unknown source 'bok'"),
    ({"decks.yaml": ("id: all,", "id: all, of: strat,")}, "unknown milestone 'strat' (did you mean 'start'?)"),
    ({"milestones/all.yaml": ("    sources", "    slide: tne\n    sources")}, "unknown slide 'tne' (did you mean 'ten'?)"),
    ({"milestones/all.yaml": ("    sources", "    deck: al\n    sources")}, "unknown deck 'al' (did you mean 'all'?)"),
    ({"tours.yaml": ("- milestone: start", "- narration: {eng: one.wav}\n        milestone: start")}, "narration in an unknown language 'eng' (did you mean 'en'?)"),
    ({"slides/all.yaml": ("    numeral: 10\n", "    numeral: -10\n")}, "numeral: -10 is too low (at least 1"),
    ({"slides/all.yaml": (HEAD, f"    layout: pair-map\n    pairs: [{{from: {LOCAL}, to: {LOCAL}, kind: {LOCAL}, from_at: [200, 0], to_at: [0, 0]}}]\n")}, "a position is longitude"),
]  # fmt: skip


def _loaded(write_exhibit: WriteExhibit, changes: Change) -> Loaded:
    return load(write_exhibit(changes))


@first_fast(("changes", "message"), SPOILED)
def test_a_problem_is_named_and_the_exhibit_still_runs(
    write_exhibit: WriteExhibit, changes: Change, message: str
) -> None:
    loaded = _loaded(write_exhibit, changes)
    assert any(message in str(each) for each in loaded.left_out), [str(each) for each in loaded.problems]
    assert loaded.errors == loaded.left_out
    assert loaded.exhibit is not None


def test_a_spoiled_slide_takes_only_what_cannot_be_without_it(write_exhibit: WriteExhibit) -> None:
    loaded = _loaded(
        write_exhibit,
        {
            "slides/all.yaml": ("    layout: numeral\n", ""),
            "milestones/all.yaml": ("    sources", "    slide: ten\n    deck: all\n    sources"),
        },
    )
    exhibit = loaded.exhibit
    assert exhibit is not None
    assert (exhibit.slides, exhibit.decks) == ((), ())
    assert (exhibit.milestones[0].slide, exhibit.milestones[0].deck) == (None, None)
    assert [stop.key for stop in exhibit.tours[0].stops] == ["milestone", "linked"]


def test_an_unknown_stop_is_skipped_and_the_others_stay_in_order(write_exhibit: WriteExhibit) -> None:
    exhibit = _loaded(write_exhibit, {"tours.yaml": ("linked: 2002", "chart: 1066")}).exhibit
    assert exhibit is not None
    assert [stop.key for stop in exhibit.tours[0].stops] == ["milestone", "slide"]


def test_a_stop_that_cannot_be_read_does_not_take_its_tour_along(write_exhibit: WriteExhibit) -> None:
    loaded = _loaded(
        write_exhibit, {"tours.yaml": (f"      - linked: 2002\n        caption: {LOCAL}\n", "      - linked: 2002\n")}
    )
    assert [str(each) for each in loaded.problems] == ["tours.yaml:8:9: key 'caption' is missing"]
    assert loaded.exhibit is not None
    assert [stop.key for stop in loaded.exhibit.tours[0].stops] == ["milestone", "slide"]


@pytest.mark.parametrize(
    ("then", "now", "message"),
    [
        ("series: vn, period: 2001", "series: ru, period: 2002", "'vn' and 'ru' cannot be compared"),
        ("series: vn, period: 2001", "series: vn, period: 2003-01/2003-06", "a figure for part of a year"),
        ("series: vn, period: 2001", "series: vn, period: 2002", "break off between the two"),
        ("series: vn, period: 2001", "series: goal, period: 2002", "a target is no figure"),
    ],
)
def test_what_must_not_be_compared_is_not_drawn_to_one_scale(
    write_exhibit: WriteExhibit, then: str, now: str, message: str
) -> None:
    folder = write_exhibit(
        {
            "charts/turnover.yaml": (
                "  - {series: vn, period: 2002, value: 2.5, sources: [book]}\n",
                (
                    "  - {series: vn, period: 2002, value: 2.5, sources: [book]}\n"
                    "  - {series: vn, period: 2003-01/2003-06, value: 2.5, sources: [book]}\n"
                    "  - {series: ru, period: 2002, value: 2.5, sources: [book]}\n"
                    "  - {series: goal, period: 2002, value: 2.5, sources: [book]}\n"
                    f"breaks: [{{at: 2002, label: {LOCAL}}}]\n"
                ),
            )
        }
    )
    chart = (folder / "charts" / "turnover.yaml").read_text(encoding="utf-8")
    more = "".join(
        f"  - {{id: {key}, label: {LOCAL}, reporter: {LOCAL}, unit: usd, role: {role}, tint: blue}}\n"
        for key, role in (("ru", "reporter"), ("goal", "target"))
    )
    (folder / "charts" / "turnover.yaml").write_text(chart.replace("points:\n", more + "points:\n"), encoding="utf-8")
    side = "{{on: 2001, body: {local}, figure: {{{figure}}}}}"
    slides = (folder / "slides" / "all.yaml").read_text(encoding="utf-8")
    slides += (
        f"  - {{id: both, deck: all, layout: compare, title: {LOCAL}, sources: [book],\n"
        f"     then: {side.format(local=LOCAL, figure=then)},\n     now: {side.format(local=LOCAL, figure=now)}}}\n"
    )
    (folder / "slides" / "all.yaml").write_text(slides, encoding="utf-8")
    loaded = load(folder)
    assert loaded.exhibit is not None, [str(each) for each in loaded.problems]
    assert message in "\n".join(str(each) for each in loaded.left_out)
    assert [slide.id for slide in loaded.exhibit.slides] == ["ten"]


@pytest.mark.parametrize("file", ["slides/all.yaml", "decks.yaml", "tours.yaml"])
def test_of_two_with_one_id_the_first_is_shown(write_exhibit: WriteExhibit, file: str) -> None:
    folder = write_exhibit()
    text = (folder / file).read_text(encoding="utf-8")
    head, entries = text.split("\n", 1)
    (folder / file).write_text(f"{head}\n{entries}{entries}", encoding="utf-8")
    loaded = load(folder)
    assert loaded.exhibit is not None
    assert "is used twice" in str(loaded.left_out[0])
    assert (len(loaded.exhibit.slides), len(loaded.exhibit.decks), len(loaded.exhibit.tours)) == (1, 1, 1)


def test_a_folder_that_is_meant_to_be_a_file_is_named(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    (folder / "tours.yaml").unlink()
    (folder / "tours.yaml").mkdir()
    assert [str(each) for each in load(folder).left_out] == ["tours.yaml: is a folder; it must be a file"]


def test_a_tour_without_a_stop_that_can_be_shown_is_not_there(write_exhibit: WriteExhibit) -> None:
    tours = f"tours:\n  - {{id: walk, title: {LOCAL}, summary: {LOCAL}, stops: [{{chart: 1066, caption: {LOCAL}}}]}}\n"
    folder = write_exhibit({})
    (folder / "tours.yaml").write_text(tours, encoding="utf-8")
    loaded = load(folder)
    assert loaded.exhibit is not None
    assert loaded.exhibit.tours == ()
    assert "tour 'walk' has no stop that can be shown" in "\n".join(map(str, loaded.left_out))


@pytest.mark.parametrize("name", ["decks.yaml", "tours.yaml"])
def test_an_exhibit_may_have_no_tours_and_no_decks(write_exhibit: WriteExhibit, name: str) -> None:
    folder = write_exhibit({"slides/all.yaml": ("deck: all", "deck: all")})
    (folder / name).unlink()
    loaded = load(folder)
    assert loaded.exhibit is not None
    assert name not in {each.place.file for each in loaded.problems}


def test_slides_come_in_the_order_of_their_decks(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit({"decks.yaml": ("decks:\n", f"decks:\n  - {{id: first, title: {LOCAL}, loop: yes}}\n")})
    text = (folder / "slides" / "all.yaml").read_text(encoding="utf-8")
    text += f"  - {{id: eleven, deck: first, layout: text, title: {LOCAL}, body: {LOCAL}, sources: [book]}}\n"
    (folder / "slides" / "all.yaml").write_text(text, encoding="utf-8")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert [slide.id for slide in exhibit.slides] == ["eleven", "ten"]
    assert [deck.loop for deck in exhibit.decks] == [True, False]


def test_sound_that_can_be_decoded_is_no_problem(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(
        {"tours.yaml": ("- milestone: start", "- narration: {en: one.wav, vi: two.mp3}\n        milestone: start")}
    )
    _write_wav(folder / "one.wav")
    (folder / "two.mp3").write_bytes(bytes([0xFF, 0xFB, 0x90, 0x00]) + bytes(100))
    assert [str(each) for each in load(folder).problems] == []
    (folder / "two.mp3").write_bytes(b"")
    (folder / "one.wav").write_bytes(b"RIFF\0\0\0\0WAVEjunk" + bytes(100))
    assert "narration 'one.wav' is not WAV" in "\n".join(str(each) for each in load(folder).left_out)
    assert "narration 'two.mp3' is empty" in "\n".join(str(each) for each in load(folder).left_out)


def _write_wav(path: Path) -> None:
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(bytes(1600))


def test_a_slide_and_a_deck_may_share_an_id_without_sharing_a_fate(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit({"slides/all.yaml": ("of: start", "of: nobody")})
    text = (folder / "slides" / "all.yaml").read_text(encoding="utf-8").replace("id: ten", "id: all")
    text += f"  - {{id: eleven, deck: all, layout: text, title: {LOCAL}, body: {LOCAL}, sources: [book]}}\n"
    (folder / "slides" / "all.yaml").write_text(text, encoding="utf-8")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert [slide.id for slide in exhibit.slides] == ["eleven"]
    assert [deck.id for deck in exhibit.decks] == ["all"]


def test_a_second_tour_of_one_id_does_not_spoil_the_first(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    head, entries = (folder / "tours.yaml").read_text(encoding="utf-8").split("\n", 1)
    spoiled = entries.replace("milestone: start", "milestone: strat")
    (folder / "tours.yaml").write_text(f"{head}\n{entries}{spoiled}", encoding="utf-8")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert [stop.key for stop in exhibit.tours[0].stops] == ["milestone", "linked", "slide"]


def test_a_stop_at_a_slide_that_went_with_its_deck_is_named(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit({"decks.yaml": (f"title: {LOCAL}", "title: {vi: Một}")})
    loaded = load(folder)
    assert loaded.exhibit is not None
    assert [stop.key for stop in loaded.exhibit.tours[0].stops] == ["milestone", "linked"]
    assert "slide 'ten' is not shown" in "\n".join(str(each) for each in loaded.left_out)


def test_narration_that_is_wrong_is_not_played_but_its_stop_is_shown(write_exhibit: WriteExhibit) -> None:
    narration = "- narration: {en: ../one.wav, vi: two.mp3}\n        milestone: start"
    folder = write_exhibit({"tours.yaml": ("- milestone: start", narration)})
    (folder / "two.mp3").write_bytes(b"ID3" + bytes(100))
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert dict(exhibit.tours[0].stops[0].narration) == {"vi": "two.mp3"}


@pytest.mark.parametrize("head", [b"OggS", b"fLaC", b"ID3\x04", b"\0\0\0\x20ftypM4A ", bytes([0xFF, 0xFB])])
def test_every_kind_of_sound_is_known_by_its_beginning(write_exhibit: WriteExhibit, head: bytes) -> None:
    folder = write_exhibit(
        {"tours.yaml": ("- milestone: start", "- narration: {en: one.snd}\n        milestone: start")}
    )
    (folder / "one.snd").write_bytes(head + bytes(64))
    assert load(folder).problems == ()


def test_a_year_between_two_panels_of_the_chart_is_on_none(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit({"tours.yaml": ("linked: 2002", "figure: 1992")})
    chart = (folder / "charts" / "turnover.yaml").read_text(encoding="utf-8")
    unit = f"  - {{id: old, label: {LOCAL}, format: {{vi: '{{value}}', ru: '{{value}}', en: '{{value}}'}}}}\nseries:\n"
    series = f"  - {{id: before, label: {LOCAL}, reporter: {LOCAL}, unit: old, role: separate, tint: red}}\npoints:\n"
    chart = chart.replace("series:\n", unit, 1).replace("points:\n", series, 1)
    chart += "  - {series: before, period: 1981, value: 1, sources: [book]}\n"
    (folder / "charts" / "turnover.yaml").write_text(chart, encoding="utf-8")
    assert "1992 is not on the axis of the chart" in "\n".join(str(each) for each in load(folder).left_out)
