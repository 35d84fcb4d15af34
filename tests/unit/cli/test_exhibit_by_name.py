"""Exhibits that come with the program are opened by their names."""

import argparse
from pathlib import Path

import pytest

from exhibit.cli.arguments import Parser, add_folder, add_view
from exhibit.errors import UsageError
from exhibit.settings import bundled_names

NAMES = bundled_names()


def opened(arguments: list[str], default: Path | None = Path("usual")) -> Path | None:
    parser = Parser(prog="exhibit")
    add_folder(parser, default)
    return parser.parse_args(arguments).folder


@pytest.mark.parametrize("name", NAMES)
def test_a_name_opens_its_exhibit(name: str) -> None:
    folder = opened(["--exhibit", name])
    assert folder is not None
    assert folder.name == name
    assert (folder / "exhibit.yaml").is_file()


def test_a_name_is_heard_beside_what_else_is_said() -> None:
    parser = argparse.ArgumentParser()
    add_view(parser)
    for arguments in (["--exhibit", NAMES[0], "--lang", "en"], ["--lang", "en", "--exhibit", NAMES[0]]):
        assert parser.parse_args(arguments).folder.name == NAMES[0]


@pytest.mark.parametrize("default", [Path("usual"), None])
def test_without_either_it_is_the_usual_one(default: Path | None) -> None:
    assert opened([], default) == default


def test_a_folder_is_a_folder() -> None:
    assert opened(["here"]) == Path("here")


def test_a_name_that_is_none_is_answered_with_those_that_are() -> None:
    with pytest.raises(UsageError, match=", ".join(NAMES)):
        opened(["--exhibit", "no-such"])


def test_a_folder_and_a_name_are_one_too_many() -> None:
    with pytest.raises(UsageError, match="not allowed with"):
        opened(["here", "--exhibit", NAMES[0]])
