"""Languages are BCP 47 tags in any case, for the exhibit and for each of its texts."""

import pytest

from exhibit.content import Loaded, load
from small_exhibit import FILES, LOCAL, WriteExhibit

EXHIBIT = FILES["exhibit.yaml"]
MANY = {name: text.replace("en: ", "PT_br: ").replace("ru: ", "zh-hant: ") for name, text in FILES.items()}
MANY["exhibit.yaml"] = MANY["exhibit.yaml"].replace("[vi, ru, en]", "[VI, zh_HANT, pt-br]\nfallback: Pt-Br")


def _of_files(loaded: Loaded) -> list[str]:
    """Return what is wrong with files; that words of the interface are missing is another matter."""
    return [str(each) for each in loaded.problems if not each.place.file.startswith("words/")]


def test_tags_are_taken_in_any_case_and_kept_in_one(write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit(files=MANY))
    assert not _of_files(loaded)
    assert loaded.exhibit is not None
    assert loaded.exhibit.languages == ("vi", "zh-Hant", "pt-BR")
    assert loaded.exhibit.about.fallback == "pt-BR"
    assert loaded.exhibit.milestones[0].title == {"vi": "Một", "zh-Hant": "Один", "pt-BR": "One"}


def test_narration_is_found_in_any_case(write_exhibit: WriteExhibit) -> None:
    tours = MANY["tours.yaml"].replace("milestone: start", "milestone: start\n        narration: {PT-br: one.ogg}")
    loaded = load(write_exhibit(files={**MANY, "tours.yaml": tours, "one.ogg": "OggS and so on"}))
    assert not _of_files(loaded)
    assert loaded.exhibit is not None
    assert loaded.exhibit.tours[0].stops[0].narration == {"pt-BR": "one.ogg"}


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("{vi: Một, ru: Один, en: One, EN: Two}", "exhibit.yaml:2:8: title: 'en' and 'EN' are the same language"),
        ("{vi: Một, ru: Один, en: One, pt_br: Um}", "2:44: title has an unknown language 'pt-BR' (known: vi, ru, en)"),
        ("{vi: Một, ru: Один, english: One}", "2:37: title has an unknown language 'english'"),
        ("{vi: Một, ru: Один, EN: One two three four five six seven eight nine ten}", ""),
    ],
)
def test_a_wrong_key_is_named_where_it_is_written(write_exhibit: WriteExhibit, text: str, problem: str) -> None:
    loaded = load(write_exhibit(files={"exhibit.yaml": EXHIBIT.replace(f"title: {LOCAL}", f"title: {text}", 1)}))
    assert any(problem in str(each) for each in loaded.problems) or (not problem and not loaded.problems)


def test_a_long_text_is_named_where_it_is_written(write_exhibit: WriteExhibit) -> None:
    long = LOCAL.replace("en: One", "EN: " + "one " * 76)
    loaded = load(write_exhibit({"milestones/all.yaml": (f"body: {LOCAL}", f"body: {long}")}))
    assert [str(each)[:60] for each in loaded.problems] == [
        "milestones/all.yaml:7:35: warning: body has 76 words in 'en',"[:60]
    ]


def test_a_language_that_nobody_knows_runs_with_a_warning(write_exhibit: WriteExhibit) -> None:
    files = {name: text.replace("en: ", "tlh: ").replace(", en]", ", tlh]") for name, text in FILES.items()}
    loaded = load(write_exhibit(files=files))
    assert loaded.exhibit is not None
    assert _of_files(loaded) == [
        "exhibit.yaml:6:21: warning: nothing is known of the language 'tlh' (its dates and numbers are those of its script)"
    ]


@pytest.mark.parametrize(("count", "is_too_long"), [(120, False), (121, True)])
def test_where_words_have_no_spaces_characters_are_counted(
    write_exhibit: WriteExhibit, count: int, is_too_long: bool
) -> None:
    files = {name: text.replace("en: ", "zh: ").replace(", en]", ", zh]") for name, text in FILES.items()}
    text = files["milestones/all.yaml"]
    files["milestones/all.yaml"] = text.replace(
        "body: {vi: Một, ru: Один, zh: One", f"body: {{vi: Một, ru: Один, zh: {'加' * count}"
    )
    found = [each for each in _of_files(load(write_exhibit(files=files))) if "read well" in each]
    assert found == (
        [f"milestones/all.yaml:7:35: warning: body has {count} characters in 'zh', more than the 120 that read well"]
        if is_too_long
        else []
    )
