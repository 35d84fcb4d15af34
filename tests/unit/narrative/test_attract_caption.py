"""What stands above a caption of the attract loop, for each reason that something is shown."""

from exhibit.content import Exhibit
from exhibit.dates import parse_date
from exhibit.narrative.attract_caption import caption_heading
from exhibit.narrative.attract_playlist import PlaylistEntry
from exhibit.narrative.tour_timing import minutes_of
from hand_made_chart import LANGUAGES, edition_of, local

CAPTION = local("Phà", "Паром", "The ferry")
DAY = parse_date("1950-03-12")


def _said(exhibit: Exhibit, entry: PlaylistEntry) -> dict[str, list[str]]:
    return {each: caption_heading(edition_of(exhibit, each), entry) for each in LANGUAGES}


def test_a_great_milestone_has_its_day_in_one_piece(synthetic: Exhibit) -> None:
    day = "12\u00a0·\u00a03\u00a0·\u00a01950"
    assert _said(synthetic, PlaylistEntry(1950.2, CAPTION, DAY)) == {"vi": [day], "ru": [day], "en": [day]}


def test_an_anniversary_says_of_how_many_years(synthetic: Exhibit) -> None:
    said = _said(synthetic, PlaylistEntry(1950.2, CAPTION, DAY, jubilee=75))
    assert {each: texts[1:] for each, texts in said.items()} == {
        "vi": ["Kỷ niệm 75 năm"], "ru": ["Юбилей: 75 лет"], "en": ["Anniversary: 75 years"]
    }  # fmt: skip


def test_a_slide_of_an_anniversary_leaves_its_number_to_the_dial(synthetic: Exhibit) -> None:
    assert _said(synthetic, PlaylistEntry(1950.2, CAPTION, numeral=75)) == {
        "vi": ["Kỷ niệm"], "ru": ["Юбилей"], "en": ["Anniversary"]
    }  # fmt: skip


def test_a_stop_says_which_tour_it_is_of_and_how_long_that_takes(synthetic: Exhibit) -> None:
    tour = synthetic.tours[0]
    for language, said in _said(synthetic, PlaylistEntry(1950.2, CAPTION, tour=tour.id)).items():
        title, time = said
        assert title == tour.title[language]
        assert time.split(" ")[0] == str(minutes_of(synthetic, tour, language))
    assert caption_heading(edition_of(synthetic, "en"), PlaylistEntry(1950.2, CAPTION)) == []
