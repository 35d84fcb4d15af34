"""Slips in whole exhibits: the right sentence, at the right place, and no other."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from subject import Subject
from subjects_of_figures import logarithmic, no_chart, temperatures, two_charts
from subjects_of_language import speaking
from subjects_of_time import rome

from exhibit.content import load
from exhibit.desk.letter_check import with_letters_checked

ABOUT = "exhibit.yaml"


def _said(folder: Path, change: Mapping[str, tuple[str, str]]) -> list[str]:
    for name, (old, new) in change.items():
        text = (folder / name).read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        (folder / name).write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(each) for each in load(folder).problems]


SLIPS: Mapping[str, tuple[Callable[[], Subject], str, str, str, str]] = {
    "a tab": (lambda: speaking("el", "he"), ABOUT, "languages:", "\tlanguages:", "13:1: a tab at the beginning of the line (write"),
    "an open bracket": (lambda: speaking("el"), ABOUT, "eras:", "eras: [", "24:1: cannot be read from here on: "),
    "a language twice": (lambda: speaking("en", "fr"), ABOUT, "- fr", "- EN", "15:3: language 'en' is there twice"),
    "no language": (lambda: speaking("en", "fr"), ABOUT, "- fr", "- french", "15:3: languages: 'french' is not a language tag; write en,"),
    "a text missing": (lambda: speaking("en", "fr"), ABOUT, "  en: First steps on the Moon\n", "", "2:3: title has no text in 'en'"),
    "a kind": (lambda: speaking("en"), ABOUT, "kind: flight", "kind: flihgt", "43:9: unknown kind 'flihgt' (did you mean 'flight'?)"),
    "HTML": (no_chart, ABOUT, "title: A storm", "title: A <b>storm</b>", "27:10: warning: title has HTML in 'en', which is shown as it"),
    "few digits": (rome, ABOUT, "'0117'", "117", "75:9: date: '117' is not a date; did you mean 0117?"),
    "before Christ": (rome, ABOUT, "'-0752'", "753 BC", "12:9: date: '753 BC' is not a date; did you mean -0752 (753 BC; the"),
    "deep time": (rome, ABOUT, "'0117'", "-13800000000", "75:9: date: '-13800000000' is not a date; did you mean Y-13800000000?"),
    "below 0 on a logarithm": (logarithmic, "charts/clocks.yaml", "'900'", "'-900'", "20:10: value -900 has no place on a logarithmic axis (leave"),
    "an id twice": (two_charts, "charts/city.yaml", "id: city", "id: frost", "1:5: id 'frost' is used twice (first in charts/city.yaml:1:5)"),
    "a key": (temperatures, "charts/frost.yaml", "step: month", "stop: month", "253:1: unknown key 'stop' (did you mean 'step'?)"),
}  # fmt: skip


@pytest.mark.parametrize("name", SLIPS)
def test_one_slip_is_one_sentence(tmp_path: Path, name: str) -> None:
    subject, file, old, new, wanted = SLIPS[name]
    (said,) = _said(subject().write(tmp_path), {file: (old, new)})
    at = "charts/frost.yaml" if name == "an id twice" else file
    assert said.startswith(f"{at}:{wanted}")


@pytest.mark.parametrize(
    ("folder", "hint"), [("milestone", "did you mean 'milestones'?"), ("trade", "the files of these are read: ")]
)
def test_a_folder_that_nothing_reads_is_a_warning(tmp_path: Path, folder: str, hint: str) -> None:
    subject = no_chart().write(tmp_path)
    (subject / folder).mkdir()
    (subject / folder / "all.yaml").write_text("milestones: []\n", encoding="utf-8")
    (said,) = _said(subject, {})
    assert said.startswith(f"{folder}/: warning: nothing reads the files of this folder ({hint}")


def test_letters_that_no_font_has_are_named_with_what_to_do(qapp: QApplication, tmp_path: Path) -> None:
    said = [str(each) for each in with_letters_checked(load(speaking("zh-Hans", "ja", "ko").write(tmp_path))).problems]
    assert ["of 'ja' have no font: " in said[0], "of 'ko' have no font: " in said[1], len(said)] == [True, True, 2]
    assert all("'exhibit fonts FOLDER' cuts them from a font of this machine" in each for each in said)
