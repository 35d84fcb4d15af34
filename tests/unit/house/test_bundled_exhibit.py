"""Who may know the bundled exhibit: its own tests, two walks through it, and what installs or wears the program down."""

import re
from pathlib import Path

import pytest

from exhibit.content import Exhibit

TESTS = Path(__file__).parents[2]
MAY_KNOW = {
    "content/": "they are about it",
    "journeys/conftest.py": "hands it to the walks",
    "journeys/test_walk.py": "a whole visit of what museums get",
    "journeys/test_tours.py": "every tour of what museums get, to its end",
    "journeys/test_command_line.py": "the program shows it unless another folder is named",
    "machine/trials.py": "a kiosk is installed with it",
    "soak/": "what museums get is what must last",
    "conftest.py": "the fixture",
    "unit/house/test_bundled_exhibit.py": "this test",
}
"""Files, or folders, and why."""

KNOWS = re.compile(r"\bbundled\b\s*[:,)]|\bbundled_exhibit\(|vietnam-russia")
FILES = sorted(TESTS.rglob("*.py"))


def _name(path: Path) -> str:
    return path.relative_to(TESTS).as_posix()


def _may_know(path: Path) -> bool:
    return any(_name(path) == each or (each.endswith("/") and _name(path).startswith(each)) for each in MAY_KNOW)


def _ids(exhibit: Exhibit) -> set[str]:
    kinds = (exhibit.milestones, exhibit.slides, exhibit.tours, exhibit.decks, exhibit.eras)
    return {each.id for kind in kinds for each in kind} | set(exhibit.sources)


@pytest.fixture(scope="module")
def bundled_ids(bundled: Exhibit, synthetic: Exhibit) -> re.Pattern[str]:
    """Matches an id in quotes, alone or as the last part of a route, that only the bundled exhibit has."""
    ids = "|".join(sorted(map(re.escape, _ids(bundled) - _ids(synthetic))))
    return re.compile(rf"""["':](?:{ids})(?=["':])""")


def test_other_tests_look_at_an_invented_exhibit(bundled_ids: re.Pattern[str]) -> None:
    texts = {_name(each): each.read_text(encoding="utf-8") for each in FILES if not _may_know(each)}
    assert texts
    found = [
        f"{name}: {each[0]}"
        for name, text in texts.items()
        for pattern in (KNOWS, bundled_ids)
        for each in pattern.finditer(text)
    ]
    assert not found, "\n".join(found)


@pytest.mark.parametrize("place", MAY_KNOW)
def test_nobody_is_excepted_who_need_not_be(place: str, bundled_ids: re.Pattern[str]) -> None:
    found = [each for each in FILES if _name(each) == place or (place.endswith("/") and _name(each).startswith(place))]
    texts = [each.read_text(encoding="utf-8") for each in found]
    assert any(pattern.search(text) for text in texts for pattern in (KNOWS, bundled_ids))


@pytest.mark.parametrize("text", ["def test(bundled: Exhibit)", "load(bundled_exhibit())", "'content/vietnam-russia'"])
def test_what_knows_it_is_seen(text: str) -> None:
    assert KNOWS.search(text)


@pytest.mark.parametrize(
    "text", ['visitor.open("milestone:1994-treaty")', 'TOURS = ["whole-story"]', "'tour:treaties:2'"]
)
def test_its_ids_are_seen(text: str, bundled_ids: re.Pattern[str]) -> None:
    assert bundled_ids.search(text)
