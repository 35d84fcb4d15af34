"""What of the folder of assets goes into the program's wheel, and what into that of the fonts."""

import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[3]


def test_every_asset_is_in_the_wheel_but_the_packs() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    included = settings["tool"]["hatch"]["build"]["targets"]["wheel"]["force-include"]
    files = {path for path in (ROOT / "assets").rglob("*") if path.is_file() and "packs" not in path.parts}
    named = {ROOT / name for name in included}
    assert {path for path in files if not named & {path, *path.parents}} == set()
    assert not any("packs" in name for name in included)
    assert all(target == f"exhibit/_shipped/{source}" for source, target in included.items())
