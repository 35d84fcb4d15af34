"""Files are old or new and never a mix."""

import os
from pathlib import Path

import pytest

from exhibit.atomic_write import write_atomically
from exhibit.cli.output import write_file
from exhibit.errors import UsageError

LONG = "ệ" * 80 + ".csv"


@pytest.mark.parametrize("name", ["a.ics", LONG, "x" * 255])
def test_a_file_is_written_and_written_again(tmp_path: Path, name: str) -> None:
    for data in (b"old", b"new and longer"):
        write_file(tmp_path / name, data)
        assert (tmp_path / name).read_bytes() == data
        assert [each.name for each in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize("fault", [OSError(28, "No space left on device"), KeyboardInterrupt()])
@pytest.mark.parametrize("deed", ["fsync", "replace"])
def test_whatever_stops_it_the_old_file_stays_and_nothing_lies_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, deed: str, fault: BaseException
) -> None:
    def fail(*_arguments: object) -> None:
        raise fault

    path = tmp_path / "a.csv"
    path.write_bytes(b"old")
    monkeypatch.setattr(*((os, "fsync") if deed == "fsync" else (Path, "replace")), fail)
    with pytest.raises(type(fault)):
        write_atomically(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(os.name != "posix", reason="links and pipes are made otherwise")
def test_what_a_link_leads_to_is_replaced_and_a_pipe_is_written_to(tmp_path: Path) -> None:
    (tmp_path / "real.csv").write_bytes(b"old")
    (tmp_path / "link.csv").symlink_to("real.csv")
    write_file(tmp_path / "link.csv", b"new")
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "real.csv").read_bytes() == b"new"
    os.mkfifo(tmp_path / "pipe")
    reading = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_file(tmp_path / "pipe", b"through")
    assert os.read(reading, 100) == b"through"
    os.close(reading)


def test_a_target_that_cannot_be_is_said(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "folder" / "a.csv"):
        with pytest.raises(UsageError, match="cannot write"):
            write_file(path, b"x")
