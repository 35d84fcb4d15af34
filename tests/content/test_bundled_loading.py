"""The show of the bundled exhibit opens no file of other languages and imports nothing that only others need."""

import json
import os
import subprocess
import sys

import pytest

PROGRAM = """
import json, sys
opened = []
sys.addaudithook(lambda event, values: opened.append(str(values[0])) if event == "open" else None)
from exhibit import app, cli
from exhibit.content import load
from exhibit.motion import ManualClock
from exhibit.navigation import Session
from exhibit.settings import Settings, bundled_exhibit
app.make_application()
exhibit = load(bundled_exhibit(), is_whole=False).exhibit
director = app.make_director(exhibit, Settings(folder=bundled_exhibit()), ManualClock(), app.day_teller(None))
director.open(Session.fresh(exhibit.languages[0]))
director.finish_animations()
director.stage.picture()
print(json.dumps({"opened": opened, "imported": sorted(sys.modules)}))
"""

NOT_NEEDED = {
    "numpy": "the chart is loaded behind the first frame",
    "pyqtgraph": "the same",
    "fontTools": "cuts fonts",
    "pyphen": "no language of it hyphenates",
    "icalendar": "writes the calendar",
    "rich": "prints what people read at a desk",
    "nacl": "signs updates",
    "exhibit.dates.likely_dates": "explains slips",
    "PySide6.QtMultimedia": "speaks",
}


@pytest.fixture(scope="module")
def first_frame() -> dict[str, list[str]]:
    """The files that were opened and the modules that were imported until the first frame."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM], capture_output=True, text=True, env=environment, timeout=120, check=True
    )
    found: dict[str, list[str]] = json.loads(done.stdout)
    return found


def _names(first_frame: dict[str, list[str]], *, folder: str, suffix: str) -> set[str]:
    paths = [each.replace(os.sep, "/") for each in first_frame["opened"]]
    return {
        each.rpartition("/")[2].removesuffix(suffix)
        for each in paths
        if f"/{folder}/" in each and each.endswith(suffix)
    }


def test_only_its_own_languages_are_read(first_frame: dict[str, list[str]]) -> None:
    assert _names(first_frame, folder="catalogues", suffix=".po") == {"vi", "ru", "en"}
    assert _names(first_frame, folder="locale-data", suffix=".dat") == {"vi", "ru", "en", "root"}


@pytest.mark.parametrize("name", NOT_NEEDED)
def test_what_others_need_is_not_imported(name: str, first_frame: dict[str, list[str]]) -> None:
    assert "exhibit.ui.front.attract_screen" in first_frame["imported"]
    assert name not in first_frame["imported"]
