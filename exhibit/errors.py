"""The ladder of errors: everything the program raises on purpose."""


class ExhibitError(Exception):
    """Base of all errors that carry one clear line for the person at the terminal.

    Attributes:
        exit_code: What the process ends with when nobody catches the error.
    """

    exit_code = 70


class UsageError(ExhibitError):
    """The command line asks for something that cannot be done (exit code 2)."""

    exit_code = 2


class ContentError(ExhibitError):
    """The exhibit's own files are at fault (exit code 1)."""

    exit_code = 1


class DateError(ValueError):
    """A date that is not in the supported EDTF subset; pydantic turns it into a problem with its place."""


class DrawingError(ValueError):
    """An SVG drawing that is refused; its text ends a sentence that names the file."""
