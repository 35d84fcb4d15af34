"""A console whose reader may go away."""

from rich.console import Console
from typing_extensions import override


class PipeConsole(Console):
    """Raises where Rich would end the program itself, with the code of content problems."""

    @override
    def on_broken_pipe(self) -> None:
        raise BrokenPipeError
