import gc
from pathlib import Path

import pytest

from exhibit.content import load
from small_exhibit import FILES, WriteExhibit

PROBLEMS = [
    ("milestones/all.yaml", ("kind: diplomacy", "kin: diplomacy"), "4:5: unknown key 'kin' (did you mean 'kind'?)"),
    ("milestones/all.yaml", ("kind: diplomacy", "kind: diplomcy"), "unknown kind 'diplomcy' (did you mean 'diplomacy'?)"),
    ("milestones/all.yaml", ("level: 1", "level: 9"), "level: 9 is too high (at most 4)"),
    ("milestones/all.yaml", ("level: 1", "level: one"), "level: 'one' is not a whole number"),
    ("milestones/all.yaml", ("1950-01-30", "1950-02-30"), "date: '1950-02-30' is not a day of the calendar"),
    ("milestones/all.yaml", ("[book]", "[bok]"), "8:15: unknown source 'bok' (did you mean 'book'?)"),
    ("milestones/all.yaml", (", en: One}\n    body", "}\n    body"), "title has no text in 'en'"),
    ("milestones/all.yaml", ("    sources", "    people: [nobody]\n    sources"), "unknown person 'nobody'"),
    ("milestones/all.yaml", ("    sources", "    picture: drawin\n    sources"), "unknown picture 'drawin' (did you mean"),
    ("milestones/all.yaml", ("    sources", "    figure: 1999\n    sources"), "chart 'turnover' has no figure for 1999"),
    ("pictures.yaml", ("pictures/drawing.svg", "pictures/drawin.svg"), "picture 'pictures/drawin.svg' is missing (did you"),
    ("pictures.yaml", ("pictures/drawing.svg", "../drawing.svg"), "leaves the exhibit's folder"),
    ("pictures.yaml", ("pictures/drawing.svg", "/etc/passwd"), "leaves the exhibit's folder"),
    ("charts/turnover.yaml", ("value: 1.5", "value: .nan"), "value: '.nan' is not a number"),
    ("charts/turnover.yaml", ("value: 1.5", "value: 1e16"), "value: 1e16 is not a finite number below 10^15"),
    ("charts/turnover.yaml", ("period: 2002", "period: 2001"), "a second 'vn' value for 2001"),
    ("charts/turnover.yaml", ("series: vn, period: 2002", "series: vm, period: 2002"), "12:14: unknown series 'vm'"),
    ("charts/turnover.yaml", ("value: 2.5", "value: 2.5, basis: derived"), "a derived value needs its 'derivation'"),
    ("charts/turnover.yaml", ("unit: usd", "unit: eur"), "unknown unit 'eur'"),
    ("exhibit.yaml", ("warning_s: 20", "warning_s: 120"), "warning_s (120) must be shorter than timeout_s (120)"),
    ("exhibit.yaml", ("[vi, ru, en]", "[vi, ru, english]"), "6:21: languages: 'english' is not a language tag; write en"),
    ("exhibit.yaml", ("[vi, ru, en]", "[vi, ru, en, EN]"), "6:25: language 'en' is there twice"),
    ("milestones/all.yaml", ("1950-01-30", "1066"), "1066 is outside the exhibit's span 1950/2025"),
    ("charts/turnover.yaml", ("role: reporter", "role: target"), "must have the role 'reporter'"),
    ("charts/turnover.yaml", ("period: 2002", "period: 2002/2004"), "period 2002/2004 is longer than a year"),
    ("charts/turnover.yaml", ("period: 2002", "period: 2001-03"), "a second 'vn' value for 2001"),
    ("exhibit.yaml", ("languages: [vi, ru, en]", "languages: []"), "languages needs at least 1 entry"),
    ("theme.yaml", ("#e0b252", "gold"), "gold: 'gold' is not a colour: write"),
    ("milestones/all.yaml", ("    sources", "    thread: wars\n    sources"), "unknown thread 'wars' (did you mean 'war'?)"),
    ("exhibit.yaml", ("kinds: [visit]", "kinds: [visit, treaty]"), "kind 'treaty' is in two threads (first in 'war')"),
    ("exhibit.yaml", ("id: peace", "id: war"), "id 'war' is used twice"),
    ("exhibit.yaml", ("idle:", "start: strat\nidle:"), "unknown start 'strat' (did you mean 'start'?)"),
    ("exhibit.yaml", ("idle:", "start: 1066\nidle:"), "unknown start '1066'"),
    ("exhibit.yaml", ("idle:", "time_direction: right\nidle:"), "unknown time_direction 'right' (known: ltr, rtl)"),
    ("charts/turnover.yaml", ("value: 1.5", "value: .inf"), "value: '.inf' is not a number"),
    ("charts/turnover.yaml", ("value: 1.5", "value: many"), "value: 'many' is not a number"),
    ("charts/turnover.yaml", ("unit: usd, ", ""), "9:5: key 'unit' is missing"),
    ("charts/turnover.yaml", ("main: vn", "main: vn\nstep: quarter"), "period 2001 is longer than a quarter"),
    ("charts/turnover.yaml", ("main: vn", "main: vn\nstep: weekly"), "unknown step 'weekly'"),
    ("charts/turnover.yaml", ("points:", "breaks: [{at: 2002, label: {vi: a, ru: b, en: c}, milestone: strat}]\npoints:"),
     "unknown milestone 'strat' (did you mean 'start'?)"),
    ("exhibit.yaml", ("languages: [vi, ru, en]", "languages: [vi, ru, en]\nfallback: xx"), "unknown language 'xx'"),
    ("sources.yaml", ("sources:", "source:"), "there is no list 'sources:' (write 'sources:' first"),
]  # fmt: skip


def test_the_small_exhibit_is_clean(write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit())
    assert loaded.problems == ()
    assert loaded.exhibit is not None


@pytest.mark.parametrize(("file", "change", "expected"), PROBLEMS, ids=[each[2][:40] for each in PROBLEMS])
def test_a_problem_is_named_with_its_place_and_a_hint(
    write_exhibit: WriteExhibit, file: str, change: tuple[str, str], expected: str
) -> None:
    loaded = load(write_exhibit({file: change}))
    # The small exhibit has one milestone and one series, so much of what is wrong with them closes it.
    assert (loaded.exhibit is None) == (loaded.errors != loaded.left_out)
    found = [str(problem) for problem in loaded.errors]
    assert any(text.startswith(file) and expected in text for text in found), found


@pytest.mark.parametrize("start", ["start", "1994", "today"])
def test_the_timeline_may_open_at_a_milestone_a_year_or_today(write_exhibit: WriteExhibit, start: str) -> None:
    loaded = load(write_exhibit({"exhibit.yaml": ("idle:", f"start: {start}\nidle:")}))
    assert loaded.problems == ()


@pytest.mark.parametrize(("asked", "expected"), [("", "ltr"), ("time_direction: rtl\n", "rtl")])
def test_time_runs_as_the_first_language_is_read_or_as_is_asked(
    write_exhibit: WriteExhibit, asked: str, expected: str
) -> None:
    exhibit = load(write_exhibit({"exhibit.yaml": ("idle:", f"{asked}idle:")})).exhibit
    assert exhibit is not None
    assert exhibit.time_direction == expected


def test_reading_tells_how_far_it_is_and_gets_to_the_end(write_exhibit: WriteExhibit) -> None:
    shares: list[float] = []
    load(write_exhibit(), shares.append)
    assert shares == sorted(shares)
    assert len(shares) == len([name for name in FILES if name.endswith(".yaml")])
    assert (shares[0] > 0, shares[-1]) == (True, 1.0)


def test_reading_leaves_the_collector_as_it_was(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    was_on = gc.isenabled()
    load(folder)
    assert gc.isenabled() == was_on


def test_all_problems_of_all_files_come_in_one_pass(write_exhibit: WriteExhibit) -> None:
    changes = {file: change for file, change, _ in PROBLEMS[::-1]}
    files = {str(problem.place.file) for problem in load(write_exhibit(changes)).errors}
    assert set(changes) <= files


def test_a_missing_exhibit_and_a_missing_folder_are_problems(write_exhibit: WriteExhibit, tmp_path: Path) -> None:
    folder = write_exhibit()
    (folder / "exhibit.yaml").unlink()
    assert "exhibit.yaml: the file is missing" in map(str, load(folder).errors)
    assert "there is no such folder" in str(load(tmp_path / "nowhere").errors[0])


def test_text_over_its_label_length_is_a_warning_and_the_exhibit_starts(write_exhibit: WriteExhibit) -> None:
    long = "word " * 80
    loaded = load(
        write_exhibit(
            {"milestones/all.yaml": ("body: {vi: Một, ru: Один, en: One}", f"body: {{vi: Một, ru: Один, en: {long}}}")}
        )
    )
    assert loaded.exhibit is not None
    assert "body has 80 words in 'en', more than the 75 that read well" in str(loaded.problems[0])


def test_a_link_out_of_the_folder_is_refused(write_exhibit: WriteExhibit, tmp_path: Path) -> None:
    folder = write_exhibit()
    secret = tmp_path / "secret.svg"
    secret.write_text("<svg/>", encoding="utf-8")
    (folder / "pictures" / "drawing.svg").unlink()
    (folder / "pictures" / "drawing.svg").symlink_to(secret)
    assert any("leaves the exhibit's folder" in str(problem) for problem in load(folder).errors)


def test_an_id_used_twice_in_two_files_names_both(write_exhibit: WriteExhibit) -> None:

    folder = write_exhibit(files={"milestones/more.yaml": FILES["milestones/all.yaml"]})
    text = "milestones/more.yaml:2:9: id 'start' is used twice (first in milestones/all.yaml:2:9)"
    assert text in map(str, load(folder).errors)


def test_a_broken_record_is_reported_once_and_not_again_by_whoever_refers_to_it(write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit({"milestones/all.yaml": ("level: 1", "level: 9")}))
    assert len(loaded.errors) == 1


def test_a_broken_series_is_one_problem_and_not_an_empty_list_too(write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit({"charts/turnover.yaml": ("unit: usd, ", "")}))
    assert [str(each) for each in loaded.errors] == ["charts/turnover.yaml:9:5: key 'unit' is missing"]


def test_a_missing_translation_is_shown_in_the_fallback_language_and_marked(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit(
        {
            "exhibit.yaml": ("languages: [vi, ru, en]", "languages: [vi, ru, en]\nfallback: en"),
            "milestones/all.yaml": ("title: {vi: Một, ru: Один, en: One}", "title: {vi: Một, en: One}"),
        }
    )
    loaded = load(folder)
    assert loaded.exhibit is not None
    milestone = loaded.exhibit.milestones[0]
    assert (milestone.title["vi"], milestone.title["ru"], milestone.title["en"]) == ("Một", "[EN] One", "One")
    assert milestone.body["ru"] == "Один"
    assert [str(each) for each in loaded.problems] == [
        "milestones/all.yaml:6:12: warning: title has no text in 'ru' ('en' is shown instead, marked)"
    ]
    assert loaded.coverage["vi"] == loaded.coverage["en"] == 1
    assert 0.9 < loaded.coverage["ru"] < 1


def test_without_a_fallback_every_text_must_be_there(write_exhibit: WriteExhibit) -> None:
    changes = {"milestones/all.yaml": ("title: {vi: Một, ru: Один, en: One}", "title: {vi: Một, en: One}")}
    assert load(write_exhibit(changes)).exhibit is None
    changes["exhibit.yaml"] = ("languages: [vi, ru, en]", "languages: [vi, ru, en]\nfallback: ru")
    assert load(write_exhibit(changes)).exhibit is None, "the stand-in itself is missing"


def test_escapes_cannot_write_what_the_file_may_not_hold(write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit({"milestones/all.yaml": ("body: {vi: Một", 'body: {vi: "a\\u202eb"')}))
    assert any("forbidden character U+202E" in str(problem) for problem in loaded.errors)


def test_a_noncharacter_is_a_problem_with_its_file_and_no_crash(write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit({"milestones/all.yaml": ("body: {vi: Một", "body: {vi: M\ufffet")}))
    assert any(str(problem).startswith("milestones/all.yaml") for problem in loaded.errors)


def test_an_exhibit_without_milestones_does_not_start(write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    (folder / "milestones" / "all.yaml").write_text("milestones: []\n", encoding="utf-8")
    assert any("at least one milestone" in str(problem) for problem in load(folder).errors)
