from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from exhibit.cli.main import run
from exhibit.content import NO_FAMILIES, Loaded, load
from exhibit.desk.font_bundle import cut_fonts
from exhibit.desk.font_cutting import Cut, cut, sources_in
from exhibit.desk.letter_check import letters_without_sign, with_letters_checked
from exhibit.fonts.font_files import FontFiles, font_files, pack_files
from exhibit.fonts.letters_used import INTERFACE, LettersUsed
from exhibit.locale import Words
from exhibit.locale.languages import language_of
from exhibit.locale.phrase_book import built_in_tags
from exhibit.settings import assets_folder
from exhibit.ui.kit.theme import DISPLAY, READING
from exhibit.ui.kit.typesetter import Typesetter
from exhibit.ui.system.typefaces import Typefaces
from small_exhibit import FILES, WriteExhibit


def _speaking(write: WriteExhibit, language: str, text: str) -> Loaded:
    """Return the small exhibit with Russian replaced by another language, in which every text is the same."""
    files = {name: each.replace("ru: Один", f"{language}: {text}") for name, each in FILES.items()}
    files["exhibit.yaml"] = files["exhibit.yaml"].replace("[vi, ru, en]", f"[vi, {language}, en]")
    files["charts/turnover.yaml"] = files["charts/turnover.yaml"].replace('ru: "{value}', f'{language}: "{{value}}')
    return load(write(files=files))


def _said(loaded: Loaded) -> list[str]:
    assert loaded.exhibit is not None, loaded.problems
    return [str(each) for each in with_letters_checked(loaded).problems if each not in loaded.problems]


@pytest.mark.parametrize(
    ("language", "text"), [("th", "ภาษาไทย"), ("ar", "العربية"), ("el", "Ελληνικά"), ("de", "Größe")]
)
def test_what_the_packs_have_is_right(
    qapp: QApplication, write_exhibit: WriteExhibit, language: str, text: str
) -> None:
    assert _said(_speaking(write_exhibit, language, text)) == []


def test_each_language_says_once_how_many_letters_of_a_script_have_no_font(
    qapp: QApplication, write_exhibit: WriteExhibit
) -> None:
    (said,) = _said(_speaking(write_exhibit, "zh-Hans", "嬴曌"))
    assert said.startswith("charts/turnover.yaml:2:")
    assert "2 letters of 'zh-Hans' have no font: 嬴 曌" in said
    assert "exhibit fonts FOLDER" in said


def test_a_letter_without_a_language_is_named_where_it_is(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit({"sources.yaml": ("A book", "A ✓ book")}))
    assert _said(loaded) == [
        (
            "sources.yaml:2:23: 1 letter has no font: ✓ (put a font that has them into the exhibit's folder fonts/, "
            "or write something else)"
        )
    ]


def test_nothing_is_cut_that_a_pack_has(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    loaded = load(write_exhibit({"sources.yaml": ("A book", "A Ω 字 book")}))
    assert loaded.exhibit is not None
    assert _said(loaded) == []
    assert list(cut_fonts(loaded.exhibit, [])) == []


def test_a_file_that_is_no_font_is_named(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    folder = write_exhibit()
    (folder / "fonts").mkdir()
    (folder / "fonts" / "x.ttf").write_text("no font")
    assert _said(load(folder)) == ["fonts/x.ttf: not a font that can be read"]


def test_khmer_without_places_to_break_is_a_warning(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    text = "កិច្ចព្រមព្រៀងដំបូងត្រូវបានចុះហត្ថលេខាក្នុងឆ្នាំ"
    (said,) = _said(_speaking(write_exhibit, "km", text))
    assert "warning" in said
    assert "U+200B" in said


def test_with_places_to_break_it_is_none(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    text = "កិច្ចព្រមព្រៀង\u200bដំបូង\u200bត្រូវបាន\u200bចុះហត្ថលេខា\u200bក្នុងឆ្នាំ"
    assert _said(_speaking(write_exhibit, "km", text)) == []


def test_a_font_of_the_exhibit_is_proof(qapp: QApplication, write_exhibit: WriteExhibit, tmp_path: Path) -> None:
    folder = write_exhibit({"sources.yaml": ("A book", "A 曌 book")})
    assert len(_said(load(folder))) == 1
    whole = _with_letter(tmp_path, "曌")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    (made,) = cut_fonts(exhibit, [whole])
    assert (made.path, made.lacking) == (Path("fonts/cut-400.otf"), "")
    assert b"SIL OPEN FONT LICENSE" in made.licence
    (folder / "fonts").mkdir()
    (folder / made.path).write_bytes(made.data)
    assert _said(load(folder)) == []


def _with_letter(folder: Path, letter: str) -> Path:
    """Return a font that has a letter: the program's own with another letter's outline at its place."""
    ttlib = pytest.importorskip("fontTools.ttLib")
    font = ttlib.TTFont(assets_folder() / "fonts" / "exhibit-sans-regular.otf")
    for table in font["cmap"].tables:
        table.cmap[ord(letter)] = table.cmap[ord("A")]
    path = folder / "whole.otf"
    font.save(path)
    return path


@pytest.mark.parametrize("tag", built_in_tags())
def test_what_the_program_says_in_its_own_languages_is_in_its_fonts_and_packs(qapp: QApplication, tag: str) -> None:
    files = FontFiles(by_language={tag: pack_files(language_of(tag).script)})
    used = LettersUsed(tag, dict.fromkeys(filter(str.isprintable, Words(tag).letters - {" ", "\u202f"}), INTERFACE))
    lacking = letters_without_sign(used, files, NO_FAMILIES)
    assert lacking == [], "cut the packs anew: assets/fonts/packs/README.md"


def _themed(write: WriteExhibit, fonts: str) -> Path:
    folder = write(files={"theme.yaml": f"{FILES['theme.yaml']}fonts: {fonts}\n"})
    (folder / "fonts").mkdir(exist_ok=True)
    whole = sources_in(assets_folder() / "fonts" / "exhibit-serif-medium.ttf")[0]
    (folder / "fonts" / "mine.ttf").write_bytes(cut(whole, set(map(ord, "Onetw")), Cut("Mine")))
    return folder


def test_a_font_that_the_theme_names_goes_before_the_program_s_own(
    qapp: QApplication, write_exhibit: WriteExhibit
) -> None:
    loaded = load(_themed(write_exhibit, "{sans: Mine}"))
    assert loaded.exhibit is not None
    assert _said(loaded) == []
    typefaces = Typefaces(font_files(loaded.exhibit), loaded.exhibit.theme.fonts)
    typesetter, plain = Typesetter(1.0, "en", typefaces), Typesetter(1.0, "en")
    assert typesetter.font(READING).families()[:2] == ["Mine", "Exhibit Sans"]
    assert typesetter.advance("One", READING) != plain.advance("One", READING)
    assert typesetter.advance("One", DISPLAY) == plain.advance("One", DISPLAY)


@pytest.mark.parametrize(
    ("fonts", "said"),
    [
        ("{sans: Mien}", "theme.yaml: fonts: there is no font of the name 'Mien' (did you mean 'Mine'?)"),
        (
            "{sans: Mine, th: Mine}",
            "theme.yaml: warning: fonts: the exhibit does not speak 'th' (it speaks vi, ru, en)",
        ),
        (
            "{serif: [Mine, Exhibit Sans]}",
            (
                "theme.yaml: warning: fonts: 'Exhibit Sans' is taken from this machine, and another may not have it "
                "(put its file into the exhibit's folder fonts/)"
            ),
        ),
    ],
)
def test_a_font_that_is_not_there_or_only_on_this_machine_is_named(
    qapp: QApplication, write_exhibit: WriteExhibit, fonts: str, said: str
) -> None:
    assert _said(load(_themed(write_exhibit, fonts))) == [said]


@pytest.mark.parametrize(
    ("fonts", "said"),
    [
        ("{mono: Mine}", "'mono' is neither sans nor serif nor a language"),
        ("{sans: []}", "sans needs the name of a font, or a list of names"),
        ("Mine", "write sans, serif or a language, and the name of a font behind it"),
    ],
)
def test_what_is_no_font_of_a_theme_is_refused(write_exhibit: WriteExhibit, fonts: str, said: str) -> None:
    loaded = load(_themed(write_exhibit, fonts))
    assert any(said in str(each) for each in loaded.problems), [*map(str, loaded.problems)]


def test_the_command_line_cuts_what_check_misses(
    qapp: QApplication, write_exhibit: WriteExhibit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, whole = write_exhibit({"sources.yaml": ("A book", "A 〄 book")}), _with_letter(tmp_path, "〄")
    assert run(["check", str(folder)], 0.0) == 1
    assert run(["fonts", str(folder), "--from", str(whole)], 0.0) == 0
    assert "fonts/cut-400.otf" in capsys.readouterr().out
    assert "SIL OPEN FONT LICENSE" in (folder / "fonts" / "cut-licence.txt").read_text(encoding="utf-8")
    assert run(["check", str(folder)], 0.0) == 0


def test_a_font_that_lacks_a_letter_says_which(
    qapp: QApplication, write_exhibit: WriteExhibit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, whole = write_exhibit({"sources.yaml": ("A book", "A 〄✓ book")}), _with_letter(tmp_path, "〄")
    assert run(["fonts", str(folder), "--from", str(whole)], 0.0) == 1
    assert "no font has ✓" in capsys.readouterr().out


def test_months_and_names_of_languages_need_signs_too(qapp: QApplication, write_exhibit: WriteExhibit) -> None:
    (said,) = _said(_speaking(write_exhibit, "ja", "One"))
    assert said.startswith("exhibit.yaml: ")
    assert "letters of 'ja' have no font in the program's own words: " in said
    assert "土" in said


def test_a_chinese_text_in_a_japanese_font_has_no_sign(qapp: QApplication, tmp_path: Path) -> None:
    font = _with_letter(tmp_path, "曌")
    files = FontFiles(by_language={"ja": (font,), "zh-Hans": ()})
    places = {"曌": INTERFACE}
    assert letters_without_sign(LettersUsed("ja", places), files, NO_FAMILIES) == []
    assert letters_without_sign(LettersUsed("zh-Hans", places), files, NO_FAMILIES) == ["曌"]
    assert letters_without_sign(LettersUsed("en", places), files, NO_FAMILIES) == []
    assert letters_without_sign(LettersUsed("", places), files, NO_FAMILIES) == []
