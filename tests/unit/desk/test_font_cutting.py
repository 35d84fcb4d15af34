from pathlib import Path

import pytest

from exhibit.desk.font_cutting import Cut, cut, sources_in
from exhibit.errors import UsageError
from exhibit.fonts.font_files import pack_files
from exhibit.settings import assets_folder


def test_a_cut_font_has_the_wanted_letters_a_name_of_its_own_and_its_licence(tmp_path: Path) -> None:
    whole = sources_in(assets_folder() / "fonts" / "exhibit-sans-regular.otf")[0]
    path = tmp_path / "cut.otf"
    path.write_bytes(cut(whole, set(map(ord, "Aễж字")), Cut("Cut Sans", 600, 1.2, 0.4)))
    (made,) = sources_in(path)
    assert (made.family, made.weight) == ("Cut Sans", 600)
    assert {chr(code) for code in made.letters} >= set("Aễж ")
    assert not {chr(code) for code in made.letters} & set("Bбz字")
    assert path.stat().st_size < whole.path.stat().st_size / 10


@pytest.mark.slow
def test_every_pack_has_a_family_for_each_weight() -> None:
    for script in ("Arab", "Thai"):
        families = [(each.family, each.weight) for file in pack_files(script) for each in sources_in(file)]
        assert families == [(f"Exhibit {script}", 400), (f"Exhibit {script} SemiBold", 600)]


def test_what_is_no_font_is_refused_by_its_name(tmp_path: Path) -> None:
    (tmp_path / "x.ttf").write_text("no font")
    with pytest.raises(UsageError, match=r"x\.ttf"):
        sources_in(tmp_path / "x.ttf")
