"""Looks: the option that accepts what is shown, and the exhibits that are looked at."""

import pytest
from accepted_files import COMMAND, Acceptance

from exhibit.content import Exhibit, load
from qt_fixtures import nothing_left_behind, qapp
from quarterly_exhibit import QUARTERLY
from small_exhibit import FILES

__all__ = ["nothing_left_behind", "qapp"]


_ACCEPTED = pytest.StashKey[Acceptance]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--accept", action="store_true", help=f"accept every look that differs: {COMMAND}")


@pytest.fixture(scope="session")
def acceptance(pytestconfig: pytest.Config, tmp_path_factory: pytest.TempPathFactory) -> Acceptance:
    is_wanted = bool(pytestconfig.getoption("--accept", default=False))
    pytestconfig.stash[_ACCEPTED] = made = Acceptance(tmp_path_factory.mktemp("look"), is_wanted=is_wanted)
    return made


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    acceptance = config.stash.get(_ACCEPTED, None)
    if acceptance is None or not acceptance.done:
        return
    terminalreporter.section("accepted; look before you commit: git diff tests/look")
    for line in acceptance.done:
        terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def quarterly(tmp_path_factory: pytest.TempPathFactory) -> Exhibit:
    """An exhibit whose chart has quarters."""
    folder = tmp_path_factory.mktemp("quarterly")
    for name, text in {**FILES, "charts/turnover.yaml": QUARTERLY}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    exhibit = load(folder).exhibit
    assert exhibit is not None
    return exhibit
