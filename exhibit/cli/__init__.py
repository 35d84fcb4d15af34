"""The command line."""

from exhibit.cli.main import run

__all__ = ["run"]
