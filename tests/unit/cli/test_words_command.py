"""``exhibit words template`` writes what a translator fills in, and keeps what is filled in."""

from pathlib import Path

from exhibit.cli.main import run


def test_a_template_is_written_and_what_was_filled_in_stays(tmp_path: Path) -> None:
    path = tmp_path / "words" / "pt-BR.po"
    command = ["words", "template", "--to", "PT_br", "-o", str(path)]
    assert run(command, 0.0) == 0
    empty = path.read_text(encoding="utf-8")
    assert '"Language: pt-BR\\n"' in empty
    path.write_text(empty.replace('msgid "Home"\nmsgstr ""', 'msgid "Home"\nmsgstr "Início"'), encoding="utf-8")
    filled = path.read_text(encoding="utf-8")
    assert filled != empty
    assert run(command, 0.0) == 0
    assert path.read_text(encoding="utf-8") == filled


def test_what_is_no_catalogue_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "pt.po"
    path.write_text("my notes", encoding="utf-8")
    assert run(["words", "template", "--to", "pt", "-o", str(path)], 0.0) == 2
    assert path.read_text(encoding="utf-8") == "my notes"


def test_what_is_no_tag_is_refused(tmp_path: Path) -> None:
    assert run(["words", "template", "--to", "portuguese", "-o", str(tmp_path / "a.po")], 0.0) == 2
