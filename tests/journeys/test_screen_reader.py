"""The exhibit as a blind visitor's screen reader meets it, over the desktop's own bus."""

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

pytest.importorskip("jeepney", reason="needs jeepney (sh .ci/bootstrap test)")

from at_spi import Node, ScreenReader, SessionBus, needs_bus, with_accessibility
from x_server import XServer, needs_x, wait_for

pytestmark = [needs_x, needs_bus, pytest.mark.slow]

DOORS = {"vi": "Dòng thời gian", "ru": "Хронология", "en": "Timeline"}


class Desktop(XServer):
    """A screen, a session bus, the exhibit, and a reader."""

    def __init__(self, folder: Path, *arguments: str, is_listening: bool) -> None:
        super().__init__(folder)
        self._bus = SessionBus(self.environment)
        environment = with_accessibility(self._bus.environment) if is_listening else self._bus.environment
        self.reader = ScreenReader(self._bus)
        self.program = subprocess.Popen([sys.executable, "-m", "exhibit", "run", *arguments], env=environment)
        wait_for(lambda: self.program.poll() is None and self.is_painted(), "the first picture", 40)

    def title(self) -> str:
        """The name of the window."""
        inside = [each for each in self.reader.nodes() if each.role == "filler"]
        return inside[0].name if inside else ""

    def close(self) -> None:
        self.program.terminate()
        self.program.wait(timeout=30)
        self.reader.close()
        self._bus.close()
        super().close()


@pytest.fixture
def open_desktop(tmp_path: Path) -> Iterator[Callable[..., Desktop]]:
    opened: list[Desktop] = []

    def begin(*arguments: str, is_listening: bool = True) -> Desktop:
        opened.append(Desktop(tmp_path, *arguments, is_listening=is_listening))
        return opened[-1]

    yield begin
    for each in opened:
        each.close()


OWN_NAMES = {"vi": "Tiếng Việt", "ru": "Русский", "en": "English"}


def test_a_reader_finds_reads_and_presses_in_each_language(open_desktop: Callable[..., Desktop]) -> None:
    desktop = open_desktop("--open", "home", "--lang", "vi")
    reader = desktop.reader
    for language in ("vi", "ru", "en"):
        if language != "vi":
            reader.press(next(each for each in reader.nodes() if each.name.endswith(OWN_NAMES[language])))
        door = reader.find("push button", DOORS[language])
        assert door.locale.startswith(language)
        assert desktop.title().strip(), "the window has no name"
        found: list[Node] = [each for each in reader.nodes() if each.role in {"push button", "label"}]
        assert {each.role for each in found} == {"push button", "label"}
        for node in found:
            x, y, width, height = node.box
            assert width > 0, node
            assert height > 0, node
            assert 0 <= x <= x + width <= 1366, node
            assert 0 <= y <= y + height <= 768, node
    reader.press(reader.find("push button", DOORS["en"]))
    wait_for(lambda: desktop.title().startswith("Timeline"), "the timeline behind its door")
    wait_for(lambda: any("Timeline" in text for _, _, text in reader.heard("Announcement")), "its announcement")
    desktop.do("key", "Tab")

    def focused() -> set[str]:
        events = [path for path, what, _ in reader.heard("StateChanged") if what == "focused"]
        return {each.name for each in reader.nodes() if each.role == "push button" and each.address[1] in events}

    wait_for(lambda: bool(focused()), "the focus on a button")


def test_a_reader_that_comes_later_finds_everything(open_desktop: Callable[..., Desktop]) -> None:
    desktop = open_desktop("--open", "chart:2001", "--lang", "en", is_listening=False)
    assert not [each for each in desktop.reader.nodes() if each.role == "push button"]
    desktop.reader.come()
    desktop.reader.find("push button", "Table")
    wait_for(lambda: any(each.name.startswith("2001: ") for each in desktop.reader.nodes()), "the chart as a table")
