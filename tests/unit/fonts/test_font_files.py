from pathlib import Path

import pytest

from exhibit.content import Exhibit, load
from exhibit.fonts.font_files import font_files, pack_files, packed_scripts
from exhibit.fonts.scripts import HAN, script_of, scripts_of
from small_exhibit import WriteExhibit

LANGUAGES = {"ar": "Arab", "he": "Hebr", "hi": "Deva", "bn": "Beng", "ta": "Taml", "th": "Thai", "km": "Khmr",
             "lo": "Laoo", "ka": "Geor", "hy": "Armn", "el": "Grek"}  # fmt: skip


def _of(exhibit: Exhibit, folder: Path, *languages: str, letters: str = "") -> Exhibit:
    about = exhibit.about.model_copy(update={"languages": languages})
    return exhibit.model_copy(update={"about": about, "folder": str(folder), "letters": frozenset(letters)})


def _touch(*files: Path) -> None:
    for file in files:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()


@pytest.mark.parametrize(("letter", "script"), [("a", ""), ("ж", ""), ("ể", ""), ("✓", ""), ("ا", "Arab"), ("ﷲ", "Arab"),
                                                ("ก", "Thai"), ("字", "Hani"), ("カ", "Hrkt"), ("한", "Hang")])  # fmt: skip
def test_a_letter_knows_its_script(letter: str, script: str) -> None:
    assert script_of(letter) == script


def test_the_program_s_own_fonts_are_enough_for_its_own_languages(synthetic: Exhibit) -> None:
    files = font_files(synthetic)
    assert [files.of(each) for each in synthetic.languages] == [()] * len(synthetic.languages)
    assert files.beside("en") == ()


@pytest.mark.parametrize("script", LANGUAGES.values())
def test_each_script_has_a_pack_of_two_weights(script: str) -> None:
    assert script in packed_scripts()
    assert [file.name for file in pack_files(script)] == [f"{script}-400.ttf", f"{script}-600.ttf"]


def test_packs_are_small_without_chinese() -> None:
    files = {file for script in packed_scripts() - HAN for file in pack_files(script)}
    assert sum(file.stat().st_size for file in files) < 4_000_000


def test_own_fonts_come_before_packs_and_those_of_one_language_are_its_alone(
    synthetic: Exhibit, tmp_path: Path
) -> None:
    fonts = tmp_path / "fonts"
    _touch(fonts / "all.ttf", fonts / "TH" / "mine.otf", fonts / "ja" / "cut.otf", fonts / "TH" / "note.txt")
    files = font_files(_of(synthetic, tmp_path, "en", "th", "ja"))
    assert files.of("en") == (fonts / "all.ttf",)
    assert files.of("ja") == (fonts / "all.ttf", fonts / "ja" / "cut.otf")
    assert [file.name for file in files.of("th")] == ["all.ttf", "mine.otf", "Thai-400.ttf", "Thai-600.ttf"]
    assert {file.name for file in files.beside("en")} == {"mine.otf", "Thai-400.ttf", "Thai-600.ttf", "cut.otf"}


def test_letters_of_another_script_bring_its_pack(synthetic: Exhibit, tmp_path: Path) -> None:
    files = font_files(_of(synthetic, tmp_path, "en", letters="aΩ"))
    assert [file.name for file in files.beside("en")] == ["Grek-400.ttf", "Grek-600.ttf"]


def test_a_chinese_name_in_another_language_is_in_the_pack_of_everyday_chinese(
    synthetic: Exhibit, tmp_path: Path
) -> None:
    files = font_files(_of(synthetic, tmp_path, "en", letters="a字"))
    assert [file.name for file in files.beside("en")] == ["Hans-400.otf"]
    assert font_files(_of(synthetic, tmp_path, "en", "ja", letters="a字")).beside("en") == ()


def test_the_letters_of_a_folder_are_those_of_its_files(write_exhibit: WriteExhibit) -> None:
    old = "name: {vi: Một, ru: Один, en: One}"
    folder = write_exhibit({"people.yaml": (old, 'name: {vi: "\\u0E01", ru: Ω, en: One}')})
    exhibit = load(folder).exhibit
    assert exhibit is not None
    assert scripts_of(exhibit.letters) == {"Thai", "Grek"}
